using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// A question with its answers as cards, one (<c>radios</c>) or several (<c>checkboxes</c>) to pick. The answers come from
/// <c>items</c> or stand inside as <c>&lt;pick value="own" hint="…"&gt;text&lt;/pick&gt;</c>.
/// </summary>
[HtmlTargetElement("radios", Attributes = "for,label")]
[HtmlTargetElement("checkboxes", Attributes = "for,label")]
public sealed class PicksTagHelper(Localizer localizer) : FieldParts(localizer)
{
    public IEnumerable<SelectListItem>? Items { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = FormField.Of(ViewContext, For);
        var group = new PickGroup(field, context.TagName == "radios" ? "radio" : "checkbox");
        context.Items[typeof(PickGroup)] = group;
        var inside = await output.GetChildContentAsync();
        Open(output, "fieldset", field, "legend");
        if (field.DescribedBy(Hint) is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);
        // A radio button cannot be invalid by itself, only its group can.
        if (context.TagName == "radios")
            output.Attributes.SetAttribute("role", "radiogroup");
        if (context.TagName == "radios" && field.HasError)
            output.Attributes.SetAttribute("aria-invalid", "true");
        foreach (var item in Items ?? [])
        {
            var text = Element("span");
            text.InnerHtml.Append(item.Text);
            output.Content.AppendHtml(group.Pick(item.Value ?? item.Text, text, null));
        }

        output.Content.AppendHtml(inside);
    }
}

/// <summary>One answer inside <c>radios</c> or <c>checkboxes</c>.</summary>
[HtmlTargetElement("pick", Attributes = "value")]
public sealed class PickTagHelper : TagHelper
{
    public required string Value { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (PickGroup)context.Items[typeof(PickGroup)];
        var text = new TagBuilder("span");
        text.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.TagName = null;
        output.Content.SetHtmlContent(group.Pick(Value, text, Hint));
    }
}

/// <summary>The first answer carries the field's own id, so that the error summary can link to it.</summary>
public sealed class PickGroup(FormField field, string type)
{
    private int _count;

    /// <param name="describedBy">For a box that stands alone; in a group the group is described.</param>
    public TagBuilder Pick(string value, TagBuilder text, string? hint, string? describedBy = null)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = field.Name;
        input.Attributes["id"] = _count++ == 0 ? field.Id : field.Id + "_" + _count.ToString(CultureInfo.InvariantCulture);
        input.Attributes["value"] = value;
        if (field.Values.Contains(value, StringComparer.Ordinal))
            input.Attributes["checked"] = "checked";
        if (field.HasError && type == "checkbox")
            input.Attributes["aria-invalid"] = "true";
        if (describedBy is not null)
            input.Attributes["aria-describedby"] = describedBy;
        if (hint is not null)
        {
            var small = new TagBuilder("small");
            small.InnerHtml.Append(hint);
            text.InnerHtml.AppendHtml(small);
        }

        var label = new TagBuilder("label");
        label.AddCssClass("pick");
        label.InnerHtml.AppendHtml(input).AppendHtml(text);
        return label;
    }
}
