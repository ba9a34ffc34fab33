using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>
/// The report as PDF 1.7 by our own writer, tagged to PDF/UA-1: embedded subset fonts, figures in digits of equal width, headers repeated
/// on every page, the chart as lines, and the same bytes for the same tree on any machine.
/// </summary>
public sealed class EmbeddedPdfRenderer : IPdfRenderer
{
    public PdfOutcome Render(Report report, Language language, Stream output)
    {
        var fonts = new PdfFonts();
        var styles = new PdfStyles(fonts, report.Layout == ReportLayout.Figures ? PdfStyles.BesideFigures : PdfStyles.Running);
        var sheet = PdfPaper.For(report);
        using var document = new PdfDocument(output, sheet, fonts);
        var flow = new PdfFlow(document, sheet, styles, new PdfFrame(report, language).Draw, report.FiguresAt);
        flow.NewPage();
        var blocks = new PdfBlocks(flow, language);
        blocks.Draw(report.Blocks);
        if (fonts.Missing.Count > 0)
            new Note(PageText.MissingCharacters(fonts.Missing)).Accept(blocks);
        var locale = language == Language.Indonesian ? "id-ID" : "en-GB";
        document.Finish(new PdfMetadata(report.Title.In(language), PageText.Dated(report, language), locale, report.CreatedAt), styles.Small);
        return new PdfOutcome([.. fonts.Missing]);
    }
}
