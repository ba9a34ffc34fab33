using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("kg", 250_500, 250_500)]
    [InlineData("gram", 1_500, 2)]
    [InlineData("ton", 1_250, 1_250_000)]
    [InlineData("kuintal", 2_500, 250_000)]
    public void WeightOf_UnitOfWeight_IsExact(string unit, long milli, long grams) => Units.WeightOf(unit, milli).ShouldBe(new Weight(grams));

    [Fact]
    public void WeightOf_UnitOfCount_IsNotKnown() => Units.WeightOf("lembar", 1_000).ShouldBeNull();

    [Theory]
    [InlineData("kodi", 60_000, "lembar", 1_200_000, 250_800, 250_800)]
    [InlineData("lembar", 1_200_000, "kodi", 60_000, 250_800, 250_800)]
    [InlineData("lusin", 10_000, "gros", 1_000, 14_400, 12_000)]
    [InlineData("meter", 500_000, "meter", 1_000_000, 180_000, 90_000)]
    public void WeightLike_UnitsThatCompare_FollowsThePieces(string unit, long milli, string earlierUnit, long earlierMilli, long earlierGrams, long grams) =>
        Units.WeightLike(unit, milli, earlierUnit, earlierMilli, new Weight(earlierGrams)).ShouldBe(new Weight(grams));

    [Theory]
    [InlineData("meter", "lembar")]
    [InlineData("karton", "kodi")]
    [InlineData("set", "buah")]
    public void WeightLike_UnitsThatDoNotCompare_IsNoGuess(string unit, string earlier) =>
        Units.WeightLike(unit, 1_000, earlier, 1_000, new Weight(500)).ShouldBeNull();

    [Fact]
    public void WeightLike_TheSameShipmentInAnyOtherUnitOfPieces_WeighsTheSame() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Arb.From(from gros in Gen.Choose(1, 5_000) from grams in Gen.Choose(1, 9_000_000) select (gros, grams)), c =>
            Units.WeightLike("lembar", c.gros * 144_000L, "gros", c.gros * 1_000L, new Weight(c.grams)).ShouldBe(new Weight(c.grams))));
}
