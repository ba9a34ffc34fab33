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
    private const int RowPadding = 3_000;
    private const int FormRow = 26_000;

    private readonly PdfFlow _flow;
    private readonly Table _table;
    private readonly Language _language;
    private readonly bool _isForm;
    private readonly PdfColumns _columns;
    private readonly List<string>[] _header;
    private readonly (PdfTextStyle Plain, PdfTextStyle Muted, PdfTextStyle Strong) _type;
    private readonly List<string>[] _cells;
    private readonly PdfElement[] _elements;
    private readonly PdfRules _rules;
    private PdfElement? _body;
    private int _bodyPage;
    private int _rows;

    private PdfTable(PdfFlow flow, Table table, Language language)
    {
        HeaderStyle = flow.Styles.TableHeader;
        (_flow, _table, _language, _isForm) = (flow, table, language, table.IsForm);
        _columns = PdfColumns.For(table, flow.Styles, language, flow.Width);
        PdfTextStyle Sized(PdfTextStyle style) => style with { Size = _columns.Size, Leading = _columns.Size * 135 / 100 };
        _type = (Sized(flow.Styles.TableCell), Sized(flow.Styles.TableCellMuted), Sized(flow.Styles.TableCellStrong));
        _cells = [.. table.Columns.Select(_ => new List<string>(1))];
        _elements = new PdfElement[table.Columns.Length];
        _rules = new PdfRules(flow, PdfColour.Rule, 400);
        do
        {
            _header = [.. table.Columns.Select((column, i) => PdfWrap.Lines(HeaderStyle, column.Header.In(language), Inner(i)))];
        }
        while (_header.Max(lines => lines.Count) * HeaderStyle.Leading > (flow.Bottom - flow.TopOfPage) / 3 && ShrinkHeader());
        HeaderHeight = _header.Max(lines => lines.Count) * HeaderStyle.Leading + 2 * RowPadding;
    }

    private PdfTextStyle HeaderStyle { get; set; }

    private int HeaderHeight { get; }

    private int RowHeight => Math.Max(_type.Plain.Leading, LeastLines) + 2 * RowPadding;

    private int LeastLines => _isForm ? FormRow : 0;

    /// <summary>A header as tall as half a page would leave no room for rows.</summary>
    private bool ShrinkHeader()
    {
        HeaderStyle = HeaderStyle with { Size = HeaderStyle.Size * 4 / 5, Leading = HeaderStyle.Leading * 4 / 5 };
        return HeaderStyle.Size > 2_000;
    }

    public static void Draw(PdfFlow flow, Table table, Language language) => new PdfTable(flow, table, language).Draw();

    private void Draw()
    {
        _flow.Space(SpaceBefore);
        _flow.Need(_flow.Styles.Caption.Leading + HeaderHeight + 3 * RowHeight);
        using (_flow.Structure.Open(PdfTag.Table))
        {
            DrawCaption();
            _flow.Need(HeaderHeight + RowHeight);
            using (_flow.Structure.Open(PdfTag.TableHead))
                DrawHeader();
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

            _rules.Draw();
        }

        _flow.Space(6_000);
    }

    private void DrawCaption()
    {
        using var caption = _flow.Structure.Open(PdfTag.Caption);
        var style = _flow.Styles.Caption;
        var lines = PdfWrap.Lines(style, SourcesText.Cited(_table.Caption.In(_language), _table.Source), _flow.Width);
        for (var i = 0; i < lines.Count; i++)
        {
            _flow.Need(style.Leading);
            if (i == lines.Count - 1 && _table.Source is { } source)
                _flow.PutCited(style, lines[i], PdfFlow.Left, _flow.Y, _flow.Width, source);
            else
                _flow.Put(style, lines[i], PdfFlow.Left, _flow.Y, _flow.Width);
            _flow.Y += style.Leading;
        }
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

    private void DrawHeader()
    {
        var (x, top, height) = (PdfFlow.Left, _flow.Y, HeaderHeight);
        using var row = _flow.Structure.Open(PdfTag.Row);
        if (_isForm)
            _flow.Page.Line(PdfColour.Muted, 700, PdfFlow.Left, top, _flow.Right, top);
        for (var i = 0; i < _header.Length; i++)
        {
            using var cell = _flow.Structure.Open(PdfTag.HeaderCell, PdfTag.OfColumn);
            var first = _flow.Y + height - RowPadding - _header[i].Count * HeaderStyle.Leading;
            for (var n = 0; n < _header[i].Count; n++)
                PutCell(HeaderStyle, _header[i][n], i, x, first + n * HeaderStyle.Leading);
            x += _columns.Widths[i];
        }

        _flow.Y += height;
        _flow.Page.Line(PdfColour.Muted, 700, PdfFlow.Left, _flow.Y, _flow.Right, _flow.Y);
        DrawSides(top);
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

        EndRow();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DrawRow(Row row, PdfTextStyle style, int rowsToKeep, bool inBody = false)
    {
        var most = 1;
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i].Clear();
            PdfWrap.Add(_cells[i], style, CellText.InColumn(row.Cells[i], _language), Inner(i), _table.Columns[i].IsFigure);
            most = Math.Max(most, _cells[i].Count);
        }

        _rows++;
        var wanted = Math.Max(most * style.Leading, LeastLines) + 2 * RowPadding + rowsToKeep * RowHeight;
        if (wanted <= _flow.Bottom - _flow.TopOfPage - HeaderHeight - _flow.Styles.Caption.Leading)
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
            for (var n = from; n < Math.Min(from + count, _cells[i].Count); n++)
                PutCell(used, _cells[i][n], i, at, _flow.Y + RowPadding + (n - from) * style.Leading);
            x += _columns.Widths[i];
        }

        _flow.Y += RowPadding + Math.Max(count * style.Leading, LeastLines);
        EndRow();
        DrawSides(top);
    }

    private void EndRow()
    {
        _flow.Y += RowPadding;
        _rules.Add(PdfFlow.Left, _flow.Y, _flow.Right, _flow.Y);
    }

    /// <summary>Signatures stand left and right in turn.</summary>
    private bool IsSecondOfPair(int column) => _table.Columns[column].Kind == ColumnKind.Signature && _rows % 2 == 0;

    private void DrawSides(int top)
    {
        if (!_isForm)
            return;
        var x = PdfFlow.Left;
        foreach (var width in _columns.Widths.Prepend(0))
        {
            x += width;
            _rules.Add(x, top, x, _flow.Y);
        }
    }

    /// <summary>Turns the page where a row does not fit, and says whose rows these are before going on.</summary>
    private void Room(int height)
    {
        if (height <= _flow.Remaining || _flow.IsAtTop)
            return;
        _rules.Draw();
        _flow.NewPage();
        using var repeated = _flow.Structure.Aside(PdfArtifact.Header);
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
