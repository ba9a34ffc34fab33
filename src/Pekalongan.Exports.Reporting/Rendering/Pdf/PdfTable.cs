using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// A table over as many pages as it takes: its header stands on each, and a row too tall for a page goes on over the next. A form is ruled
/// on all sides and its rows leave room to write.
/// </summary>
internal sealed class PdfTable
{
    /// <summary>Room for the space above, a caption, a header of two lines and three rows: less of a table does not start on a page.</summary>
    public const int LeastStart = 105_000;

    private const int SpaceBefore = 12_000;
    private const int RowPadding = 3_000;
    private const int FormRow = 26_000;

    private readonly PdfFlow _flow;
    private readonly Table _table;
    private readonly Language _language;
    private readonly PdfColumns _columns;
    private readonly List<string>[] _header;
    private readonly (PdfTextStyle Plain, PdfTextStyle Muted, PdfTextStyle Strong) _type;
    private int _rows;

    private PdfTable(PdfFlow flow, Table table, Language language)
    {
        (_flow, _table, _language) = (flow, table, language);
        _columns = PdfColumns.For(table, flow.Styles, language, flow.Width);
        PdfTextStyle Sized(PdfTextStyle style) => style with { Size = _columns.Size, Leading = _columns.Size * 135 / 100 };
        _type = (Sized(flow.Styles.TableCell), Sized(flow.Styles.TableCellMuted), Sized(flow.Styles.TableCellStrong));
        _header = [.. table.Columns.Select((column, i) => PdfWrap.Lines(HeaderStyle, column.Header.In(language), Inner(i)))];
    }

    private PdfTextStyle HeaderStyle => _flow.Styles.TableHeader;

    private int HeaderHeight => _header.Max(lines => lines.Count) * HeaderStyle.Leading + 2 * RowPadding;

    private int RowHeight => Math.Max(_type.Plain.Leading, LeastLines) + 2 * RowPadding;

    private int LeastLines => _table.IsForm ? FormRow : 0;

    public static void Draw(PdfFlow flow, Table table, Language language) => new PdfTable(flow, table, language).Draw();

    private void Draw()
    {
        _flow.Space(SpaceBefore);
        _flow.Need(_flow.Styles.Caption.Leading + HeaderHeight + 3 * RowHeight);
        _flow.Write(_flow.Styles.Caption, _table.Caption.In(_language));
        DrawHeader();
        if (_table.IsEmpty && _table.EmptyText is { } empty)
            DrawSpanning(empty.In(_language), _type.Muted);
        for (var i = 0; i < _table.Groups.Length; i++)
        {
            var group = _table.Groups[i];
            var isLast = i == _table.Groups.Length - 1;
            if (group.Title is { } title)
                DrawSpanning(title.In(_language), _type.Strong);
            var sums = (group.Subtotal is null ? 0 : 1) + (isLast && _table.Total is not null ? 1 : 0);
            for (var r = 0; r < group.Rows.Length; r++)
                DrawRow(group.Rows[r], _type.Plain, rowsToKeep: r == group.Rows.Length - 1 ? sums : 0);
            if (group.Subtotal is { } subtotal)
                DrawRow(subtotal, _type.Strong, rowsToKeep: sums - 1);
        }

        if (_table.Total is { } total)
        {
            _flow.Page.Line(PdfColour.Ink, 900, PdfFlow.Left, _flow.Y, _flow.Right, _flow.Y);
            DrawRow(total, _type.Strong, rowsToKeep: 0);
        }

        _flow.Space(6_000);
    }

    private void DrawHeader()
    {
        var (x, top, height) = (PdfFlow.Left, _flow.Y, HeaderHeight);
        if (_table.IsForm)
            _flow.Page.Line(PdfColour.Muted, 700, PdfFlow.Left, top, _flow.Right, top);
        for (var i = 0; i < _header.Length; i++)
        {
            var first = _flow.Y + height - RowPadding - _header[i].Count * HeaderStyle.Leading;
            for (var n = 0; n < _header[i].Count; n++)
                PutCell(HeaderStyle, _header[i][n], i, x, first + n * HeaderStyle.Leading);
            x += _columns.Widths[i];
        }

        _flow.Y += height;
        _flow.Page.Line(PdfColour.Muted, 700, PdfFlow.Left, _flow.Y, _flow.Right, _flow.Y);
        DrawSides(top);
    }

