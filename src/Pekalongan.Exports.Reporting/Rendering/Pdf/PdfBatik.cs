namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// The border of a certificate: a thin band of jlamprang, the round geometric motif of Pekalongan, between two lines. Pale enough to
/// print on any machine and to let the words speak.
/// </summary>
internal static class PdfBatik
{
    /// <summary>Its name among the forms of a document.</summary>
    public const string Form = "K";

    private const int Edge = 20_000;
    private const int Band = 13_000;
    private const int Thin = 350;

    public static void Draw(PdfPage page, int width, int height)
    {
        page.Frame(PdfColour.Indigo, 900, Edge, Edge, width - 2 * Edge, height - 2 * Edge);
        page.Frame(PdfColour.Indigo, Thin, Edge + Band, Edge + Band, width - 2 * (Edge + Band), height - 2 * (Edge + Band));
        const int middle = Edge + Band / 2;
        foreach (var x in Places(middle, width - middle))
        {
            Motif(page, x, middle);
            Motif(page, x, height - middle);
        }

        foreach (var y in Places(middle, height - middle)[1..^1])
        {
            Motif(page, middle, y);
            Motif(page, width - middle, y);
        }
    }

    /// <summary>As many as stand a band's width apart, corner to corner.</summary>
    private static int[] Places(int from, int to)
    {
        var steps = (to - from) / Band;
        return [.. Enumerable.Range(0, steps + 1).Select(i => from + (int)((long)(to - from) * i / steps))];
    }

    private static void Motif(PdfPage page, int x, int y)
    {
        const int ring = 3_600;
        const int arm = Band / 2 - 900;
        const int slant = arm * 7 / 10;
        page.Ring(PdfColour.Batik, Thin, x, y, ring);
        page.Line(PdfColour.Batik, Thin, x - arm, y, x + arm, y);
        page.Line(PdfColour.Batik, Thin, x, y - arm, x, y + arm);
        page.Line(PdfColour.Batik, Thin, x - slant, y - slant, x + slant, y + slant);
        page.Line(PdfColour.Batik, Thin, x - slant, y + slant, x + slant, y - slant);
        page.Disc(PdfColour.Soga, x, y, 1_100);
    }
}
