namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Draws on one page. Places count from its upper left corner, downwards; the file counts upwards.</summary>
internal sealed class PdfPage(PdfBuffer content, int height)
{
    private (PdfFont Font, int Size)? _font;
    private PdfColour? _fill;
    private PdfColour? _stroke;

    public void Text(PdfTextStyle style, int x, int baseline, ReadOnlySpan<char> text, bool tabular = false)
    {
        if (text.IsEmpty)
            return;
        Fill(style.Colour);
        content.Add("BT "u8);
        if (_font != (style.Font, style.Size))
        {
            content.Add("/"u8).Add(style.Font.ResourceName).Add(" "u8).AddLengths(style.Size).Add("Tf "u8);
            _font = (style.Font, style.Size);
        }

        content.AddLengths(x, height - baseline).Add("Td "u8);
        style.Font.Write(content, text, tabular);
        content.Add(" Tj ET\n"u8);
    }

    public void Rectangle(PdfColour colour, int x, int y, int width, int tall)
    {
        Fill(colour);
        content.AddLengths(x, height - y - tall, width, tall).Add("re f\n"u8);
    }

    /// <summary>Many rectangles as one shape, so that no reader shows a seam where two of them touch.</summary>
    public void Rectangles(PdfColour colour, IEnumerable<(int X, int Y, int Width, int Tall)> boxes)
    {
        Fill(colour);
        foreach (var (x, y, width, tall) in boxes)
            content.AddLengths(x, height - y - tall, width, tall).Add("re "u8);
        content.Add("f\n"u8);
    }

    public void Disc(PdfColour colour, int x, int y, int radius)
    {
        Fill(colour);
        Circle(x, height - y, radius);
        content.Add("f\n"u8);
    }

    public void Ring(PdfColour colour, int thickness, int x, int y, int radius)
    {
        Stroke(colour);
        content.AddLengths(thickness).Add("w "u8);
        Circle(x, height - y, radius);
        content.Add("S\n"u8);
    }

    public void Frame(PdfColour colour, int thickness, int x, int y, int width, int tall)
    {
        Stroke(colour);
        content.AddLengths(thickness).Add("w "u8).AddLengths(x, height - y - tall, width, tall).Add("re S\n"u8);
    }

    public void Line(PdfColour colour, int thickness, int x1, int y1, int x2, int y2)
    {
        Stroke(colour);
        content.AddLengths(thickness).Add("w "u8).AddLengths(x1, height - y1).Add("m "u8).AddLengths(x2, height - y2).Add("l S\n"u8);
    }

    /// <summary>Puts a form that is defined elsewhere with its origin at a place.</summary>
    public void Form(string name, int x, int y)
    {
        content.Add("q 1 0 0 1 "u8).AddLengths(x, height - y).Add("cm /"u8).Add(name).Add(" Do Q\n"u8);
    }

    /// <summary>Four curves whose handles, 0.5523 of the radius long, come as near to a circle as curves do.</summary>
    private void Circle(int x, int y, int r)
    {
        var k = (int)(r * 5523L / 10_000);
        content.AddLengths(x + r, y).Add("m "u8).AddLengths(x + r, y + k, x + k, y + r, x, y + r).Add("c "u8)
            .AddLengths(x - k, y + r, x - r, y + k, x - r, y).Add("c "u8).AddLengths(x - r, y - k, x - k, y - r, x, y - r).Add("c "u8)
            .AddLengths(x + k, y - r, x + r, y - k, x + r, y).Add("c "u8);
    }

    private void Fill(PdfColour colour)
    {
        if (_fill == colour)
            return;
        _fill = colour;
        Colour(colour).Add("rg "u8);
    }

    private void Stroke(PdfColour colour)
    {
        if (_stroke == colour)
            return;
        _stroke = colour;
        Colour(colour).Add("RG "u8);
    }

    private PdfBuffer Colour(PdfColour colour) =>
        content.AddLengths(colour.Red * 1000 / 255, colour.Green * 1000 / 255, colour.Blue * 1000 / 255);
}
