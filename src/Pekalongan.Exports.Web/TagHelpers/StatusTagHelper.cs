using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>A state in a word: <c>&lt;status-tag kind="ok"&gt;Terverifikasi&lt;/status-tag&gt;</c>. The colour only supports it.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>ok (done, met), wait (someone's turn), back (refused, returned, missing); anything else is neutral.</summary>
    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Kind is "ok" or "wait" or "back" ? "tag " + Kind : "tag");
    }
}
