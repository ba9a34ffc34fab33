using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

public class ChartDrawingTests
{
    private static readonly Table Data = new("data", new Wording("Data"), [new Column("x", new Wording("X"))], []);

    [Theory]
    [InlineData(30_000_000, "0|10|20|30", "juta US$")]
    [InlineData(1_200_000, "0,0|0,5|1,0|1,5", "juta US$")]
    [InlineData(45_000, "0|10|20|30|40|50", "ribu US$")]
    [InlineData(12, "0|5|10|15", "US$")]
    [InlineData(0, "0,0|0,2|0,4|0,6|0,8|1,0", "US$")]
    public void Of_AnySize_HasARoundScaleInAReadableUnit(long dollars, string ticks, string unit)
    {
        var axis = Drawing([new Bar(Phrase.AsIs("Jan"), new Usd(dollars * 100))], null).Marks.OfType<ChartText>()
            .Where(text => text.Role == ChartRole.Axis).ToList();
        axis[0].Text.ShouldBe(unit);
        string.Join('|', axis.Skip(1).SkipLast(1).Select(text => text.Text)).ShouldBe(ticks);
    }

    [Fact]
    public void Of_PublishedPoints_KeepTheirPrecision()
    {
        var drawing = Drawing(
            [new Bar(Phrase.AsIs("Sep"), new Usd(15_980_000_00), 1_000_000), new Bar(Phrase.AsIs("Okt"), null),
                new Bar(Phrase.AsIs("Des"), new Usd(22_926_000_00), 100_000)],
            new TargetLine(new Wording("target"), new Usd(18_880_000_00), 1_000_000));
        drawing.Marks.OfType<ChartText>().Where(text => text.Role == ChartRole.BarValue).Select(text => text.Text)
            .ShouldBe(["15,98", "22,926"]);
        drawing.Marks.OfType<ChartText>().Single(text => text.Role == ChartRole.TargetValue).Text.ShouldBe("target 18,88");
        drawing.Marks.OfType<ChartRectangle>().Count(mark => mark.Role == ChartRole.Bar).ShouldBe(2);
    }

    [Fact]
    public void Of_BarJustUnderTheTarget_WritesItsValueAboveTheLine()
    {
        var drawing = Drawing([new Bar(Phrase.AsIs("Des"), new Usd(29_500_000_00))],
            new TargetLine(new Wording("target"), new Usd(30_000_000_00)));
        var line = drawing.Marks.OfType<ChartLine>().Single(mark => mark.Role == ChartRole.Target);
        drawing.Marks.OfType<ChartText>().Single(text => text.Role == ChartRole.BarValue).Y.ShouldBeLessThan(line.Y1);
    }

    [Fact]
    public void Of_BarHeights_AreInProportion()
    {
        var bars = Drawing([new Bar(Phrase.AsIs("Jan"), new Usd(10_000_000_00)), new Bar(Phrase.AsIs("Feb"), new Usd(20_000_000_00))], null)
            .Marks.OfType<ChartRectangle>().Where(mark => mark.Role == ChartRole.Bar).ToList();
        bars[1].Height.ShouldBe(2 * bars[0].Height);
        (bars[0].Y + bars[0].Height).ShouldBe(bars[1].Y + bars[1].Height);
    }

    [Fact]
    public void Of_ALowChart_KeepsItsMarksWithinItsHeight()
    {
        var chart = new BarChart(
            new Wording("Realisasi"), new Wording("Realisasi"), [new Bar(Phrase.AsIs("Jan"), new Usd(10_000_000_00))], null, Data) { IsLow = true };

        var drawing = ChartDrawing.Of(chart, Language.Indonesian);

        drawing.Height.ShouldBeLessThan(ChartDrawing.FullHeight * 6 / 10);
        drawing.Marks.OfType<ChartText>().ShouldAllBe(text => text.Y > 0 && text.Y < drawing.Height);
    }

    [Fact]
    public void Of_ABandOverTheLastBar_DrawsItsRangeItsMiddleAndItsFigure()
    {
        var drawing = Drawing([new Bar(Phrase.AsIs("Nov"), new Usd(10_000_000_00)), new Bar(Phrase.AsIs("Des"), null)], null, Band);

        var bar = drawing.Marks.OfType<ChartRectangle>().Single(mark => mark.Role == ChartRole.Bar);
        var band = drawing.Marks.OfType<ChartRectangle>().Single(mark => mark.Role == ChartRole.Band);
        var middle = drawing.Marks.OfType<ChartLine>().Single(mark => mark.Role == ChartRole.BandMiddle);
        (band.X, band.Width).ShouldBe((middle.X1, middle.X2 - middle.X1));
        band.X.ShouldBeGreaterThan(bar.X);
        middle.Y1.ShouldBeInRange(band.Y + 1, band.Y + band.Height - 1);
        (band.Y + band.Height).ShouldBeLessThan(bar.Y, "the range begins above what is known");
        drawing.Marks.OfType<ChartText>().Single(mark => mark.Role == ChartRole.BandValue).Text.ShouldBe("12,34");
        drawing.Marks.OfType<ChartText>().ShouldNotContain(mark => mark.Text == "–");
        drawing.Marks.OfType<ChartRectangle>().ShouldAllBe(mark => mark.Y >= 0);
    }

    [Fact]
    public void Of_ABandOverALastBarThatIsKnown_DrawsTheBarAlone() =>
        Drawing([new Bar(Phrase.AsIs("Des"), new Usd(10_000_000_00))], null, Band).Marks.ShouldNotContain(mark => mark.Role == ChartRole.Band);

    private static ProjectionBand Band => new(new Usd(11_000_000_00), new Usd(12_340_000_00), new Usd(14_000_000_00), 1_000_000);

    private static ChartDrawing Drawing(Bar[] bars, TargetLine? target, ProjectionBand? band = null) =>
        ChartDrawing.Of(new BarChart(new Wording("Realisasi"), new Wording("Realisasi"), [.. bars], target, Data, band), Language.Indonesian);
}
