namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The three weights of Plus Jakarta Sans, as one document uses them.</summary>
internal sealed class PdfFonts
{
    private readonly SortedSet<int> _missing = [];

    public PdfFonts()
    {
        Regular = new PdfFont(PdfFace.Regular.Value, "R", _missing);
        SemiBold = new PdfFont(PdfFace.SemiBold.Value, "S", _missing);
        Bold = new PdfFont(PdfFace.Bold.Value, "B", _missing);
    }

    public PdfFont Regular { get; }

    public PdfFont SemiBold { get; }

    public PdfFont Bold { get; }

    public IReadOnlyList<PdfFont> All => [Regular, SemiBold, Bold];

    /// <summary>Characters that were drawn as a box because the font lacks them.</summary>
    public IReadOnlyCollection<int> Missing => _missing;
}
