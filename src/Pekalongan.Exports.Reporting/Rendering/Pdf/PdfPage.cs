using System.Runtime.CompilerServices;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Draws on one page. Places count from its upper left corner, downwards; the file counts upwards. Words belong to the present element of
/// the structure, lines and tints to none unless it is a figure.
/// </summary>
/// <param name="content">What is drawn.</param>
/// <param name="height">Of the page.</param>
/// <param name="structure">Null for a form that pages show as a whole.</param>
/// <param name="id">The page's object.</param>
internal sealed class PdfPage(PdfBuffer content, int height, PdfStructure? structure = null, int id = 0)
{
    private readonly PdfMarks _marks = new(content, structure, id);
    private (PdfFont Font, int Size)? _font;
    private PdfColour? _fill;
    private PdfColour? _stroke;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Text(PdfTextStyle style, int x, int baseline, ReadOnlySpan<char> text, bool tabular = false)
    {
        if (text.IsEmpty)
            return;
        _marks.BeforeText();
        Fill(style.Colour);
        if (_font != (style.Font, style.Size))
        {
            content.Add((byte)'/').Add(style.Font.ResourceName).Add((byte)' ').AddLengths(style.Size).Add("Tf "u8);
            _font = (style.Font, style.Size);
        }

        _marks.MoveTo(x, height - baseline);
        style.Font.Write(content, text, tabular);
        content.Add("Tj\n"u8);
    }

    public void Rectangle(PdfColour colour, int x, int y, int width, int tall)
    {
        _marks.BeforeShape();
        Fill(colour);
        content.AddLengths(x, height - y - tall, width, tall).Add("re f\n"u8);
    }

    /// <summary>Many rectangles as one shape, so that no reader shows a seam where two of them touch.</summary>
    public void Rectangles(PdfColour colour, IEnumerable<(int X, int Y, int Width, int Tall)> boxes)
    {
        _marks.BeforeShape();
        Fill(colour);
        foreach (var (x, y, width, tall) in boxes)
            content.AddLengths(x, height - y - tall, width, tall).Add("re "u8);
        content.Add("f\n"u8);
    }

    public void Disc(PdfColour colour, int x, int y, int radius)
    {
        _marks.BeforeShape();
        Fill(colour);
        Circle(x, height - y, radius);
        content.Add("f\n"u8);
    }

    public void Ring(PdfColour colour, int thickness, int x, int y, int radius)
    {
        Stroke(colour, thickness);
        Circle(x, height - y, radius);
        content.Add("S\n"u8);
    }

    public void Frame(PdfColour colour, int thickness, int x, int y, int width, int tall)
    {
        Stroke(colour, thickness);
        content.AddLengths(x, height - y - tall, width, tall).Add("re S\n"u8);
    }

    public void Line(PdfColour colour, int thickness, int x1, int y1, int x2, int y2)
    {
        Stroke(colour, thickness);
        Segment(x1, y1, x2, y2);
        content.Add("S\n"u8);
    }

    /// <summary>Many lines of one kind, drawn at once.</summary>
    public void Lines(PdfColour colour, int thickness, IEnumerable<(int X1, int Y1, int X2, int Y2)> lines)
    {
        Stroke(colour, thickness);
        foreach (var (x1, y1, x2, y2) in lines)
            Segment(x1, y1, x2, y2);
        content.Add("S\n"u8);
    }

    /// <summary>An emblem with its upper left corner at a place.</summary>
    public void Emblem(Emblem emblem, int x, int y, int width)
    {
        _marks.BeforeShape();
        PdfEmblem.Write(content, emblem, x, height - y, width);
    }

    /// <summary>Puts a form that is defined elsewhere with its origin at a place.</summary>
    public void Form(string name, int x, int y)
    {
        _marks.BeforeShape();
        content.Add("q 1 0 0 1 "u8).AddLengths(x, height - y).Add("cm /"u8).Add(name).Add(" Do Q\n"u8);
    }

    /// <summary>Ends what is open; nothing is drawn after it.</summary>
    public void End() => _marks.End();

    /// <summary>Four curves whose handles, 0.5523 of the radius long, come as near to a circle as curves do.</summary>
    private void Circle(int x, int y, int r)
    {
        var k = (int)(r * 5523L / 10_000);
        content.AddLengths(x + r, y).Add("m "u8).AddLengths(x + r, y + k, x + k, y + r, x, y + r).Add("c "u8)
            .AddLengths(x - k, y + r, x - r, y + k, x - r, y).Add("c "u8).AddLengths(x - r, y - k, x - k, y - r, x, y - r).Add("c "u8)
            .AddLengths(x + k, y - r, x + r, y - k, x + r, y).Add("c "u8);
    }

    private void Segment(int x1, int y1, int x2, int y2) =>
        content.AddLengths(x1, height - y1).Add("m "u8).AddLengths(x2, height - y2).Add("l "u8);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(PdfColour colour)
    {
        if (_fill == colour)
            return;
        _fill = colour;
        Colour(colour).Add("rg "u8);
    }

    private void Stroke(PdfColour colour, int thickness)
    {
        _marks.BeforeShape();
        if (_stroke != colour)
            Colour(colour).Add("RG "u8);
        _stroke = colour;
        content.AddLengths(thickness).Add("w "u8);
    }

    private PdfBuffer Colour(PdfColour colour) =>
        content.AddLengths(colour.Red * 1000 / 255, colour.Green * 1000 / 255, colour.Blue * 1000 / 255);
}
