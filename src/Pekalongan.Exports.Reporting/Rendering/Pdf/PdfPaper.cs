using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Paper in thousandths of a point.</summary>
public readonly record struct PdfPaper(int Width, int Height)
{
    public static PdfPaper A4 { get; } = new(595_276, 841_890);

    /// <summary>215 × 330 mm, the folio of Indonesian offices.</summary>
    public static PdfPaper F4 { get; } = new(609_449, 935_433);

    /// <summary>The same sheet on its side.</summary>
    public PdfPaper Turned => new(Height, Width);

    public static PdfPaper For(Report report)
    {
        var sheet = report.Paper == Paper.F4 ? F4 : A4;
        return report.IsLandscape ? sheet.Turned : sheet;
    }
}
