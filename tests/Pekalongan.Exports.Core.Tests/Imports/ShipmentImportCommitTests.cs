using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Core.Tests.Imports.ShipmentImportDesk;
using static Pekalongan.Exports.Testing.SampleShipments;

namespace Pekalongan.Exports.Core.Tests.Imports;

/// <summary>What becomes of the rows of a table that somebody said yes to, however often, and whatever happens on the way.</summary>
public sealed class ShipmentImportCommitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_RowsOfOneSign_BecomeOneShipmentOfSeveralLines()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        var other = await office.Data.ExporterAsync();
        await office.Data.RateAsync();
        var id = await UploadAsync(office, staff, [
            Row(exporter, 1, ("Nomor pengiriman", "A")), Row(other, 1, ("Nomor pengiriman", "A")), Courier(exporter, 3),
            Row(exporter, 1, ("Nomor pengiriman", "a"), ("Komoditas", "Sarung batik"), ("Jumlah", "1.250,5"), ("Nilai FOB", "500,25"), ("Tanggal ekspor", ""), ("Negara tujuan", ""), ("Tanggal dokumen", "")),
            Row(other, 7, ("Dikirim atas nama", "Undername"), ("Eksportir pada dokumen", exporter.Nib!), ("Nomor aju", "000030-123456-20261101-000001")),
        ]);
        await RunAsync(office);
        await CommitAsync(office, staff, id, marked: true);
        await RunAsync(office);

        var batch = await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == id, Stop));
        (batch.Status, batch.RegisteredRows, batch.HoldsRows).ShouldBe((ImportStatus.Finished, 5, false));
        var shipments = await office.ReadAsync(db => db.Shipments.Include(s => s.Lines).OrderBy(s => s.Id).ToListAsync(Stop));
        shipments.Count.ShouldBe(4);
        shipments.ShouldAllBe(s => s.Status == ShipmentStatus.Submitted && s.EnteredById == staff.Id && s.SubmittedById == staff.Id && s.EntrySource == EntrySource.ESka);
        var first = shipments.Single(s => s.ExporterId == exporter.Id && s.DocumentNumber == "000001");
        first.Lines.OrderBy(l => l.Position).Select(l => (l.CommodityKey, l.QuantityMilli, l.AmountMinor, l.UsdCents))
            .ShouldBe([("kain_batik", 100_000L, 1_000_100L, (long?)1_000_100L), ("sarung_batik", 1_250_500L, 50_025L, 50_025L)]);
        (first.DestinationIso2, first.PortCode, first.CustomsOfficeCode, first.InvoiceNumber).ShouldBe(("MY", "IDSRG", "060100", "INV-1"));
        shipments.Single(s => s.Channel == ExportChannel.Courier).DocumentNumber.ShouldBeNull();
        var named = shipments.Single(s => s.Channel == ExportChannel.ThirdParty);
        (named.ExporterOfRecordId, named.AjuNumber).ShouldBe((exporter.Id, "00003012345620261101000001"));
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ShipmentSubmitting && p.UserId == staff.Id, Stop))).ShouldBe(4);
        (await office.ReadAsync(db => db.ImportedRows.CountAsync(r => r.ShipmentId == first.Id, Stop))).ShouldBe(2);
    }

    [Fact]
    public async Task Commit_SameFileAgain_RecordsNothingTwice()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        object[][] table = [Row(exporter, 1), Row(exporter, 1, ("Komoditas", "Sarung batik")), Courier(exporter, 2), Courier(exporter, 3)];
        await RecordAllAsync(office, staff, table);

        var id = await UploadAsync(office, staff, table);
        await RunAsync(office);

        var (batch, rows) = await ResultAsync(office, id);
        (batch.KnownRows, batch.ReadyRows).ShouldBe((4, 0));
        rows.ShouldAllBe(row => row.ShipmentId != null);
        (await CommitAsync(office, staff, id, marked: true)).Problem!.Text.ShouldBe("Tidak ada baris baru yang bisa dicatat");
        (await office.ReadAsync(db => db.Shipments.CountAsync(Stop))).ShouldBe(3);
    }

    [Fact]
    public async Task Discard_OfAShipmentFromATable_LetsItsRowsComeAgain()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        await RecordAllAsync(office, staff, [Row(exporter, 1)]);
        var shipment = await office.ReadAsync(db => db.Shipments.SingleAsync(Stop));
        await office.SqlAsync($"UPDATE Shipments SET Status = {(int)ShipmentStatus.Returned}");

        (await office.ActAsync<ShipmentService, Outcome>(staff, service => service.DiscardAsync(shipment.Id, shipment.Version, Stop))).Ok.ShouldBeTrue();

        var (batch, _) = await CheckAsync(office, [Row(exporter, 1)]);
        batch.ReadyRows.ShouldBe(1);
    }

    [Fact]
    public async Task Commit_RecordedMeanwhile_LeavesThatShipmentOutWhole()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        var id = await UploadAsync(office, staff, [Row(exporter, 1), Row(exporter, 2), Row(exporter, 2, ("Komoditas", "Sarung batik")), Courier(exporter, 3)]);
        await RunAsync(office);
        await office.Data.SubmittedAsync(exporter, new DateOnly(2026, 1, 1), change: s => (s.CustomsOfficeCode, s.DocumentNumber) = ("060100", "000002"));
        await office.Data.SubmittedAsync(exporter, new DateOnly(2026, 1, 1), 10_003, s => (s.DocumentKind, s.DocumentNumber, s.DocumentDate) = (ExportDocumentKind.None, null, null));
        await CommitAsync(office, staff, id, marked: true);
        await RunAsync(office);

        var (batch, rows) = await ResultAsync(office, id);
        (batch.Status, batch.RegisteredRows, batch.WrongRows).ShouldBe((ImportStatus.Finished, 1, 3));
        Words(rows[0]).ShouldContain("Dokumen dengan nomor 000002 sudah dicatat");
        Words(rows[2]).ShouldContain("baru saja dicatat");
        (await office.ReadAsync(db => db.Shipments.CountAsync(Stop))).ShouldBe(3);
    }

    [Fact]
    public async Task Run_StoppedAfterEveryStep_EndsAsIfItHadNotStopped()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        // The rows of a shipment stand far apart, so that they are together only because the machinery keeps them so.
        var count = ImportWorker.RowsChecked + 30;
        var table = Enumerable.Range(1, count).Select(n => Row(exporter, n)).Concat(Enumerable.Range(1, count).Select(n => Row(exporter, n, ("Komoditas", "Sarung batik")))).ToArray();
        var id = await UploadAsync(office, staff, table);

        var runs = 0;
        for (; !await IsAsync(office, id, ImportStatus.Checked); runs++)
            await RunLaterAsync(office);
        (await CommitAsync(office, staff, id, marked: true)).Ok.ShouldBeTrue();
        for (; !await IsAsync(office, id, ImportStatus.Finished); runs++)
            await RunLaterAsync(office);

        runs.ShouldBeGreaterThan(10);
        var batch = await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == id, Stop));
        (batch.CheckedRows, batch.RegisteredRows, batch.HoldsRows).ShouldBe((2 * count, 2 * count, false));
        (await office.ReadAsync(db => db.Shipments.CountAsync(s => s.Lines.Count == 2, Stop))).ShouldBe(count);
        (await office.ReadAsync(db => db.Shipments.CountAsync(Stop))).ShouldBe(count);
    }

    /// <summary>Files with bytes changed, cut, or doubled: checked or refused, never a crash, and a shipment is never recorded by half.</summary>
    [Fact]
    public async Task Run_DamagedTables_NeverCrashesNorRecordsHalfAShipment()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        var dice = new Random(20261128);
        var committed = 0;
        for (var i = 0; i < 60; i++)
        {
            var rows = Enumerable.Range(i * 4 + 1, 4).SelectMany(n => new[] { Row(exporter, n), Row(exporter, n, ("Komoditas", "Sarung batik")) });
            var bytes = Damaged(SampleSheets.Csv(";", Headers, rows), dice);
            var (outcome, id) = await office.ActAsync<ImportService, (Outcome, Guid)>(staff, service => service.UploadAsync(
                Guid.CreateVersion7(), TestData.City, ImportPurpose.Shipments(EntrySource.List), new Upload("rusak.csv", bytes), Language.Indonesian, Stop));
            if (!outcome.Ok)
                continue;
            await RunAsync(office);
            if ((await CommitAsync(office, staff, id, marked: true)).Ok)
                committed++;
            await RunAsync(office);
            (await office.ReadAsync(db => db.Imports.CountAsync(b => b.Status == ImportStatus.Checking || b.Status == ImportStatus.Committing, Stop))).ShouldBe(0);
        }

        committed.ShouldBeGreaterThan(0);
        var noted = await office.ReadAsync(db => db.ImportedRows.GroupBy(r => r.ShipmentId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Stop));
        var lines = await office.ReadAsync(db => db.Shipments.Select(s => new { s.Id, s.Lines.Count }).ToListAsync(Stop));
        lines.ToDictionary(s => s.Id, s => s.Count).ShouldBe(noted.ToDictionary(r => r.Key, r => r.Count), ignoreOrder: true);
    }

    private static byte[] Damaged(byte[] whole, Random dice)
    {
        var bytes = whole.ToArray();
        for (var n = dice.Next(1, 12); n > 0; n--)
            bytes[dice.Next(bytes.Length)] = (byte)dice.Next(32, 127);
        return dice.Next(6) == 0 ? bytes[..dice.Next(bytes.Length)] : bytes;
    }
}
