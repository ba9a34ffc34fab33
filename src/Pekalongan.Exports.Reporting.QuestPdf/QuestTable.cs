using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using QuestPDF.Elements.Table;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>A table with the column widths of the embedded writer; QuestPDF repeats its header and breaks its rows.</summary>
internal sealed class QuestTable
{
    private const float Thousand = 1000;
    private const float FormRow = 32;

    private readonly Table _table;
    private readonly QuestText _text;
    private readonly PdfColumns _columns;
    private int _rows;

    private QuestTable(Table table, QuestText text, float width)
    {
        (_table, _text) = (table, text);
        _columns = PdfColumns.For(table, new PdfStyles(new PdfFonts()), text.Language, (int)(width * Thousand));
    }

    public static void Write(ColumnDescriptor column, Table table, QuestText text, float width)
    {
        column.Item().EnsureSpace(90).PaddingTop(12).Text(line => text.Cite(line, text.In(table.Caption), table.Source, QuestText.Caption));
        column.Item().PaddingBottom(6).SemanticTable().Table(new QuestTable(table, text, width).Write);
    }

    private void Write(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            foreach (var width in _columns.Widths)
                columns.RelativeColumn(width / Thousand);
        });
        table.Header(header =>
        {
            foreach (var column in _table.Columns)
            {
                var cell = header.Cell().AlignBottom().BorderBottom(0.7f).BorderColor(QuestText.Colour(PdfColour.Muted)).PaddingVertical(3)
                    .PaddingHorizontal(PdfColumns.Padding / Thousand);
                Write(cell, _text.In(column.Header), QuestText.TableHeader, column.IsFigure);
            }
        });
        if (_table.IsEmpty && _table.EmptyText is { } empty)
            Span(table, _text.In(empty), QuestText.Cell(Size, strong: false, muted: true));
        foreach (var group in _table.Groups)
        {
            if (group.Title is { } title)
                Span(table, _text.In(title), QuestText.Cell(Size, strong: true, muted: false));
            foreach (var row in group.Rows)
                Write(table, row, strong: false);
            if (group.Subtotal is { } subtotal)
                Write(table, subtotal, strong: true);
        }

        if (_table.Total is { } total)
            Write(table, total, strong: true);
    }

    private float Size => _columns.Size / Thousand;

    private void Span(TableDescriptor table, string words, TextStyle style) =>
        Write(Framed(table.Cell().ColumnSpan((uint)_table.Columns.Length)), words, style, isFigure: false);

    private void Write(TableDescriptor table, Row row, bool strong)
    {
        _rows++;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var (column, cell) = (_table.Columns[i], row.Cells[i]);
            ITableCellContainer place = column.IsRowHeader ? table.Cell().AsSemanticHorizontalHeader() : table.Cell();
            var style = QuestText.Cell(Size, strong, cell is UnknownCell);
            var isSecondOfPair = column.Kind == ColumnKind.Signature && _rows % 2 == 0;
            var box = Framed(place).PaddingLeft(isSecondOfPair ? _columns.Widths[i] / Thousand / 2 : 0);
            Write(box, _text.Seen(CellText.Printed(cell, _text.Language)), style, column.IsFigure);
        }
    }

    private IContainer Framed(IContainer cell) =>
        (_table.IsForm ? cell.Border(0.4f) : cell.BorderBottom(0.4f)).BorderColor(QuestText.Colour(PdfColour.Rule))
        .MinHeight(_table.IsForm ? FormRow : 0).PaddingVertical(3).PaddingHorizontal(PdfColumns.Padding / Thousand);

    private static void Write(IContainer cell, string words, TextStyle style, bool isFigure)
    {
        if (isFigure)
            cell.AlignRight().Text(words).Style(QuestText.Tabular(style)).AlignRight();
        else
            cell.Text(words).Style(style);
    }
}
