using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>Facts in two columns, or a form's answers to check before they count, each <c>answer</c> with a link to change it.</summary>
[HtmlTargetElement("answers")]
public sealed class AnswersTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.AddClass("answers", HtmlEncoder.Default);
    }
}

/// <summary><c>&lt;answer label="@T["Tujuan"]" change="/pengiriman/1/tujuan"&gt;Malaysia&lt;/answer&gt;</c></summary>
[HtmlTargetElement("answer", Attributes = "label", ParentTag = "answers")]
public sealed class AnswerTagHelper(Localizer localizer) : TagHelper
{
    public required string Label { get; set; }

    /// <summary>The address at which this answer is changed; none where it cannot be.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Part("dt", text => text.Append(Label)));
        output.Content.AppendHtml(Part("dd", value => value.AppendHtml(inside.IsEmptyOrWhiteSpace ? new HtmlString("—") : inside)));
        // Razor makes an empty text of an expression that is null.
        if (!string.IsNullOrEmpty(Change))
            output.Content.AppendHtml(ChangeLink());
    }

    private TagBuilder ChangeLink()
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Change;
        var about = new TagBuilder("span");
        about.AddCssClass("visually-hidden");
        about.InnerHtml.Append(" " + Label);
        link.InnerHtml.Append(localizer["Ubah"]).AppendHtml(about);
        var cell = Part("dd", content => content.AppendHtml(link));
        cell.AddCssClass("change");
        return cell;
    }

    private static TagBuilder Part(string tag, Action<IHtmlContentBuilder> fill)
    {
        var part = new TagBuilder(tag);
        fill(part.InnerHtml);
        return part;
    }
}
