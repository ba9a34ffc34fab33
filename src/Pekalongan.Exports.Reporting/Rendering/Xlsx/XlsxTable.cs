using DocumentFormat.OpenXml.Packaging;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Xlsx;

/// <summary>One table on its own sheet: caption, scope and dates, an empty row, then the header.</summary>
internal static class XlsxTable
{
    public const int HeaderRow = 4;

    private const int Narrowest = 10;
    private const int Widest = 48;
    private const int RowsMeasured = 500;

    public static void Write(WorksheetPart part, Report report, Table table, XlsxStyles styles, Language language)
    {
        using var sheet = new XlsxSheet(part, styles, language, Widths(table, language), HeaderRow);
        sheet.Row(XlsxLook.Title, SourcesText.Cited(table.Caption.In(language), table.Source));
        sheet.Row(XlsxLook.Plain, PageText.Dated(report, language), report.Notice?.In(language) ?? "");
        sheet.EmptyRow();
        sheet.StartRow();
        foreach (var column in table.Columns)
            sheet.Text(column.Header.In(language), column.IsFigure ? XlsxLook.HeaderRight : XlsxLook.Header);
        sheet.EndRow();
        foreach (var group in table.Groups)
        {
            if (group.Title is { } title)
                sheet.Row(XlsxLook.Group, title.In(language));
            foreach (var row in group.Rows)
                Write(sheet, table, row, XlsxLook.Plain);
            if (group.Subtotal is { } subtotal)
                Write(sheet, table, subtotal, XlsxLook.Total);
        }

        if (table.IsEmpty && table.EmptyText is { } empty)
            sheet.Row(XlsxLook.Plain, empty.In(language));
        if (table.Total is { } total)
            Write(sheet, table, total, XlsxLook.Total);
    }

    private static void Write(XlsxSheet sheet, Table table, Row row, XlsxLook look)
    {
        sheet.StartRow();
        for (var i = 0; i < row.Cells.Length; i++)
            sheet.Value(row.Cells[i], look, table.Columns[i].IsFigure);
        sheet.EndRow();
    }

    private static int[] Widths(Table table, Language language)
    {
        var rows = table.Groups.SelectMany(group => group.Rows).Take(RowsMeasured).Concat(table.Total is { } total ? [total] : []).ToList();
        return [.. table.Columns.Select((column, i) =>
        {
            var header = column.Header.In(language).Length;
            var longest = rows.Select(row => CellText.InFull(row.Cells[i], language).Length).Append(header).Max();
            return Math.Clamp(longest + 2, Narrowest, Widest);
        })];
    }
}
