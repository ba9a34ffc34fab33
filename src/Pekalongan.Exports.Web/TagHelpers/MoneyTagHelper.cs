using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>
/// An amount as people read it and, for programs, the exact number: <c>&lt;money usd="row.Value" /&gt;</c>. What is not known is
/// said to be unknown: it is never a zero.
/// </summary>
[HtmlTargetElement("money", Attributes = "usd", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("money", Attributes = "rupiah", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper(Localizer localizer) : TagHelper
{
    public Usd? Usd { get; set; }

    public Rupiah? Rupiah { get; set; }

    /// <summary>"US$18,88 juta" instead of every cent.</summary>
    public bool Short { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if ((Usd?.ToDecimal() ?? Rupiah?.ToDecimal()) is { } exact)
        {
            output.TagName = "data";
            output.Attributes.SetAttribute("value", exact.ToString("0.00", CultureInfo.InvariantCulture));
            output.Content.SetContent(Write());
        }
        else
        {
            output.TagName = "span";
            output.Attributes.SetAttribute("class", "muted");
            output.Content.SetContent(localizer["belum diketahui"]);
        }
    }

    private string Write() => (Usd, Rupiah, Short) switch
    {
        ({ } usd, _, true) => Figures.Short(usd, localizer.Language),
        ({ } usd, _, false) => Figures.Amount(usd, localizer.Language),
        (_, { } rupiah, true) => Figures.Short(rupiah, localizer.Language),
        (_, { } rupiah, false) => Figures.Amount(rupiah, localizer.Language),
        _ => "",
    };
}
