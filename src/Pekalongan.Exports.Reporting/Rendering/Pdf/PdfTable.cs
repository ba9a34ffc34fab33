using System.Runtime.CompilerServices;
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
    private const int RowPadding = PdfGrid.RowPadding;
    private const int FormRow = 26_000;

    private readonly PdfFlow _flow;
    private readonly Table _table;
    private readonly Language _language;
    private readonly bool _isForm;
    private readonly PdfColumns _columns;
    private readonly (PdfTextStyle Plain, PdfTextStyle Muted, PdfTextStyle Strong) _type;
    private readonly List<string>[] _cells;
    private readonly PdfElement[] _elements;
    private readonly PdfGrid _grid;
    private readonly PdfTableHeader _header;
    private PdfElement? _body;
    private int _bodyPage;
    private int _rows;

    private PdfTable(PdfFlow flow, Table table, Language language)
    {
        (_flow, _table, _language, _isForm) = (flow, table, language, table.IsForm);
        _columns = PdfColumns.For(table, flow.Styles, language, flow.Width);
        PdfTextStyle Sized(PdfTextStyle style) => style with { Size = _columns.Size, Leading = _columns.Size * 135 / 100 };
        _type = (Sized(flow.Styles.TableCell), Sized(flow.Styles.TableCellMuted), Sized(flow.Styles.TableCellStrong));
        _cells = [.. table.Columns.Select(_ => new List<string>(1))];
        _elements = new PdfElement[table.Columns.Length];
        _grid = new PdfGrid(flow, table, _columns);
        _header = new PdfTableHeader(flow, table, _grid, language);
    }

    private int RowHeight => Math.Max(_type.Plain.Leading, LeastLines) + 2 * RowPadding;

    private int LeastLines => _isForm ? FormRow : 0;

    public static void Draw(PdfFlow flow, Table table, Language language) => new PdfTable(flow, table, language).Draw();

    private void Draw()
    {
        _flow.Space(SpaceBefore);
        _flow.Need(_flow.Styles.Caption.Leading + _header.Height + 3 * RowHeight);
        using (_flow.Structure.Open(PdfTag.Table))
        {
            _header.DrawCaption();
            _flow.Need(_header.Height + RowHeight);
            using (_flow.Structure.Open(PdfTag.TableHead))
                _header.Draw();
            if (_table.IsEmpty && _table.EmptyText is { } empty)
                DrawSpanning(empty.In(_language), _type.Muted, PdfTag.Cell, PdfTag.Spanning(_table.Columns.Length));
            for (var i = 0; i < _table.Groups.Length; i++)
                DrawGroup(_table.Groups[i], isLast: i == _table.Groups.Length - 1);
            EndBody();
            if (_table.Total is { } total)
            {
                _flow.Page.Line(PdfColour.Ink, 900, PdfFlow.Left, _flow.Y, _flow.Right, _flow.Y);
                using var foot = _flow.Structure.Open(PdfTag.TableFoot);
                DrawRow(total, _type.Strong, rowsToKeep: 0);
            }

            _grid.EndPage();
        }

        _flow.Space(6_000);
    }

    private void DrawGroup(RowGroup group, bool isLast)
    {
        EndBody();
        if (group.Title is { } title)
            DrawSpanning(title.In(_language), _type.Strong, PdfTag.HeaderCell, PdfTag.OverColumns(_table.Columns.Length));
        var sums = (group.Subtotal is null ? 0 : 1) + (isLast && _table.Total is not null ? 1 : 0);
        var left = group.Rows.Length;
        foreach (var row in group.Rows)
            DrawRow(row, _type.Plain, rowsToKeep: --left == 0 ? sums : 0, inBody: true);
        if (group.Subtotal is { } subtotal)
            DrawRow(subtotal, _type.Strong, rowsToKeep: sums - 1, inBody: true);
    }

    /// <summary>A body of rows ends with its group and with its page, so that none grows with the table.</summary>
    private PdfElement Body()
    {
        if (_body is null || _bodyPage != _flow.PageNumber)
        {
            EndBody();
            (_body, _bodyPage) = (_flow.Structure.New(PdfTag.TableBody), _flow.PageNumber);
        }

        return _body;
    }

    private void EndBody()
    {
        if (_body is not null)
            _flow.Structure.Finish(_body);
        _body = null;
    }

    private void DrawSpanning(string text, PdfTextStyle style, string tag, string attributes)
    {
        var lines = PdfWrap.Lines(style, text, _flow.Width - 2 * PdfColumns.Padding);
        Room(lines.Count * style.Leading + 2 * RowPadding + RowHeight);
        using var body = _flow.Structure.Resume(Body());
        using var row = _flow.Structure.Open(PdfTag.Row);
        using var cell = _flow.Structure.Open(tag, attributes);
        _flow.Y += RowPadding;
        foreach (var line in lines)
        {
            Room(style.Leading + RowPadding);
            _flow.Put(style, line, PdfFlow.Left + PdfColumns.Padding, _flow.Y, _flow.Width);
            _flow.Y += style.Leading;
        }

        _grid.EndRow();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DrawRow(Row row, PdfTextStyle style, int rowsToKeep, bool inBody = false)
    {
        var most = 1;
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i].Clear();
            PdfWrap.Add(_cells[i], style, CellText.Printed(row.Cells[i], _language), _grid.Inner(i), _table.Columns[i].IsFigure);
            most = Math.Max(most, _cells[i].Count);
        }

        _rows++;
        var wanted = Math.Max(most * style.Leading, LeastLines) + 2 * RowPadding + rowsToKeep * RowHeight;
        if (wanted <= _flow.Bottom - _flow.TopOfPage - _header.Height - _flow.Styles.Caption.Leading)
            Room(wanted);
        using var body = inBody ? _flow.Structure.Resume(Body()) : default;
        using var element = _flow.Structure.Open(PdfTag.Row);
        for (var i = 0; i < _cells.Length; i++)
            _elements[i] = NewCell(i);
        for (var done = 0; done < most;)
        {
            Room(style.Leading + 2 * RowPadding);
            var fits = Math.Clamp((_flow.Remaining - 2 * RowPadding) / style.Leading, 1, most - done);
            DrawLines(row, done, fits, style);
            done += fits;
        }

        foreach (var cell in _elements)
            _flow.Structure.Finish(cell);
    }

    /// <summary>A column of names heads its rows; where such a cell is empty, as under a total, it heads nothing.</summary>
    private PdfElement NewCell(int column) => _table.Columns[column].IsRowHeader && _cells[column] is not [""]
        ? _flow.Structure.New(PdfTag.HeaderCell, PdfTag.OfRow)
        : _flow.Structure.New(PdfTag.Cell);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DrawLines(Row row, int from, int count, PdfTextStyle style)
    {
        var (x, top) = (PdfFlow.Left, _flow.Y);
        for (var i = 0; i < _cells.Length; i++)
        {
            using var cell = _flow.Structure.Resume(_elements[i]);
            var used = row.Cells[i] is UnknownCell ? _type.Muted : style;
            var at = x + (IsSecondOfPair(i) ? _columns.Widths[i] / 2 : 0);
            var link = _flow.LinkToEntries(row.Cells[i], _cells[i][0]);
            using var linked = link is null ? default : _flow.Structure.Open(PdfTag.Link);
            for (var n = from; n < Math.Min(from + count, _cells[i].Count); n++)
                _grid.Put(used, _cells[i][n], i, at, _flow.Y + RowPadding + (n - from) * style.Leading, link);
            x += _columns.Widths[i];
        }

        _flow.Y += RowPadding + Math.Max(count * style.Leading, LeastLines);
        _grid.EndRow();
        _grid.DrawSides(top);
    }

    /// <summary>Signatures stand left and right in turn.</summary>
    private bool IsSecondOfPair(int column) => _table.Columns[column].Kind == ColumnKind.Signature && _rows % 2 == 0;

    /// <summary>Turns the page where a row does not fit, and says whose rows these are before going on.</summary>
    private void Room(int height)
    {
        if (height <= _flow.Remaining || _flow.IsAtTop)
            return;
        _grid.EndPage();
        _flow.NewPage();
        using var repeated = _flow.Structure.Aside(PdfArtifact.Header);
        _flow.Write(_flow.Styles.Caption, PageText.Continued(_table.Caption, _language));
        _header.Draw();
    }
}
