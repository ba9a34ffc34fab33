using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

public class InvariantTextTests
{
    [Fact]
    public void Decimal_AnyUnits_ReadsBackExactly() =>
        Check.QuickThrowOnFailure(Prop.ForAll<long>(units =>
            decimal.Parse(InvariantText.Decimal(units, 2), CultureInfo.InvariantCulture) * 100m == units));

    [Theory]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(-5, "-0.05")]
    [InlineData(0, "0.00")]
    public void Decimal_Extremes_AreWhole(long units, string expected) => InvariantText.Decimal(units, 2).ShouldBe(expected);

    [Fact]
    public void CellText_AnyAmount_ReadsBackExactlyInBothLanguages() =>
        Check.QuickThrowOnFailure(Prop.ForAll<long>(cents =>
        {
            var cell = new UsdCell(new Usd(cents), 1);
            return ReadFigure.From(CellText.InColumn(cell, Language.Indonesian), Language.Indonesian) == cell.Value.ToDecimal()
                && ReadFigure.From(CellText.InFull(cell, Language.English), Language.English) == cell.Value.ToDecimal();
        }));

    [Fact]
    public void Of_PartialDate_IsAsPreciseAsItIsKnown()
    {
        InvariantText.Of(Cell.Of(new PartialDate(2019)), Language.Indonesian).Text.ShouldBe("2019");
        InvariantText.Of(Cell.Of(new PartialDate(2019, 9)), Language.Indonesian).Text.ShouldBe("2019-09");
        InvariantText.Of(Cell.Of(new PartialDate(new DateOnly(2019, 11, 27))), Language.Indonesian).Text.ShouldBe("2019-11-27");
        CellText.InFull(Cell.Of(new PartialDate(2019, 9)), Language.English).ShouldBe("September 2019");
    }
}
