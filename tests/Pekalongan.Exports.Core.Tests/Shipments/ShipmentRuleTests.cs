using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>The small rules of what is unusual about a shipment.</summary>
public sealed class ShipmentRuleTests
{
    private static readonly Guid Maker = Guid.NewGuid();
    private static readonly Guid OtherMaker = Guid.NewGuid();
    private static readonly Guid Trader = Guid.NewGuid();

    [Theory]
    [InlineData("potong", 100, 25_000)]
    [InlineData("kodi", 10, 50_000)]
    [InlineData("lusin", 1, 3_000)]
    [InlineData("meter", 420, 130_000)]
    [InlineData("kg", 250, 250_000)]
    [InlineData("ton", 2, 1_900_000)]
    [InlineData("karton", 1, 1)]
    public void Measure_ThatCanBeTrue_SaysNothing(string unit, long quantity, long grams) => MeasureRule.Check(Line(unit, quantity, grams)).ShouldBeNull();

    [Theory]
    [InlineData("potong", 100_000, 25_000, "per")]
    [InlineData("potong", 1, 800_000, "per")]
    [InlineData("kodi", 1_000, 20_000, "per")]
    [InlineData("meter", 420, 130, "per")]
    [InlineData("kg", 250, 1_000_000, "berat bersihnya")]
    [InlineData("ton", 2, 2_000, "berat bersihnya")]
    public void Measure_ThatCannotBeTrue_SaysWhatComesOut(string unit, long quantity, long grams, string says) =>
        MeasureRule.Check(Line(unit, quantity, grams))!.Text.ShouldContain(says);

    [Fact]
    public void Newness_OfDestinationAndCommodity_IsSaidOnce()
    {
        var shipment = Shipment(Maker);
        PastTrade[] known = [new(Maker, Guid.NewGuid(), "MY", "kain_batik"), new(Maker, Guid.NewGuid(), "SG", "sarung_batik")];

        NewnessRule.Check(shipment, known).ShouldBeEmpty();
        NewnessRule.Check(shipment, known[1..]).Select(w => w.Text).ShouldBe(["Negara tujuan ini baru bagi usaha ini", "Barang {0}: komoditas ini baru bagi usaha ini"]);
        NewnessRule.Check(shipment, []).ShouldHaveSingleItem().Text.ShouldStartWith("Belum ada pengiriman terverifikasi");
    }

    [Fact]
    public void Numbers_OfInvoiceAndCertificate_AreFoundWithOwnAndOthers()
    {
        var shipment = Shipment(Maker, s => (s.InvoiceNumber, s.SkaNumber) = ("INV-1", "SKA-1"));
        RelatedShipment[] related =
        [
            Related(Maker) with { InvoiceNumber = "INV-1" }, Related(OtherMaker) with { InvoiceNumber = "INV-1", SkaNumber = "SKA-1" },
            Related(Maker) with { Id = shipment.Id, InvoiceNumber = "INV-1" }, Related(Maker) with { CorrectsShipmentId = shipment.Id, SkaNumber = "SKA-1" },
            Related(OtherMaker) with { InvoiceNumber = "INV-2" },
        ];

        RelatedRules.Numbers(shipment, related).Select(w => w.Text.Text).ShouldBe(
        [
            "Nomor faktur {0} sudah dipakai pada pengiriman lain dari usaha ini",
            "Nomor faktur {0} juga tertulis pada pengiriman {1}; bisa kebetulan, bisa barang yang sama",
            "Nomor SKA {0} juga tertulis pada pengiriman {1}",
        ]);
        RelatedRules.Numbers(Shipment(Maker), related).ShouldBeEmpty("what has no number shares none");
    }

