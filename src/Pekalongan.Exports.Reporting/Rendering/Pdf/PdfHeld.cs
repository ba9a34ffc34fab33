namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Blocks that must not be parted from what follows: headings, and the list of sources that a signature closes.</summary>
internal sealed class PdfHeld(PdfFlow flow)
{
    private readonly List<(int Height, Action Draw)> _held = [];

    public void Add(int height, Action draw) => _held.Add((height, draw));

    /// <summary>Draws what was held, on a page with room for it and for the first piece of what follows.</summary>
    public void Release(int firstPiece)
    {
        if (_held.Count == 0)
            return;
        flow.Need(_held.Sum(block => block.Height) + firstPiece);
        var drawing = _held.ToList();
        _held.Clear();
        foreach (var (_, draw) in drawing)
            draw();
    }
}
