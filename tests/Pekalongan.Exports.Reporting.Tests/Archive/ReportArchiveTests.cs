using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Archive;
using Pekalongan.Exports.Reporting.Rendering;
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
