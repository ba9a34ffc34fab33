using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>One figure large on a card: <c>&lt;key-figure label="Realisasi" value="US$21,64 juta" note="72,13%" /&gt;</c>.</summary>
[HtmlTargetElement("key-figure", Attributes = "label,value")]
public sealed class KeyFigureTagHelper : TagHelper
{
    public required string Label { get; set; }

    public required string Value { get; set; }

    public string? Note { get; set; }

    /// <summary>The note is good news and stands out.</summary>
    public bool Good { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("card", HtmlEncoder.Default);
        output.AddClass("fig", HtmlEncoder.Default);
        var inside = await output.GetChildContentAsync();
        output.Content.AppendHtml(Part("span", Label)).AppendHtml(Part("b", Value));
        if (!string.IsNullOrEmpty(Note))
            output.Content.AppendHtml(Part(Good ? "em" : "span", Note));
        output.Content.AppendHtml(inside);
    }

    private static TagBuilder Part(string tag, string text)
    {
        var part = new TagBuilder(tag);
        part.InnerHtml.Append(text);
        return part;
    }
}
