using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>
/// The report through QuestPDF, for builds with <c>-p:PdfEngine=QuestPdf</c>. It draws the same tree as the embedded writer; its bytes
/// are not the same twice, since QuestPDF writes times and numbers of its own.
/// </summary>
public sealed class QuestPdfRenderer : IPdfRenderer
{
    private const float Thousand = 1000;

    static QuestPdfRenderer()
    {
        Settings.License = LicenseType.Community;
        Settings.UseEnvironmentFonts = false;
        foreach (var font in QuestText.Fonts)
        {
            using var stream = typeof(Report).Assembly.GetManifestResourceStream(font + ".ttf")
                ?? throw new InvalidOperationException($"The font {font} is not embedded.");
            FontManager.RegisterFontWithCustomName(font, stream);
        }
    }

    public PdfOutcome Render(Report report, Language language, Stream output)
    {
        var text = new QuestText(language);
        var sheet = PdfPaper.For(report);
        var frame = new QuestFrame(report, text);
        Document.Create(document => document.Page(page =>
        {
            page.Size(sheet.Width / Thousand, sheet.Height / Thousand);
            page.MarginLeft(QuestFrame.MarginLeft);
            page.MarginRight(QuestFrame.MarginRight);
            page.MarginTop(51);
            page.MarginBottom(34);
            page.DefaultTextStyle(QuestText.Body);
            if (report.Layout == ReportLayout.Certificate)
                page.Background().Svg(QuestBatik.Svg(sheet));
            page.Header().Element(frame.Head);
            page.Footer().Element(frame.Foot);
            page.Content().Column(column =>
            {
                var blocks = new QuestBlocks(column, text, sheet.Width / Thousand - QuestFrame.MarginLeft - QuestFrame.MarginRight);
                foreach (var block in report.Blocks)
                    block.Accept(blocks);
                if (text.Missing.Count > 0)
                    new Note(PageText.MissingCharacters(text.Missing)).Accept(blocks);
            });
        })).WithMetadata(new DocumentMetadata
        {
            Title = text.In(report.Title),
            Subject = PageText.Dated(report, language),
            Language = language == Language.Indonesian ? "id-ID" : "en-GB",
            Creator = "Ekspor Pekalongan",
            Producer = "Ekspor Pekalongan",
            CreationDate = new DateTimeOffset(report.CreatedAt, TimeSpan.Zero),
            ModifiedDate = new DateTimeOffset(report.CreatedAt, TimeSpan.Zero),
        }).WithSettings(new DocumentSettings { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 }).GeneratePdf(output);
        return new PdfOutcome([.. text.Missing]);
    }
}
