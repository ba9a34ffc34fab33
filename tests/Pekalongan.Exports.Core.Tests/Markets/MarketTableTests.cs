using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Markets;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Markets;

public class MarketTableTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateTime Morning = new(2026, 1, 1, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_BeforeTheFirstRow_IsWhatTheCountryCameWith()
    {
        var table = new MarketTable(new Dictionary<string, bool?> { ["KH"] = false, ["BD"] = null }, [Row("KH", 10, true, 0)]);

        table.Of("KH", First.AddDays(9)).ShouldBe(MarketKind.NonTraditional);
        table.Of("KH", First.AddDays(10)).ShouldBe(MarketKind.Traditional);
        table.Of("BD", First).ShouldBe(MarketKind.Undecided);
        table.Of("ZZ", First).ShouldBe(MarketKind.Undecided);
    }

    [Fact]
    public void Of_SetTwiceFromOneDay_IsTheLatterAndCanBeUndecidedAgain()
    {
        var table = new MarketTable(new Dictionary<string, bool?> { ["KH"] = false }, [Row("KH", 0, null, 2), Row("KH", 0, true, 1)]);

        table.Of("KH", First).ShouldBe(MarketKind.Undecided);
    }

    [Fact]
    public void Changes_OfAnyRows_AreWhereTheKindMayChange()
    {
        var row = from day in Gen.Choose(0, 40)
                  from kind in Gen.Elements<bool?>(true, false, null)
                  from minute in Gen.Choose(0, 5)
                  select Row("KH", day, kind, minute);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(row.ListOf()), rows =>
        {
            var table = new MarketTable(new Dictionary<string, bool?>(), rows);
            List<DateOnly> starts = [First, .. table.ChangesBetween(First, First.AddDays(30))];
            for (var day = First; day <= First.AddDays(30); day = day.AddDays(1))
                table.Of("KH", day).ShouldBe(table.Of("KH", starts.Last(start => start <= day)));
        }));
    }

    private static MarketClassification Row(string country, int day, bool? isTraditional, int minute) => new()
    {
        ScopeCode = "contoh", CountryIso2 = country, IsTraditional = isTraditional, ValidFrom = First.AddDays(day), Basis = "Surat contoh", SetById = null,
        SetAt = Morning.AddMinutes(minute),
    };
}
