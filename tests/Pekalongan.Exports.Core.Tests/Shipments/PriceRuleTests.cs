using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

public sealed class PriceRuleTests
{
    private static readonly Guid Melati = Guid.NewGuid();
    private static readonly Guid Kenanga = Guid.NewGuid();

    [Fact]
    public void Usual_OfThreeOwnLines_IsTheirMiddle() =>
        UsualPrice.Of(Melati, [Past(Melati, 40), Past(Melati, 60), Past(Melati, 50), Past(Kenanga, 900)])
            .ShouldBe(new UsualPrice(50_00, 50_00, 3, IsOwn: true));

    [Fact]
    public void Usual_OfTooFewOwnLines_IsTheMiddleOfAll() =>
        UsualPrice.Of(Melati, [Past(Melati, 40), Past(Melati, 60), Past(Kenanga, 100), Past(Kenanga, 120)])
            .ShouldBe(new UsualPrice(80_00, null, 4, IsOwn: false));

    [Fact]
    public void Usual_OfAShipment_LeavesOutItselfWhatItCorrectsAndWhatIsOld()
    {
        var corrected = Past(Melati, 900);
        var shipment = new Shipment
        {
            ScopeCode = "3375", ExporterId = Melati, EntrySource = EntrySource.Telephone, EnteredById = Guid.NewGuid(), CreatedAt = default, IdempotencyKey = Guid.NewGuid(),
            ExportDate = new DateOnly(2026, 9, 1), CorrectsShipmentId = corrected.ShipmentId,
        };
        PastLine[] own = [Past(Melati, 40), Past(Melati, 60), corrected, Past(Melati, 900) with { ShipmentId = shipment.Id }, Past(Melati, 900) with { ExportDate = new DateOnly(2023, 8, 31) }];
        var history = new PriceHistory(own, [.. own, Past(Kenanga, 100), Past(Kenanga, 120)]);

        history.Usual(shipment, "kain_batik").ShouldBe(new UsualPrice(80_00, null, 4, IsOwn: false));
        history.Usual(shipment, "mebel").ShouldBeNull();
    }

    [Fact]
    public void Usual_OfTwoLines_IsNotKnown() => UsualPrice.Of(Melati, [Past(Melati, 40), Past(Kenanga, 60)]).ShouldBeNull();

    [Theory]
    [InlineData(12_50)]
    [InlineData(50_00)]
    [InlineData(200_00)]
    public void Check_WithinFourTimes_SaysNothing(long cents) => PriceRule.Check(Line(cents), Usual()).ShouldBeNull();

    [Theory]
    [InlineData(12_49)]
    [InlineData(200_01)]
    public void Check_BeyondFourTimes_SaysBothPricesAndFromWhat(long cents) =>
        PriceRule.Check(Line(cents), Usual()).ShouldBe(new Wording(
            "Barang {0}: {1} per kg, jauh dari harga biasa usaha ini ({2} per kg, dari {3} baris terverifikasi)",
            1, new Usd(cents), new Usd(50_00), 5));

    [Theory]
    [InlineData(100_000_00, "seribu kali")]
    [InlineData(25_000_00, "seribu kali")]
    [InlineData(5, "seperseribu")]
    [InlineData(10, "seperseribu")]
    [InlineData(24_999_99, "jauh dari")]
    [InlineData(100_000_01, "jauh dari")]
    public void Check_AThousandTimes_AsksForTheSeparator(long cents, string says) => PriceRule.Check(Line(cents), Usual())!.Text.ShouldContain(says);

    /// <summary>US$25.437 for goods that are worth US$25,437, weighed as usual or with the weight slipped in the same way.</summary>
    [Theory]
    [InlineData(500_000)]
    [InlineData(500)]
    public void Check_ValueOfTheUsualLineDividedByAThousand_AsksForTheSeparator(long grams) =>
        PriceRule.Check(Line(25_44, grams), new UsualPrice(50_87, 25_437_00, 5, IsOwn: true))!.Text.ShouldContain("titik ribuan");

    [Fact]
    public void Check_PriceOfOthers_SaysWhoseItIs() =>
        PriceRule.Check(Line(500_00), Usual() with { IsOwn = false, LineCents = null })!.Text.ShouldContain("semua usaha");

    [Fact]
    public void Check_NothingToCompare_SaysNothing()
    {
        PriceRule.Check(Line(50_00), null).ShouldBeNull();
        var unvalued = Line(1);
        unvalued.UsdCents = null;
        PriceRule.Check(unvalued, Usual()).ShouldBeNull();
    }

    [Fact]
    public void Check_AnyValueAndPrice_NeverFailsAndIsQuietAtTheUsual()
    {
        var drawn = from cents in Gen.Choose(1, int.MaxValue)
                    from grams in Gen.Choose(1, int.MaxValue)
                    from usual in Gen.Choose(1, int.MaxValue)
                    select (cents, grams, usual);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(drawn.ToArbitrary(), it =>
        {
            var line = Line(it.cents * 1_000L, it.grams);
            PriceRule.Check(line, new UsualPrice(it.usual, it.usual, 3, IsOwn: true));
            var own = Rounding.MultiplyDivide(line.UsdCents!.Value, 1000, line.NetGrams);
            if (own > 0)
                PriceRule.Check(line, new UsualPrice(own, line.UsdCents, 3, IsOwn: true)).ShouldBeNull();
        }));
    }

    private static UsualPrice Usual() => new(50_00, null, 5, IsOwn: true);

    private static PastLine Past(Guid exporter, long dollarsPerKilogram) => new(Guid.NewGuid(), exporter, "kain_batik", new DateOnly(2026, 5, 1), dollarsPerKilogram * 100, 1_000);

    /// <summary>One kilogram, so that its value is its price.</summary>
    private static ShipmentLine Line(long cents, long grams = 1_000) => new()
    {
        Position = 1, CommodityKey = "kain_batik", QuantityMilli = 1_000, Unit = "potong", NetGrams = grams, CurrencyCode = "USD", AmountMinor = cents,
        Origin = GoodsOrigin.City, UsdCents = cents,
    };
}
