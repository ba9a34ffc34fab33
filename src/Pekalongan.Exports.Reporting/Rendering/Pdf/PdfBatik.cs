namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// The border of a certificate: a thin band of jlamprang, the round geometric motif of Pekalongan, between two lines. Pale enough to
/// print on any machine and to let the words speak.
/// </summary>
internal static class PdfBatik
{
    /// <summary>Its name among the forms of a document.</summary>
    public const string Form = "K";

    public const int Edge = 20_000;
    public const int Band = 13_000;
    public const int Thin = 350;
    public const int RingRadius = 3_600;
    public const int DotRadius = 1_100;
    public const int Arm = Band / 2 - 900;
    public const int Slant = Arm * 7 / 10;

    public static void Draw(PdfPage page, int width, int height)
    {
        page.Frame(PdfColour.Indigo, 900, Edge, Edge, width - 2 * Edge, height - 2 * Edge);
        page.Frame(PdfColour.Indigo, Thin, Edge + Band, Edge + Band, width - 2 * (Edge + Band), height - 2 * (Edge + Band));
        foreach (var (x, y) in Motifs(width, height))
            Motif(page, x, y);
    }

    /// <summary>The middle of every motif: as many as stand a band's width apart, from corner to corner.</summary>
    public static IEnumerable<(int X, int Y)> Motifs(int width, int height)
    {
        const int middle = Edge + Band / 2;
        foreach (var x in Places(middle, width - middle))
        {
            yield return (x, middle);
            yield return (x, height - middle);
        }

        foreach (var y in Places(middle, height - middle)[1..^1])
        {
            yield return (middle, y);
            yield return (width - middle, y);
        }
    }

    private static int[] Places(int from, int to)
    {
        var steps = (to - from) / Band;
        return [.. Enumerable.Range(0, steps + 1).Select(i => from + (int)((long)(to - from) * i / steps))];
    }

    private static void Motif(PdfPage page, int x, int y)
    {
        page.Ring(PdfColour.Batik, Thin, x, y, RingRadius);
        page.Line(PdfColour.Batik, Thin, x - Arm, y, x + Arm, y);
        page.Line(PdfColour.Batik, Thin, x, y - Arm, x, y + Arm);
        page.Line(PdfColour.Batik, Thin, x - Slant, y - Slant, x + Slant, y + Slant);
        page.Line(PdfColour.Batik, Thin, x - Slant, y + Slant, x + Slant, y - Slant);
        page.Disc(PdfColour.Soga, x, y, DotRadius);
    }
}
