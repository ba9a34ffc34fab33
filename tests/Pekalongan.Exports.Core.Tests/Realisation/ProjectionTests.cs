using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public class ProjectionTests
{
    private static readonly Gen<long[]> Months =
        from count in Gen.Choose(24, 48)
        from cents in Gen.Choose(0, 2_000_000_00).Select(c => (long)c).ArrayOf(count)
        select cents;

    private static readonly Gen<(long[] Cents, DateOnly From, long UpTo, long Later)> Years =
        from cents in Months
        from day in Gen.Choose(0, 364)
        from upTo in Gen.Choose(0, int.MaxValue)
        from later in Gen.Choose(0, 500_000_00)
        select (cents, new DateOnly(2026, 12, 31).AddDays(-day), (long)upTo, (long)later);

    [Fact]
    public void Band_OfAnyYear_HoldsItsMiddleAndIsNeverBelowWhatIsVerified() => ForAll((model, year) =>
    {
        var band = Projections.Band(model, year, 0);

        band.Low.ShouldBeGreaterThanOrEqualTo(year.Realised);
        band.Point.ShouldBeGreaterThanOrEqualTo(band.Low);
        band.High.ShouldBeGreaterThanOrEqualTo(band.Point);
        foreach (var end in new[] { band.Low, band.Point, band.High }.Where(end => end != year.Realised && end != year.UpTo))
            (end.Cents % band.GranularityCents).ShouldBe(0, "no more digits than are worth showing");
    });

    [Fact]
    public void Band_WithMoreRealised_IsNowhereLower() => ForAll((model, year) =>
    {
        var more = year with { UpTo = year.UpTo + new Usd(123_456_78), Realised = year.Realised + new Usd(123_456_78) };
        var (less, grown) = (Projections.Band(model, year, 0), Projections.Band(model, more, 0));

        grown.Low.ShouldBeGreaterThanOrEqualTo(less.Low);
        grown.Point.ShouldBeGreaterThanOrEqualTo(less.Point);
        grown.High.ShouldBeGreaterThanOrEqualTo(less.High);
        var target = less.Point + new Usd(1_000_00);
        Projections.Chance(model, more, 0, target).ShouldBeGreaterThanOrEqualTo(Projections.Chance(model, year, 0, target));
    });

    [Fact]
    public void Band_OnTheLastDay_IsTheValueItself() => ForAll((model, year) =>
    {
        var band = Projections.Band(model, new YearSoFar(2026, new DateOnly(2026, 12, 31), year.Realised, year.Realised), 0);

        (band.Low, band.Point, band.High).ShouldBe((year.Realised, year.Realised, year.Realised));
    });

    [Fact]
    public void Chance_OfAnyTarget_IsAStepOfFiveAndFallsAsTheTargetGrows() => ForAll((model, year) =>
    {
        var band = Projections.Band(model, year, 0);
        var chances = Enumerable.Range(-5, 30)
            .Select(i => Projections.Chance(model, year, 0, new Usd(Math.Max(0, band.Point.Cents + i * 100_000_00)))).ToList();

        chances.ShouldAllBe(chance => chance >= 0 && chance <= 100 && chance % 5 == 0);
        chances.ShouldBe(chances.OrderDescending());
        Projections.Chance(model, year, 0, year.Realised).ShouldBe(100);
    });

    [Fact]
    public void Sum_OfSteadyMonths_IsTheMonthsToCome()
    {
        var model = MonthlyModel.Of([.. Enumerable.Repeat(1_000_000_00L, 36)], 9).ShouldNotBeNull();
        var year = new YearSoFar(2026, new DateOnly(2026, 9, 30), new Usd(9_000_000_00), new Usd(9_000_000_00));

        model.Months.ShouldBe(36);
        Projections.Band(model, year, 0).Point.ShouldBe(new Usd(12_000_000_00), "nothing ever went up or down");
        Projections.Chance(model, year, 0, new Usd(13_500_000_00)).ShouldBe(0);
        Projections.Chance(model, year, 0, new Usd(10_500_000_00)).ShouldBe(100);
        Projections.Chance(model, year, 0, new Usd(12_000_000_00)).ShouldBeInRange(40, 60);
    }

    [Fact]
    public void Sum_OfAYearWithASeason_ExpectsItAgain()
    {
        var months = Enumerable.Range(0, 48).Select(i => i % 12 >= 9 ? 3_000_000_00L : 1_000_000_00L).ToList();
        var rest = MonthlyModel.Of(months, 12)!.Sum([new MonthLeft(10, 1), new MonthLeft(11, 1), new MonthLeft(12, 1)], 9);

        rest.Mean.ShouldBeInRange(7_000_000_00, 9_000_000_00);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(0)]
    public void Of_FewerThanTwoYears_IsNothing(int months) => MonthlyModel.Of([.. Enumerable.Repeat(1_00L, months)], 1).ShouldBeNull();

    [Fact]
    public void Of_AYearWithoutAnyExport_IsNothing() =>
        MonthlyModel.Of([.. Enumerable.Repeat(1_00L, 12), .. Enumerable.Repeat(0L, 12)], 12).ShouldBeNull();

    private static void ForAll(Action<MonthlyModel, YearSoFar> hold) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Years), year =>
        {
            if (MonthlyModel.Of(year.Cents, year.From.Month) is { } model)
                hold(model, new YearSoFar(2026, year.From, new Usd(year.UpTo), new Usd(year.UpTo + year.Later)));
        }));
}
