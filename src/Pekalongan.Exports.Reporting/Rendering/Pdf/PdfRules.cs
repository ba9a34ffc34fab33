namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The thin lines of a table, kept until its piece of the page is full and then drawn as one.</summary>
internal sealed class PdfRules(PdfFlow flow, PdfColour colour, int thickness)
{
    private readonly List<(int X1, int Y1, int X2, int Y2)> _lines = [];

    public void Add(int x1, int y1, int x2, int y2) => _lines.Add((x1, y1, x2, y2));

    public void Draw()
    {
        if (_lines.Count > 0)
            flow.Page.Lines(colour, thickness, _lines);
        _lines.Clear();
    }
}
