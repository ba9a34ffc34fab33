using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// A form that is sent is checked by us alone: the browser's own bubbles speak the browser's language, show one problem at a time, and
/// would keep our summary from being seen. The form also says in which language its numbers were typed: another tab may have changed the
/// language since.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class NoValidateTagHelper(Localizer localizer) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{LanguageChoice.FormField}\" value=\"{localizer.LanguageCode}\">");
    }
}
