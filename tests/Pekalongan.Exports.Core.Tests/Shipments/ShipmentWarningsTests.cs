using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>What the office knows reaches the verifier: each warning from real rows.</summary>
public sealed class ShipmentWarningsTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    private TestDatabase _office = null!;
    private Exporter _melati = null!;

    public async ValueTask InitializeAsync()
    {
        _office = await TestDatabase.CreateAsync();
        _melati = await _office.Data.ExporterAsync();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task OwnPrices_OfVerifiedLines_AreComparedWith()
    {
        for (var i = 1; i <= 3; i++)
            await _office.Data.VerifiedAsync(_melati, Day.AddDays(-30 * i), usd: 10_000 + i);

        (await TextsAsync(_melati, usd: 9_000)).ShouldNotContain(t => t.Contains("per kg"));
        (await TextsAsync(_melati, usd: 45_000)).ShouldContain(t => t.Contains("US$180,00 per kg, jauh dari harga biasa usaha ini (US$40,01 per kg, dari 3 baris"));
        (await TextsAsync(_melati, usd: 10)).ShouldContain(t => t.Contains("mungkin titik ribuan terbaca sebagai desimal"));
    }

    [Fact]
    public async Task Prices_OfAllBusinesses_HelpWhereTheOwnAreTooFew()
    {
        for (var i = 1; i <= 3; i++)
            await _office.Data.VerifiedAsync(await _office.Data.ExporterAsync(), Day.AddDays(-30 * i));
        await _office.Data.SubmittedAsync(await _office.Data.ExporterAsync(), Day.AddDays(-1), usd: 90_000);

        (await TextsAsync(_melati, usd: 45_000)).ShouldContain(t => t.Contains("jauh dari harga biasa komoditas ini") && t.Contains("3 baris terverifikasi semua usaha"));
    }

    [Fact]
    public async Task OldPrices_AndVoidedOnes_SayNothing()
    {
        for (var i = 1; i <= 3; i++)
        {
            await _office.Data.VerifiedAsync(_melati, Day.AddYears(-4).AddDays(-i));
            await _office.Data.VoidAsync(await _office.Data.VerifiedAsync(_melati, Day.AddDays(-i)));
        }

        (await TextsAsync(_melati, usd: 900_000)).ShouldNotContain(t => t.Contains("per kg"));
    }

    [Fact]
    public async Task FirstShipment_NewDestinationAndNewCommodity_AreSaidAsRemarks()
    {
        (await WarningsAsync(_melati)).ShouldContain(w => w.IsRemark && w.Text.Text.StartsWith("Belum ada pengiriman terverifikasi"));
        await _office.Data.VerifiedAsync(_melati, Day.AddDays(-9), change: s => (s.DestinationIso2, s.Lines[0].CommodityKey) = ("SG", "sarung_batik"));

        var texts = await TextsAsync(_melati);
        texts.ShouldContain("Negara tujuan ini baru bagi usaha ini");
        texts.ShouldContain("Barang 1: komoditas ini baru bagi usaha ini");
    }

    [Fact]
    public async Task InvoiceAndCertificate_SeenBefore_AreTold()
    {
        var other = await _office.Data.ExporterAsync();
        await _office.Data.VerifiedAsync(other, Day.AddDays(-9), change: s => (s.InvoiceNumber, s.SkaNumber) = ("INV-7", "SKA-7"));
        await _office.Data.DraftAsync(_melati, Day.AddDays(-8), change: s => s.InvoiceNumber = "INV-7");

        var texts = await TextsAsync(_melati, change: s => (s.InvoiceNumber, s.SkaNumber) = ("INV-7", "SKA-7"));

        texts.ShouldContain($"Nomor faktur INV-7 juga tertulis pada pengiriman {other.Name}; bisa kebetulan, bisa barang yang sama");
        texts.ShouldContain($"Nomor SKA SKA-7 juga tertulis pada pengiriman {other.Name}");
        texts.ShouldNotContain(t => t.StartsWith("Nomor faktur INV-7 sudah dipakai"), "a draft doesn't count yet");
    }

    [Fact]
    public async Task Intermediary_ExceededByItsMakers_IsTold()
    {
        var (trader, maker) = (await _office.Data.ExporterAsync(), await _office.Data.ExporterAsync());
        await _office.Data.VerifiedAsync(trader, Day, usd: 10_000, change: s => s.DocumentNumber = "888001");
        await _office.Data.SubmittedAsync(maker, Day, usd: 6_000, change: s => (s.DocumentNumber, s.ExporterOfRecordId, s.ExporterOfRecordName) = ("888001", trader.Id, trader.Name));

        (await TextsAsync(_melati, usd: 5_000, change: s => (s.DocumentNumber, s.ExporterOfRecordId, s.ExporterOfRecordName) = ("888001", trader.Id, trader.Name)))
            .ShouldContain("2 pengiriman yang menyebut eksportir yang sama pada dokumen ini berjumlah US$11.000,00, lebih besar daripada catatan eksportir itu sendiri (US$10.000,00)");
    }

    [Fact]
    public async Task Objection_Unanswered_IsToldAndAnAnsweredOneIsNot()
    {
        var shipment = await _office.Data.SubmittedAsync(_melati, Day);
        var account = await _office.Data.UserAsync(Core.Accounts.Role.Exporter, _melati);
        var objection = new ShipmentObjection { ShipmentId = shipment.Id, Text = "Bukan kiriman kami", RaisedById = account.Id, RaisedAt = _office.Clock.Now() };
        await _office.AddAsync(objection);

        (await TextsAsync(shipment)).ShouldContain(t => t.StartsWith("Pelaku usaha menyanggah"));
        await _office.SqlAsync("UPDATE \"ShipmentObjections\" SET \"AnsweredAt\" = '2026-11-20 00:00:00', \"Answer\" = 'Sudah'");
        (await TextsAsync(shipment)).ShouldNotContain(t => t.StartsWith("Pelaku usaha menyanggah"));
    }

    [Theory]
    [InlineData(StatementStatus.Verified, "Akan menggantikan rekap bulan Oktober 2026")]
    [InlineData(StatementStatus.Submitted, "Ada rekap bulan Oktober 2026")]
    [InlineData(StatementStatus.Returned, null)]
    public async Task MonthlyStatement_OfTheMonth_IsTold(StatementStatus status, string? says)
    {
        await _office.AddAsync(new MonthlyStatement
        {
            ScopeCode = TestData.City, ExporterId = _melati.Id, Month = 202610, Status = status, Channel = ExportChannel.OwnName, EntrySource = EntrySource.Telephone,
            EnteredById = (await _office.Data.MakerAsync()).Id, CreatedAt = _office.Clock.Now(), IdempotencyKey = Guid.NewGuid(),
        });

        var told = (await TextsAsync(_melati)).Where(t => t.Contains("rekap bulan")).ToList();
        if (says is null)
            told.ShouldBeEmpty();
        else
            told.ShouldHaveSingleItem().ShouldStartWith(says);
        (await TextsAsync(await _office.Data.ExporterAsync())).ShouldNotContain(t => t.Contains("rekap"));
    }

    [Fact]
    public async Task Document_WithoutItsFile_IsARemarkUntilTheFileIsThere()
    {
        var shipment = await _office.Data.SubmittedAsync(_melati, Day);
        await _office.Data.ShipmentFileAsync(shipment, ShipmentFileKind.Invoice);
        (await TextsAsync(shipment)).ShouldContain("Berkas PEB belum dilampirkan, jadi nomornya belum dapat dicocokkan");

        await _office.Data.ShipmentFileAsync(shipment);
        (await TextsAsync(shipment)).ShouldNotContain(t => t.StartsWith("Berkas"));
    }

    [Fact]
    public async Task ImplausibleWeight_IsToldToItsMakerToo() =>
        ShipmentWarnings.OfItself(await _office.Data.DraftAsync(_melati, Day, change: s => s.Lines[0].NetGrams = 100))
            .ShouldContain(w => w.Text.Text.Contains("periksa jumlah dan beratnya"));

    private async Task<IReadOnlyList<string>> TextsAsync(Exporter exporter, long usd = 10_000, Action<Shipment>? change = null) =>
        [.. (await WarningsAsync(exporter, usd, change)).Select(w => w.Text.ToString())];

    private async Task<IReadOnlyList<string>> TextsAsync(Shipment shipment) => [.. (await ReadAsync(shipment)).Select(w => w.Text.ToString())];

    private async Task<IReadOnlyList<ShipmentWarning>> WarningsAsync(Exporter exporter, long usd = 10_000, Action<Shipment>? change = null) =>
        await ReadAsync(await _office.Data.SubmittedAsync(exporter, Day, usd, change));

    private async Task<IReadOnlyList<ShipmentWarning>> ReadAsync(Shipment shipment)
    {
        var row = await _office.ReadAsync(db => db.Shipments.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == shipment.Id));
        return await _office.ActAsync<ShipmentWarnings, IReadOnlyList<ShipmentWarning>>(
            null, async warnings => (await warnings.ForVerifierAsync([row], default))[row.Id]);
    }
}
