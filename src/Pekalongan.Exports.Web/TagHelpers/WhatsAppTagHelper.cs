using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// Opens WhatsApp in a tab of its own with the text ready to send: <c>&lt;whatsapp phone="@row.Phone" text="@T[…]" /&gt;</c>. Words of its own go
/// inside. Writes nothing without a number that WhatsApp can have: no number, or a fixed line.
/// </summary>
[HtmlTargetElement("whatsapp", Attributes = "phone,text")]
public sealed class WhatsAppTagHelper(Localizer localizer) : TagHelper
{
    /// <summary>In any spelling that <see cref="PhoneNumber"/> reads.</summary>
    public string? Phone { get; set; }

    /// <summary>In the recipient's language.</summary>
    public string Text { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!PhoneNumber.Parse(Phone).Try(out var phone, out _) || !phone.MayHaveWhatsApp)
        {
            output.SuppressOutput();
            return;
        }

        var inside = await output.GetChildContentAsync();
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!output.Attributes.ContainsName("class"))
        {
            output.AddClass("btn", HtmlEncoder.Default);
            output.AddClass("ghost", HtmlEncoder.Default);
        }

        output.Attributes.SetAttribute("href", phone.WhatsAppLink(Text).AbsoluteUri);
        output.Attributes.SetAttribute("target", "_blank");
        output.Attributes.SetAttribute("rel", "noopener noreferrer");
        if (inside.IsEmptyOrWhiteSpace)
            output.Content.SetContent(localizer["Kirim lewat WhatsApp"]);
        else
            output.Content.SetHtmlContent(inside);
        var note = new TagBuilder("span");
        note.AddCssClass("visually-hidden");
        note.InnerHtml.Append(" " + localizer["(buka di tab baru)"]);
        output.Content.AppendHtml(note);
    }
}
