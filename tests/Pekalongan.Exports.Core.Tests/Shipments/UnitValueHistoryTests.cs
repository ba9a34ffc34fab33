using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Shipments;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

public sealed class UnitValueHistoryTests
{
    private static readonly Guid Own = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Fact]
    public void Of_EnoughOwnLines_IsTheirMedian() => new UnitValueHistory(
        [Line(Own, 40), Line(Own, 42), Line(Own, 900)], [Line(Other, 1), Line(Other, 1), Line(Other, 1)])
        .Of(Own, "kain_batik").ShouldBe(new TypicalUnitValue(42_00_000, IsOwn: true));

    [Fact]
    public void Of_FewOwnLines_IsTheMedianOfAll() => new UnitValueHistory(
        [Line(Own, 40), Line(Own, 42)], [Line(Own, 40), Line(Own, 42), Line(Other, 10), Line(Other, 12)])
        .Of(Own, "kain_batik").ShouldBe(new TypicalUnitValue(26_00_000, IsOwn: false));

    [Fact]
    public void Of_FewLinesOfAnybody_IsNotKnown()
    {
        var history = new UnitValueHistory([], [Line(Own, 40), Line(Other, 42), Line(Other, 0)]);
        history.Of(Own, "kain_batik").ShouldBeNull();
        history.Of(Own, "mebel").ShouldBeNull();
    }

    [Theory]
    [InlineData(10_00, UnitValueDeviation.None)]
    [InlineData(160_00, UnitValueDeviation.None)]
    [InlineData(9_99, UnitValueDeviation.Unusual)]
    [InlineData(160_01, UnitValueDeviation.Unusual)]
    [InlineData(40_000_00, UnitValueDeviation.ThousandTimes)]
    [InlineData(10_000_00, UnitValueDeviation.ThousandTimes)]
    [InlineData(9_999_99, UnitValueDeviation.Unusual)]
    [InlineData(160_000_01, UnitValueDeviation.Unusual)]
    [InlineData(4, UnitValueDeviation.Thousandth)]
    public void Check_AgainstFortyDollars_KnowsTheBands(long cents, UnitValueDeviation expected) =>
        UnitValueRule.Check(cents, 1_000, new TypicalUnitValue(40_00_000, true)).ShouldBe(expected);

    [Fact]
    public void Check_SameValueForAnyWeight_IsUsualAndAThousandTimesIsCalledSo()
    {
        var line = from usd in Gen.Choose(100, 100_000) from kg in Gen.Choose(1, 1_000) select (Usd: (long)usd, Kilograms: (long)kg);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(line), drawn =>
        {
            var (cents, grams) = (drawn.Usd * 100, drawn.Kilograms * 1_000);
            var typical = new TypicalUnitValue(UnitValueRule.PerKilogram(cents, grams), IsOwn: true);
            UnitValueRule.Check(cents * 7, grams * 7, typical).ShouldBe(UnitValueDeviation.None);
            UnitValueRule.Check(cents * 1_000, grams, typical).ShouldBe(UnitValueDeviation.ThousandTimes);
            UnitValueRule.Check(cents, grams * 1_000, typical).ShouldBe(UnitValueDeviation.Thousandth);
        }));
    }

    private static UnitValueLine Line(Guid exporter, long usdPerKilogram) => new(exporter, "kain_batik", usdPerKilogram * 100 * 5, 5_000);
}
