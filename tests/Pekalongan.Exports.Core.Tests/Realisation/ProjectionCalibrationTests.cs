using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>Whether the projection keeps its word, on six thousand invented offices whose year is known to the end. The same ones every time.</summary>
public class ProjectionCalibrationTests
{
    private const int Offices = 6_000;

    private static readonly IReadOnlyList<Trial> Trials = [.. Run()];

    /// <param name="YearsBefore">Whole years known before the year.</param>
    /// <param name="Left">Months of the year still to come.</param>
    /// <param name="Band">What was projected.</param>
    /// <param name="Chance">Of reaching the target.</param>
    /// <param name="Came">What the year came to.</param>
    /// <param name="Target">Of the year; above what was realised by then.</param>
    private sealed record Trial(int YearsBefore, int Left, YearEndBand Band, int Chance, long Came, long Target)
    {
        public bool IsHeld => Band.Low.Cents <= Came && Came <= Band.High.Cents;
    }

    [Fact]
    public void Band_OverAllOffices_HoldsFourOfFive() => Share(Trials, t => t.IsHeld).ShouldBeInRange(0.77, 0.85);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Band_ByYearsOfHistory_HoldsSevenToNineOfTen(int years) =>
        Share(Trials.Where(t => t.YearsBefore == years), t => t.IsHeld).ShouldBeInRange(0.7, 0.9);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(5, 6)]
    [InlineData(7, 9)]
    [InlineData(10, 12)]
    public void Band_ByMonthsToCome_HoldsSevenToNineOfTen(int from, int to) =>
        Share(Trials.Where(t => t.Left >= from && t.Left <= to), t => t.IsHeld).ShouldBeInRange(0.7, 0.9);

    [Fact]
    public void Band_OutsideOfIt_EndsYearsOnBothSides()
    {
        Share(Trials, t => t.Came < t.Band.Low.Cents).ShouldBeInRange(0.04, 0.16);
        Share(Trials, t => t.Came > t.Band.High.Cents).ShouldBeInRange(0.04, 0.16);
        Share(Trials, t => t.Came > t.Band.Point.Cents).ShouldBeInRange(0.42, 0.58);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(10, 30)]
    [InlineData(35, 65)]
    [InlineData(70, 90)]
    [InlineData(95, 100)]
    public void Chance_WhenNamed_ComesTrueAsOften(int from, int to)
    {
        var named = Trials.Where(t => t.Chance >= from && t.Chance <= to).ToList();

        named.Count.ShouldBeGreaterThan(400);
        Share(named, t => t.Came >= t.Target).ShouldBeInRange(named.Average(t => t.Chance / 100.0) - 0.07, named.Average(t => t.Chance / 100.0) + 0.07);
    }

    private static double Share(IEnumerable<Trial> trials, Func<Trial, bool> holds) => trials.Average(t => holds(t) ? 1.0 : 0.0);

    private static IEnumerable<Trial> Run()
    {
        var dice = new Random(20261128);
        for (var office = 0; office < Offices; office++)
        {
            var (years, gone) = (dice.Next(2, 5), dice.Next(0, 12));
            var months = InventedOffice.Months(dice, years + 1);
            var (known, sofar) = (months[..(12 * years + gone)], new Usd(months[(12 * years)..(12 * years + gone)].Sum()));
            var year = new YearSoFar(2026, new DateOnly(2026, 1, 1).AddMonths(gone).AddDays(-1), sofar, sofar);
            var model = MonthlyModel.Of(known, gone == 0 ? 12 : gone)!;
            var target = Math.Max(sofar.Cents + 1, (long)(known[^12..].Sum() * (0.8 + 0.45 * dice.NextDouble())));
            yield return new Trial(
                years, 12 - gone, Projections.Band(model, year, 0), Projections.Chance(model, year, 0, new Usd(target)), months[(12 * years)..].Sum(), target);
        }
    }
}
