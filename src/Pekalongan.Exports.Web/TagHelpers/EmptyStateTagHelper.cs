using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>In place of an empty list: what is missing (inside) and what to do first (a button of <c>href</c> and <c>action</c>).</summary>
[HtmlTargetElement("empty-state", Attributes = "heading")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Heading { get; set; }

    public string? Href { get; set; }

    public string? Action { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("empty", HtmlEncoder.Default);
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Heading);
        var text = new TagBuilder("p");
        text.InnerHtml.AppendHtml(inside);
        output.Content.AppendHtml(heading).AppendHtml(text);
        if (Href is null || Action is null)
            return;
        var button = new TagBuilder("a");
        button.AddCssClass("btn");
        button.Attributes["href"] = Href;
        button.InnerHtml.Append(Action);
        output.Content.AppendHtml(button);
    }
}
