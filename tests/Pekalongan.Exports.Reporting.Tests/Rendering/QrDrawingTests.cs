using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

public class QrDrawingTests
{
    /// <summary>From ISO/IEC 18004: three squares of seven, and four light modules on every side.</summary>
    [Fact]
    public void Of_AnAddress_HasItsSquaresAndItsQuietZone()
    {
        var drawing = QrDrawing.Of("https://ekspor.contoh.id/verifikasi/7KQ2M9XD4TFH0P8VWZ1C6NBAEE");

        ((drawing.Size - 8 - 17) % 4).ShouldBe(0);
        drawing.Dark.ShouldAllBe(run => run.X >= 4 && run.Y >= 4 && run.X + run.Length <= drawing.Size - 4 && run.Y < drawing.Size - 4);
        drawing.Dark.ShouldContain(new QrRun(4, 4, 7));
        drawing.Dark.ShouldContain(new QrRun(4, 10, 7));
        drawing.Dark.ShouldContain(new QrRun(drawing.Size - 11, 4, 7));
        drawing.Dark.ShouldContain(new QrRun(4, drawing.Size - 5, 7));
    }

    [Fact]
    public void EveryOutput_ACode_AlsoSaysItInLetters()
    {
        var report = SampleReport.Create(new QrCode("P-2026-1-007", new Wording("Peserta")));
        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("Peserta <span>P-2026-1-007</span>");
        PdfText.All(FiveOutputsTests.Pdf(report, Language.Indonesian)).ShouldContain("P-2026-1-007");
        ReadCsv.Rows(CsvRenderer.Render(report, Language.Indonesian)).ShouldContain(row => row.SequenceEqual(new[] { "Peserta", "P-2026-1-007" }));
        ReadXlsx.Values(XlsxRenderer.Render(report, Language.Indonesian)).ShouldContain("P-2026-1-007");
    }
}