    private void DrawSpanning(string text, PdfTextStyle style)
    {
        var lines = PdfWrap.Lines(style, text, _flow.Width - 2 * PdfColumns.Padding);
        Room(lines.Count * style.Leading + 2 * RowPadding + RowHeight);
        _flow.Y += RowPadding;
        foreach (var line in lines)
        {
            _flow.Put(style, line, PdfFlow.Left + PdfColumns.Padding, _flow.Y, _flow.Width);
            _flow.Y += style.Leading;
        }

        EndRow();
    }

    private void DrawRow(Row row, PdfTextStyle style, int rowsToKeep)
    {
        var cells = new List<string>[row.Cells.Length];
        var most = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = PdfWrap.Lines(style, CellText.InColumn(row.Cells[i], _language), Inner(i), _table.Columns[i].IsFigure);
            most = Math.Max(most, cells[i].Count);
        }

        _rows++;
        var wanted = Math.Max(most * style.Leading, LeastLines) + 2 * RowPadding + rowsToKeep * RowHeight;
        if (wanted <= _flow.Bottom - _flow.TopOfPage - HeaderHeight - _flow.Styles.Caption.Leading)
            Room(wanted);
        for (var done = 0; done < most;)
        {
            Room(style.Leading + 2 * RowPadding);
            var fits = Math.Min(most - done, (_flow.Remaining - 2 * RowPadding) / style.Leading);
            fits = Math.Max(1, fits);
            DrawLines(row, cells, done, fits, style);
            done += fits;
        }
    }

    private void DrawLines(Row row, List<string>[] cells, int from, int count, PdfTextStyle style)
    {
        var (x, top) = (PdfFlow.Left, _flow.Y);
        for (var i = 0; i < cells.Length; i++)
        {
            var used = row.Cells[i] is UnknownCell ? _type.Muted : style;
            var at = x + (IsSecondOfPair(i) ? _columns.Widths[i] / 2 : 0);
            for (var n = from; n < Math.Min(from + count, cells[i].Count); n++)
                PutCell(used, cells[i][n], i, at, _flow.Y + RowPadding + (n - from) * style.Leading);
            x += _columns.Widths[i];
        }

        _flow.Y += RowPadding + Math.Max(count * style.Leading, LeastLines);
        EndRow();
        DrawSides(top);
    }

    private void EndRow()
    {
        _flow.Y += RowPadding;
        _flow.Page.Line(PdfColour.Rule, 400, PdfFlow.Left, _flow.Y, _flow.Right, _flow.Y);
    }

    /// <summary>Signatures stand left and right in turn.</summary>
    private bool IsSecondOfPair(int column) => _table.Columns[column].Kind == ColumnKind.Signature && _rows % 2 == 0;

    private void DrawSides(int top)
    {
        if (!_table.IsForm)
            return;
        var x = PdfFlow.Left;
        foreach (var width in _columns.Widths.Prepend(0))
        {
            x += width;
            _flow.Page.Line(PdfColour.Rule, 400, x, top, x, _flow.Y);
        }
    }

    /// <summary>Turns the page where a row does not fit, and says whose rows these are before going on.</summary>
    private void Room(int height)
    {
        if (height <= _flow.Remaining || _flow.IsAtTop)
            return;
        _flow.NewPage();
        _flow.Write(_flow.Styles.Caption, PageText.Continued(_table.Caption, _language));
        DrawHeader();
    }

    private void PutCell(PdfTextStyle style, string text, int column, int x, int y)
    {
        var isFigure = _table.Columns[column].IsFigure;
        _flow.Put(style, text, x + PdfColumns.Padding, y, Inner(column), isFigure ? PdfAlign.Right : PdfAlign.Left, isFigure);
    }

    private int Inner(int column) => _columns.Widths[column] - 2 * PdfColumns.Padding;
}
