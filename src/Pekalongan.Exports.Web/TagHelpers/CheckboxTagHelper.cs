using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>One statement to tick, bound to a bool: <c>&lt;checkbox for="Input.IsConfirmed" label="@T["…"]" /&gt;</c>.</summary>
[HtmlTargetElement("checkbox", Attributes = "for,label")]
public sealed class CheckboxTagHelper(Localizer localizer) : FieldParts(localizer)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = FormField.Of(ViewContext, For);
        var text = Element("span");
        text.InnerHtml.Append(Label);
        var pick = new PickGroup(field, "checkbox").Pick("true", text, Hint, field.DescribedBy(null));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.HasError ? "field err" : "field");
        Hint = null;
        AppendHintAndErrors(output.Content, field);
        output.Content.AppendHtml(pick);
    }
}
