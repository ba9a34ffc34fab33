using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// A form that is sent is checked by us alone: the browser's own bubbles speak the browser's language, show one problem at a time, and
/// would keep our summary from being seen.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class NoValidateTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
}
