using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>On a page, leads from a figure to its entries, for readers who may see them, and to the remark on it.</summary>
/// <param name="address">Of the page with the entries; null for readers who may not.</param>
internal sealed class FigureLinks(Func<FigureTrace, string>? address)
{
    public void Write(StringBuilder html, Cell cell, string text)
    {
        if (cell.Trace is { } trace && address is not null)
            html.Append("<a class=\"figure\" href=\"").Append(HtmlRenderer.Encode(address(trace))).Append("\">").Append(text).Append("</a>");
        else
            html.Append(text);
        if (cell.Footnote is { } footnote)
            html.Append(CultureInfo.InvariantCulture, $" <sup><a href=\"#catatan-kaki-{footnote}\">{FootnoteText.Mark(footnote)}</a></sup>");
    }
}
