using System.Globalization;
using System.Text;
using Pekalongan.Exports.Reporting.Rendering.Pdf;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>The border of the embedded writer's certificates, as a picture behind the page.</summary>
internal static class QuestBatik
{
    public static string Svg(PdfPaper paper)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {paper.Width} {paper.Height}\">");
        Frame(svg, paper, PdfBatik.Edge, 900);
        Frame(svg, paper, PdfBatik.Edge + PdfBatik.Band, PdfBatik.Thin);
        const int arm = PdfBatik.Arm;
        const int slant = PdfBatik.Slant;
        foreach (var (x, y) in PdfBatik.Motifs(paper.Width, paper.Height))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g fill=\"none\" stroke=\"{Hex(PdfColour.Batik)}\" stroke-width=\"{PdfBatik.Thin}\">")
                .Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{PdfBatik.RingRadius}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<path d=\"M{x - arm} {y}H{x + arm}M{x} {y - arm}V{y + arm}")
                .Append(CultureInfo.InvariantCulture, $"M{x - slant} {y - slant}L{x + slant} {y + slant}")
                .Append(CultureInfo.InvariantCulture, $"M{x - slant} {y + slant}L{x + slant} {y - slant}\"/></g>")
                .Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{PdfBatik.DotRadius}\" fill=\"{Hex(PdfColour.Soga)}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Frame(StringBuilder svg, PdfPaper paper, int edge, int thickness) => svg
        .Append(CultureInfo.InvariantCulture, $"<rect x=\"{edge}\" y=\"{edge}\" width=\"{paper.Width - 2 * edge}\"")
        .Append(CultureInfo.InvariantCulture, $" height=\"{paper.Height - 2 * edge}\" fill=\"none\" stroke=\"{Hex(PdfColour.Indigo)}\"")
        .Append(CultureInfo.InvariantCulture, $" stroke-width=\"{thickness}\"/>");

    private static string Hex(PdfColour colour) => FormattableString.Invariant($"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}");
}
