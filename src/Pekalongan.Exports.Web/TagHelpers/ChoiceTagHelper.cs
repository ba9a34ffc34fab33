using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// A choice from a list, grouped where the items name a group:
/// <c>&lt;choice for="Input.Country" items="Model.Countries" label="…" prompt="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("choice", Attributes = "for,items,label")]
public sealed class ChoiceTagHelper(Localizer localizer) : FieldParts(localizer)
{
    public required IEnumerable<SelectListItem> Items { get; set; }

    /// <summary>The first, empty line; without it the first item is chosen from the start.</summary>
    public string? Prompt { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = FormField.Of(ViewContext, For);
        var inside = await output.GetChildContentAsync();
        var control = Element("select", "form-select");
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        Describe(control, field);
        if (Prompt is not null)
            control.InnerHtml.AppendHtml(Option(new SelectListItem(Prompt, ""), field));
        foreach (var group in Items.GroupBy(item => item.Group?.Name))
        {
            var parent = group.Key is null ? control : Element("optgroup");
            foreach (var item in group)
                parent.InnerHtml.AppendHtml(Option(item, field));
            if (group.Key is null)
                continue;
            parent.Attributes["label"] = group.Key;
            control.InnerHtml.AppendHtml(parent);
        }

        Open(output, "div", field, "label");
        output.Content.AppendHtml(control).AppendHtml(inside);
    }

    private static TagBuilder Option(SelectListItem item, FormField field)
    {
        var option = Element("option");
        option.Attributes["value"] = item.Value ?? item.Text;
        if (field.Values.Count == 0 ? item.Selected : field.Values.Contains(item.Value ?? item.Text))
            option.Attributes["selected"] = "selected";
        if (item.Disabled)
            option.Attributes["disabled"] = "disabled";
        option.InnerHtml.Append(item.Text);
        return option;
    }
}
