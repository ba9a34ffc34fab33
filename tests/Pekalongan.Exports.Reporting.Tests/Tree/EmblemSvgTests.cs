using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tests.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Tree;

public class EmblemSvgTests
{
    [Fact]
    public void Read_EveryStep_GoesWhereSvgSays()
    {
        var steps = Read("M1 2 3 4h5v-1l-1.5.5c1 0 2 1 2 2s1 2 2 2q1 1 2 0t2 0z", viewBox: "1 2 20 20").Shapes.Single().Steps;
        string.Concat(steps.Select(step => step.Verb.ToString()[0])).ShouldBe("MLLLLCCCCC");
        steps[0].ShouldBe(new EmblemStep(EmblemVerb.Move));
        (steps[1].X, steps[1].Y).ShouldBe((2_000, 2_000));
        (steps[4].X, steps[4].Y).ShouldBe((5_500, 1_500));
        (steps[5].X, steps[5].Y, steps[5].X2, steps[5].Y2).ShouldBe((7_500, 3_500, 7_500, 2_500));
        (steps[6].X1, steps[6].Y1).ShouldBe((7_500, 4_500), "a smooth curve mirrors the handle before it");
        (steps[8].X, steps[8].Y).ShouldBe((13_500, 5_500));
        steps[^1].ShouldBe(new EmblemStep(EmblemVerb.Close));
    }

    [Theory]
    [InlineData("M0 0A5 5 0 0 1 9 9")]
    [InlineData("L1 1")]
    [InlineData("M0 0L1")]
    [InlineData("M0 0L1 x")]
    [InlineData("M0 0L1 1e30")]
    public void Read_PathThatCannotBeDrawnExactly_IsRefused(string path) => Should.Throw<FormatException>(() => Read(path));

    [Theory]
    [InlineData("<circle r=\"4\"/>")]
    [InlineData("<text>Kota</text>")]
    [InlineData("<path transform=\"rotate(9)\" d=\"M0 0\"/>")]
    [InlineData("<path style=\"fill:red\" d=\"M0 0\"/>")]
    [InlineData("<path stroke=\"#000\" d=\"M0 0\"/>")]
    [InlineData("<path fill=\"url(#a)\" d=\"M0 0\"/>")]
    [InlineData("<path d=\"M0 0\">")]
    public void Read_WhatIsNotAFilledPath_IsRefused(string content) => Should.Throw<FormatException>(() => Drawing(content));

    [Fact]
    public void Read_DocumentTypeThatCouldReachOut_IsRefused() => Should.Throw<FormatException>(() =>
        EmblemSvg.Read("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg viewBox=\"0 0 1 1\">&a;</svg>", Phrase.AsIs("x")));

    [Fact]
    public void Read_ColoursAndRules_AreHandedDown()
    {
        var shapes = Drawing("<g fill=\"#b00\" fill-rule=\"evenodd\"><path d=\"M0 0\"/><path fill=\"none\" d=\"M0 0\"/></g><path d=\"M0 0\"/>").Shapes;
        shapes.Select(shape => (shape.Red, shape.Green, shape.IsEvenOdd)).ShouldBe([((byte)0xBB, (byte)0, true), ((byte)0, (byte)0, false)]);
    }

    [Fact]
    public void Letterhead_WithoutOne_ShowsNone()
    {
        var report = SampleReport.Create() with { Blocks = [] };
        var bare = report with { Letterhead = report.Letterhead with { Emblem = null } };
        Figures(report).ShouldBe(1);
        Figures(bare).ShouldBe(0);
        HtmlRenderer.Render(report, Language.English).ShouldContain("<svg class=\"emblem\" role=\"img\"");
        HtmlRenderer.Render(bare, Language.English).ShouldNotContain("<svg");
    }

    private static int Figures(Report report) =>
        new PdfTagged(FiveOutputsTests.Pdf(report, Language.Indonesian)).Document.All.Count(node => node.Tag == "Figure");

    private static Emblem Read(string path, string viewBox = "0 0 10 10") => Drawing($"<path d=\"{path}\"/>", viewBox);

    private static Emblem Drawing(string content, string viewBox = "0 0 10 10") =>
        EmblemSvg.Read($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{viewBox}\">{content}</svg>", Phrase.AsIs("Lambang"));
}
