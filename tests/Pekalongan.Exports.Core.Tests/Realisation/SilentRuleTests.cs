using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public class SilentRuleTests
{
    [Theory]
    [InlineData("2026-11-21", 3, "2026-08-01", "2026-10-31")]
    [InlineData("2026-02-28", 3, "2025-11-01", "2026-01-31")]
    [InlineData("2026-01-01", 6, "2025-07-01", "2025-12-31")]
    [InlineData("2024-03-31", 12, "2023-03-01", "2024-02-29")]
    public void Window_OnADay_IsTheLastWholeMonths(string today, int months, string from, string to) =>
        SilentWindow.EndingBefore(DateOnly.Parse(today, null), months).ShouldBe(new SilentWindow(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Theory]
    [InlineData(1, "2022-12-01", "2023-02-28")]
    [InlineData(4, "2019-12-01", "2020-02-29")]
    public void YearsBefore_AcrossALeapDay_EndsWithTheMonth(int years, string from, string to) =>
        new SilentWindow(new DateOnly(2023, 12, 1), new DateOnly(2024, 2, 29)).YearsBefore(years)
            .ShouldBe(new SilentWindow(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Fact]
    public void Window_OnAnyDay_HasItsMonthsAndEndsBeforeThisOne()
    {
        var asked = from day in Gen.Choose(0, 20_000)
                    from months in Gen.Elements(3, 6, 12)
                    select (Day: new DateOnly(2000, 1, 1).AddDays(day), Months: months);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(asked), q =>
        {
            var window = SilentWindow.EndingBefore(q.Day, q.Months);
            window.To.AddDays(1).ShouldBe(new DateOnly(q.Day.Year, q.Day.Month, 1));
            window.From.AddMonths(q.Months).ShouldBe(window.To.AddDays(1));
            foreach (var (earlier, back) in window.Earlier.Select((w, i) => (w, i + 1)))
            {
                // The same months, whole, and none of them in two windows.
                (earlier.From.Day, earlier.To.AddDays(1).Day).ShouldBe((1, 1));
                (earlier.From.Month, earlier.To.Month).ShouldBe((window.From.Month, window.To.Month));
                earlier.From.Year.ShouldBe(window.From.Year - back);
                earlier.To.ShouldBeLessThan(back == 1 ? window.From : window.Earlier[back - 2].From);
            }
        }));
    }

    [Fact]
    public void Find_Any_ListsWhoIsNotHeardOfByTheMeanOfItsYears()
    {
        var ids = Enumerable.Range(1, 6).Select(n => new Guid(n, 0, 0, new byte[8])).ToArray();
        var year = Gen.Choose(0, 9_000).ArrayOf(6).Select(values =>
            (IReadOnlyDictionary<Guid, Usd>)values.Zip(ids).Where(v => v.First % 3 != 0).ToDictionary(v => v.Second, v => new Usd(v.First)));
        var asked = from years in year.ArrayOf(3)
                    from heard in Gen.Choose(0, 63)
                    from least in Gen.Choose(1, 2)
                    select (Years: years, Heard: ids.Where((_, i) => (heard >> i & 1) == 1).ToHashSet(), Least: least);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(asked), q =>
        {
            var found = SilentRule.Find(q.Years, q.Heard, q.Least);
            found.Select(f => f.ExporterId).ShouldBe(
                ids.Where(id => !q.Heard.Contains(id) && q.Years.Count(y => y.ContainsKey(id)) >= q.Least), ignoreOrder: true);
            foreach (var silent in found)
            {
                var values = q.Years.Where(y => y.ContainsKey(silent.ExporterId)).Select(y => y[silent.ExporterId].Cents).ToList();
                silent.AtRisk.Cents.ShouldBeInRange(values.Min(), values.Max());
                Math.Abs(silent.AtRisk.Cents * 2 * values.Count - values.Sum() * 2).ShouldBeLessThanOrEqualTo(values.Count);
            }

            found.Zip(found.Skip(1)).ShouldAllBe(pair => pair.First.AtRisk >= pair.Second.AtRisk);
        }));
    }
}
