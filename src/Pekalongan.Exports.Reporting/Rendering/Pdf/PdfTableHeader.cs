using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>What stands above the rows of a table: its caption once, the names of its columns on every page.</summary>
internal sealed class PdfTableHeader
{
    private const int SmallestType = 2_000;

    private readonly PdfFlow _flow;
    private readonly Table _table;
    private readonly PdfGrid _grid;
    private readonly string _caption;
    private readonly PdfTextStyle _style;
    private readonly List<string>[] _names;

    public PdfTableHeader(PdfFlow flow, Table table, PdfGrid grid, Language language)
    {
        (_flow, _table, _grid, _style) = (flow, table, grid, flow.Styles.TableHeader);
        _caption = SourcesText.Cited(table.Caption.In(language), table.Source);
        _names = Names(language);
        // A header of half a page would leave no room for rows.
        while (Lines * _style.Leading > (flow.Bottom - flow.TopOfPage) / 3 && _style.Size > SmallestType)
        {
            _style = _style with { Size = _style.Size * 4 / 5, Leading = _style.Leading * 4 / 5 };
            _names = Names(language);
        }

        Height = Lines * _style.Leading + 2 * PdfGrid.RowPadding;
    }

    public int Height { get; }

    private int Lines => _names.Max(lines => lines.Count);

    public void DrawCaption()
    {
        using var caption = _flow.Structure.Open(PdfTag.Caption);
        var style = _flow.Styles.Caption;
        var lines = PdfWrap.Lines(style, _caption, _flow.Width);
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

    public void Draw()
    {
        var (x, top) = (PdfFlow.Left, _flow.Y);
        using var row = _flow.Structure.Open(PdfTag.Row);
        if (_table.IsForm)
            _flow.Page.Line(PdfColour.Muted, 700, PdfFlow.Left, top, _flow.Right, top);
        for (var i = 0; i < _names.Length; i++)
        {
            using var cell = _flow.Structure.Open(PdfTag.HeaderCell, PdfTag.OfColumn);
            var first = top + Height - PdfGrid.RowPadding - _names[i].Count * _style.Leading;
            for (var n = 0; n < _names[i].Count; n++)
                _grid.Put(_style, _names[i][n], i, x, first + n * _style.Leading);
            x += _grid.Width(i);
        }

        _flow.Y = top + Height;
        _flow.Page.Line(PdfColour.Muted, 700, PdfFlow.Left, _flow.Y, _flow.Right, _flow.Y);
        _grid.DrawSides(top);
    }

    private List<string>[] Names(Language language) =>
        [.. _table.Columns.Select((column, i) => PdfWrap.Lines(_style, column.Header.In(language), _grid.Inner(i)))];
}
