using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Archive;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tests.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Archive;

public sealed class ReportArchiveTests
{
    private static readonly ReportFiles Files = new(new EmbeddedPdfRenderer());

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Read_WhatWasWritten_GivesTheSameFilesToTheByte(Language language)
    {
        var report = SampleReport.Create();

        var read = ReportArchive.Read(ReportArchive.Write(report));

        HtmlRenderer.Render(read, language).ShouldBe(HtmlRenderer.Render(report, language));
        foreach (var format in Enum.GetValues<ReportFormat>())
            Files.Render(read, format, language).Content.ShouldBe(Files.Render(report, format, language).Content, format.ToString());
    }

    [Fact]
    public void Read_WhatWasWritten_StillKnowsWhereItsFiguresComeFrom()
    {
        var read = ReportArchive.Read(ReportArchive.Write(SampleReport.Create()));

        var cells = read.Blocks.OfType<Facts>().SelectMany(f => f.Items).Select(f => f.Value).Concat(read.Blocks.OfType<Table>().SelectMany(ReportWalk.Of)).ToList();
        cells.Select(c => c.Trace).OfType<FigureTrace>().Select(TraceText.Write)
            .ShouldBe([TraceText.Write(SampleReport.Trace.By(TraceBy.Country, "KR")), TraceText.Write(SampleReport.Trace)]);
        cells.ShouldContain(c => c.Footnote == 2);
    }

    [Fact]
    public void Write_Again_GivesTheSameBytes()
    {
        var kept = ReportArchive.Write(SampleReport.Create());

        ReportArchive.Write(ReportArchive.Read(kept)).ShouldBe(kept);
    }

    [Fact]
    public void Sample_HoldsEveryKindOfBlock_SoThatNoneIsForgotten() =>
        typeof(Block).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Block)))
            .Except(SampleReport.Create().Blocks.Select(b => b.GetType())).ShouldBeEmpty();

    [Fact]
    public void Read_OfAnEditionThatIsNotKnown_IsRefused() =>
        Should.Throw<InvalidDataException>(() => ReportArchive.Read("""{"Edition":99,"Report":null}"""u8.ToArray())).Message.ShouldContain("99");
}
