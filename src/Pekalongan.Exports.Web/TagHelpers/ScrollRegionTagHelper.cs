using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>Around a wide table: on a phone the table scrolls and the page does not, by finger or by keyboard.</summary>
[HtmlTargetElement("scroll-region", Attributes = "label")]
public sealed class ScrollRegionTagHelper : TagHelper
{
    /// <summary>What is in it, for who cannot see it; usually the table's heading.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("scroll", HtmlEncoder.Default);
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}