    [Theory]
    [InlineData(60_000, 40_000, 100_000, false)]
    [InlineData(60_000, 40_001, 100_000, true)]
    [InlineData(60_000, 40_001, 0, false)]
    public void Intermediary_WhoseMakersTogetherExceedIt_IsTold(long first, long second, long whole, bool isTold)
    {
        var shipment = Shipment(Maker, s => s.ExporterOfRecordId = Trader, first);
        var (part, trader) = (Related(OtherMaker) with { ExporterOfRecordId = Trader, UsdCents = second }, Related(Trader) with { UsdCents = whole });

        var told = RelatedRules.Intermediary(shipment, [part, trader]);

        (told is not null).ShouldBe(isTold);
        if (isTold)
            (told!.OtherShipmentId, told.Text.Arguments.Count).ShouldBe((trader.Id, 3));
        (RelatedRules.Intermediary(Shipment(Trader, cents: whole), [part, part with { Id = Guid.NewGuid(), UsdCents = first }]) is not null).ShouldBe(isTold, "from its side too");
    }

    [Fact]
    public void Intermediary_OfACorrection_CountsItInsteadOfWhatItCorrects()
    {
        var old = Related(Maker) with { ExporterOfRecordId = Trader, UsdCents = 90_000 };
        var correction = Shipment(Maker, s => s.ExporterOfRecordId = Trader, 80_000, corrects: old.Id);

        RelatedRules.Intermediary(correction, [old, Related(Trader) with { UsdCents = 100_000 }]).ShouldBeNull();
        RelatedRules.Intermediary(correction, [old, Related(Trader) with { UsdCents = 100_000, DocumentNumber = "000999" }]).ShouldBeNull("another document");
    }

    [Fact]
    public void Usual_Files_FollowTheDocument()
    {
        ShipmentEvidence.Usual(Shipment(Maker)).ShouldBe(
            [ShipmentFileKind.ExportDeclaration, ShipmentFileKind.Invoice, ShipmentFileKind.PackingList, ShipmentFileKind.TransportDocument]);
        ShipmentEvidence.Usual(Shipment(Maker, s => (s.DocumentKind, s.UsedPreference) = (ExportDocumentKind.ConsignmentNote, true)))
            .ShouldBe([ShipmentFileKind.ConsignmentNote, ShipmentFileKind.Invoice, ShipmentFileKind.CertificateOfOrigin]);
        ShipmentEvidence.Usual(Shipment(Maker, s => s.DocumentKind = null)).ShouldBe([ShipmentFileKind.Invoice]);
    }

    [Fact]
    public void Reasons_PickedAndWritten_AreToldTogether()
    {
        ReturnReasons.Join("kabur", " Halaman  dua. ").ShouldBe(ReturnReasons.All[1].Text.In(Language.Indonesian) + " Halaman dua.");
        ReturnReasons.Join("", "Nomor salah").ShouldBe("Nomor salah");
        ReturnReasons.Join("tidak-ada", null).ShouldBe("");
        ReturnReasons.All.ShouldAllBe(r => r.Text.Text.Length < Core.Shipments.Shipment.ReasonMaxLength / 2);
    }

    private static Shipment Shipment(Guid exporter, Action<Shipment>? change = null, long cents = 50_000, Guid? corrects = null)
    {
        var line = Line("potong", 100, 25_000);
        line.UsdCents = cents;
        var shipment = new Shipment
        {
            ScopeCode = "kota", ExporterId = exporter, EntrySource = EntrySource.Visit, EnteredById = Guid.NewGuid(), CreatedAt = default, IdempotencyKey = Guid.NewGuid(),
            CorrectsShipmentId = corrects, DestinationIso2 = "MY", DocumentKind = ExportDocumentKind.Peb, DocumentNumber = "000123",
            DocumentDate = new DateOnly(2026, 3, 1), CustomsOfficeCode = "060100", Lines = { line },
        };
        change?.Invoke(shipment);
        return shipment;
    }

    private static RelatedShipment Related(Guid exporter) => RelatedShipment.Of(Shipment(exporter)) with { ExporterName = "Usaha Contoh" };

    private static ShipmentLine Line(string unit, long quantity, long grams) => new()
    {
        Position = 1, CommodityKey = "kain_batik", QuantityMilli = quantity * 1_000, Unit = unit, NetGrams = grams, CurrencyCode = "USD", AmountMinor = 1,
        Origin = GoodsOrigin.City,
    };
}
