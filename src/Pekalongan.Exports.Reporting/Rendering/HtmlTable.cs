using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>A table with its caption, headers with their scope, and a region that scrolls by keyboard on a narrow phone.</summary>
internal static class HtmlTable
{
    public static void Write(StringBuilder html, Table table, Language language, FigureLinks links)
    {
        var (caption, span) = (Encode(table.Caption, language), table.Columns.Length.ToString(CultureInfo.InvariantCulture));
        html.Append("<div class=\"card scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(caption)
            .Append("\"><table><caption>").Append(caption);
        Cite(html, table.Source);
        html.Append("</caption><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append("<th scope=\"col\"").Append(column.IsFigure ? " class=\"num\">" : ">").Append(Encode(column.Header, language))
                .Append("</th>");
        }

        html.Append("</tr></thead>");
        if (table.IsEmpty && table.EmptyText is { } empty)
            html.Append("<tbody><tr><td colspan=\"").Append(span).Append("\">").Append(Encode(empty, language))
                .Append("</td></tr></tbody>");
        foreach (var group in table.Groups)
        {
            html.Append("<tbody>");
            if (group.Title is { } title)
            {
                html.Append("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"").Append(span).Append("\">")
                    .Append(Encode(title, language))
                    .Append("</th></tr>");
            }

            foreach (var row in group.Rows)
                Write(html, row, table, "<tr>", language, links);
            if (group.Subtotal is { } subtotal)
                Write(html, subtotal, table, "<tr class=\"subtotal\">", language, links);
            html.Append("</tbody>");
        }

        if (table.Total is { } total)
        {
            html.Append("<tfoot>");
            Write(html, total, table, "<tr class=\"total\">", language, links);
            html.Append("</tfoot>");
        }

        html.Append("</table></div>");
    }

    /// <summary>Leads to where something comes from.</summary>
    public static void Cite(StringBuilder html, int? source)
    {
        if (source is { } number)
            html.Append(CultureInfo.InvariantCulture, $" <a class=\"cite\" href=\"#sumber-{number}\">{SourcesText.Mark(number)}</a>");
    }

    private static void Write(StringBuilder html, Row row, Table table, string start, Language language, FigureLinks links)
    {
        html.Append(start);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var (column, cell) = (table.Columns[i], row.Cells[i]);
            var text = HtmlRenderer.Encode(CellText.InColumn(cell, language));
            var kind = cell is UnknownCell ? " class=\"num unknown\">" : " class=\"num\">";
            var tag = column.IsRowHeader && text.Length > 0 ? "th" : "td";
            html.Append('<').Append(tag).Append(tag == "th" ? " scope=\"row\"" : "").Append(column.IsFigure ? kind : ">");
            links.Write(html, cell, text);
            html.Append("</").Append(tag).Append('>');
        }

        html.Append("</tr>");
    }

    private static string Encode(Phrase phrase, Language language) => HtmlRenderer.Encode(phrase.In(language));
}
