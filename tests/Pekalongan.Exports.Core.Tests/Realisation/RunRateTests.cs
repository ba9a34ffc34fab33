using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public class RunRateTests
{
    private const long TenThousand = 10_000_00;

    [Theory]
    [InlineData("2019-09-30", 15_980_000, 21_310_000)]
    [InlineData("2026-06-30", 5_000_000, 10_000_000)]
    [InlineData("2026-12-31", 5_000_000, 5_000_000)]
    [InlineData("2026-04-15", 3_500_000, 12_000_000)]
    [InlineData("2024-01-31", 1_000_000, 12_000_000)]
    public void Of_ADay_IsRealisedByTheElapsedPartOfTheYear(string day, long realised, long expected) =>
        RunRates.Of(new Usd(realised * 100), DateOnly.Parse(day, null), TenThousand)!.Value.ShouldBe(new Usd(expected * 100));

    [Fact]
    public void Of_LessThanAMonth_IsNothing() => RunRates.Of(new Usd(1_000_00), new DateOnly(2026, 1, 30), 1).ShouldBeNull();

    [Fact]
    public void Errors_OfThePublishedYears_AreTheOneThatIsKnown()
    {
        var error = RunRates.Errors(
        [
            Figure(new DateOnly(2018, 12, 31), 19_600_000), Figure(new DateOnly(2019, 9, 30), 15_980_000), Figure(new DateOnly(2019, 12, 31), 22_926_000),
            Figure(new DateOnly(2020, 6, 30), 9_000_000),
        ]).ShouldHaveSingleItem();

        error.AsOf.ShouldBe(new DateOnly(2019, 9, 30));
        error.Said.Value.ShouldBe(new Usd(21_310_000_00));
        error.Came.Value.ShouldBe(new Usd(22_926_000_00));
        error.Tenths.ShouldBe(-70);
    }

    [Theory]
    [InlineData(null, 12_000_000, 0, 1_000_000)]
    [InlineData("2026-09-30", 12_000_000, 9_000_000, 1_000_000)]
    [InlineData("2026-11-15", 12_000_000, 9_000_000, 2_000_000)]
    [InlineData("2026-12-20", 12_000_000, 9_000_000, 3_000_000)]
    [InlineData("2026-06-30", 12_000_000, 12_500_000, 0)]
    public void Need_ByADay_IsWhatIsMissingOverTheMonthsThatAreLeft(string? day, long target, long realised, long perMonth)
    {
        var need = RunRates.Need(new Usd(target * 100), new Usd(realised * 100), day is null ? null : DateOnly.Parse(day, null), 1);

        need.PerMonth.ShouldBe(new Usd(perMonth * 100));
        need.IsReached.ShouldBe(perMonth == 0);
    }

    private static PublishedFigure Figure(DateOnly asOf, long usd) => new()
    {
        ScopeCode = "kota", Year = asOf.Year, AsOf = asOf, UsdCents = usd * 100, GranularityCents = TenThousand, PublishedOn = new PartialDate(asOf.Year),
        KnownFrom = asOf, RecordedAt = DateTime.UnixEpoch, Source = "Terbitan contoh", IsExternal = false,
    };
}
