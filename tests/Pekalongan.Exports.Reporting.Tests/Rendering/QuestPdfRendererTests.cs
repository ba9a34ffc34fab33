using Pekalongan.Exports.Core.Values;
#if QUESTPDF
using Pekalongan.Exports.Reporting.QuestPdf;
#endif
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>The other engine draws the same tree. Shown as skipped in builds without it.</summary>
public class QuestPdfRendererTests
{
    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Render_EveryBlock_ShowsEveryFigureOfTheTree(Language language)
    {
        var pdf = Render(language);
        var (_, text) = ExternalTool.Run("pdftotext", pdf, "-layout", "FILE", "-");
        var seen = text.Split(["  ", "\n"], StringSplitOptions.RemoveEmptyEntries).Select(part => ReadFigure.From(part, language))
            .OfType<decimal>().ToHashSet();
        ReportWalk.InReadingOrder(SampleReport.Create()).Select(ReadFigure.Of).OfType<decimal>()
            .ShouldAllBe(figure => seen.Contains(figure));
    }

    [Fact]
    public void Render_EveryBlock_PassesQpdf() =>
        ExternalTool.Run("qpdf", Render(Language.Indonesian), "--check", "FILE").ExitCode.ShouldBe(0);

    private static byte[] Render(Language language)
    {
#if QUESTPDF
        using var stream = new MemoryStream();
        new QuestPdfRenderer().Render(SampleReport.Create(SampleReport.LongTable(80)), language, stream);
        return stream.ToArray();
#else
        Assert.Skip($"Built without QuestPDF ({language}): -p:PdfEngine=QuestPdf builds it in where the feed has it.");
        return [];
#endif
    }
}
