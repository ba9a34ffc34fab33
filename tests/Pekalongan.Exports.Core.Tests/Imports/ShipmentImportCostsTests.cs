using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Core.Tests.Imports.ShipmentImportDesk;

namespace Pekalongan.Exports.Core.Tests.Imports;

/// <summary>Tables that have what the invoice says: the FOB value is worked out as on the form.</summary>
public sealed class ShipmentImportCostsTests
{
    private static readonly string[] Headers = [.. SampleShipments.Headers, "Nilai faktur", "Ongkos sampai naik kapal atau pesawat", "Ongkos kirim", "Asuransi"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_InvoicedValuesUnderCif_AreKeptWithCostsAndFobThatAddUp()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        await office.Data.RateAsync();

        await RecordAsync(office, staff, [
            Row(exporter, 1, ["9.000", "", "700,50", "49,50"], ("Syarat penyerahan", "CIF"), ("Nilai FOB", "")),
            Row(exporter, 1, ["1.000", "", "", ""], ("Syarat penyerahan", ""), ("Nilai FOB", ""), ("Komoditas", "Sarung batik"), ("Kode HS", "6211.42")),
        ]);

        var shipment = await office.ReadAsync(db => db.Shipments.Include(s => s.Lines).SingleAsync(Stop));
        (shipment.Status, shipment.InlandMinor, shipment.FreightMinor, shipment.InsuranceMinor).ShouldBe((ShipmentStatus.Submitted, null, 70_050L, 4_950L));
        shipment.Lines.OrderBy(l => l.Position).Select(l => (l.InvoicedMinor, l.AmountMinor)).ShouldBe([(900_000L, 832_500L), (100_000L, 92_500L)]);
        (await office.ReadAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ShipmentEntered, Stop))).ShouldBe(1, "one letter for the table");
    }

    [Theory]
    [InlineData("FOB", "", "9.000", "", "700", "", "tidak memuat ongkos ini")]
    [InlineData("CIF", "9.000", "9.000", "", "", "", "salah satu saja")]
    [InlineData("CIF", "", "9.000", "", "9.000", "", "tidak boleh sebesar nilai faktur")]
    [InlineData("CIF", "", "9.000", "", "tujuh ratus", "", "Ongkos kirim: Tulis angka saja")]
    public async Task Check_CostsThatCannotBe_NamesTheColumn(string term, string fob, string invoiced, string inland, string freight, string insurance, string finding)
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        var (batch, rows) = await CheckAsync(office, [Row(exporter, 1, [invoiced, inland, freight, insurance], ("Syarat penyerahan", term), ("Nilai FOB", fob))]);

        (batch.WrongRows, rows[0].State).ShouldBe((1, ImportRowState.Wrong));
        Words(rows[0]).ShouldContain(finding);
    }

    [Fact]
    public async Task Check_CostsBesideFobValues_AreMarkedAndNotUsed()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        var (_, rows) = await CheckAsync(office, [Row(exporter, 1, ["", "", "700", ""], ("Syarat penyerahan", "CIF"))]);

        (rows[0].State, rows[0].IsMarked).ShouldBe((ImportRowState.Ready, true));
        Words(rows[0]).ShouldContain("Ongkos kirim: Ongkos ini tidak dipakai");
    }

    private static object[] Row(Exporter exporter, int n, string[] costs, params (string Column, object Value)[] changes) =>
        [.. SampleShipments.Row(exporter, n, changes), .. costs];

    private static async Task<(ImportBatch Batch, IReadOnlyList<ImportRow> Rows)> CheckAsync(TestOffice office, object[][] table)
    {
        var id = await UploadAsync(office, await office.Data.UserAsync(Role.Staff), SampleSheets.Xlsx(Headers, table));
        await RunAsync(office);
        return await ResultAsync(office, id);
    }

    private static async Task RecordAsync(TestOffice office, UserAccount staff, object[][] table)
    {
        var id = await UploadAsync(office, staff, SampleSheets.Xlsx(Headers, table));
        await RunAsync(office);
        (await CommitAsync(office, staff, id, marked: true)).Ok.ShouldBeTrue();
        await RunAsync(office);
    }
}
