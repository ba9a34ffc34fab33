using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Help;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// "Apa itu NIB?" where the word is used. It opens the glossary beside the form, in a tab of its own, so that nothing typed is lost.
/// </summary>
[HtmlTargetElement("help-word", Attributes = "term")]
public sealed class HelpWordTagHelper(Localizer localizer) : TagHelper
{
    public required string Term { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var entry = Glossary.Find(Term);
        var inside = await output.GetChildContentAsync();
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Glossary.Path + "#" + entry.Anchor);
        output.Attributes.SetAttribute("target", "_blank");
        output.Attributes.SetAttribute("rel", "noopener");
        if (inside.IsEmptyOrWhiteSpace)
        {
            output.AddClass("alone", HtmlEncoder.Default);
            output.Content.SetContent(localizer["Apa itu {0}?", entry.Term]);
        }
        else
        {
            output.Content.SetHtmlContent(inside);
        }

        var note = new TagBuilder("span");
        note.AddCssClass("visually-hidden");
        note.InnerHtml.Append(" " + localizer["(buka di tab baru)"]);
        output.Content.AppendHtml(note);
    }
}
