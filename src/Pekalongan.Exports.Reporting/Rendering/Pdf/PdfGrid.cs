using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The cells of a table and the thin lines between them, which are kept until a piece of the page is full and then drawn as one.</summary>
internal sealed class PdfGrid(PdfFlow flow, Table table, PdfColumns columns)
{
    /// <summary>Above and below the words of a row.</summary>
    public const int RowPadding = 3_000;

    private readonly bool _isForm = table.IsForm;
    private readonly List<(int X1, int Y1, int X2, int Y2)> _rules = [];

    public int Width(int column) => columns.Widths[column];

    /// <summary>What words have of a column's width.</summary>
    public int Inner(int column) => columns.Widths[column] - 2 * PdfColumns.Padding;

    public void Put(PdfTextStyle style, string text, int column, int x, int y, PdfLink? link = null)
    {
        var isFigure = table.Columns[column].IsFigure;
        flow.Put(style, text, x + PdfColumns.Padding, y, Inner(column), isFigure ? PdfAlign.Right : PdfAlign.Left, isFigure, link);
    }

    public void EndRow()
    {
        flow.Y += RowPadding;
        _rules.Add((PdfFlow.Left, flow.Y, flow.Right, flow.Y));
    }

    /// <summary>The upright lines of a form, from a row's top to where it ends.</summary>
    public void DrawSides(int top)
    {
        if (!_isForm)
            return;
        var x = PdfFlow.Left;
        foreach (var width in columns.Widths.Prepend(0))
        {
            x += width;
            _rules.Add((x, top, x, flow.Y));
        }
    }

    /// <summary>Before the page is turned or the table is left.</summary>
    public void EndPage()
    {
        if (_rules.Count > 0)
            flow.Page.Lines(PdfColour.Rule, 400, _rules);
        _rules.Clear();
    }
}
