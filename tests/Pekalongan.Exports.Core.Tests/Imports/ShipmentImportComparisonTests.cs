using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Core.Tests.Imports.ShipmentImportDesk;
using static Pekalongan.Exports.Testing.SampleShipments;

namespace Pekalongan.Exports.Core.Tests.Imports;

/// <summary>Tables of shipments beside one another and beside what is recorded: what is the same, alike, or unusual.</summary>
public sealed class ShipmentImportComparisonTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_RowsOfOneDocument_AreOneShipmentThatAgrees()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        var (batch, rows) = await CheckAsync(office, [
            Row(exporter, 1), Row(exporter, 2), Row(exporter, 1, ("Komoditas", "Sarung batik"), ("Nilai FOB", "500"), ("Negara tujuan", "MY"), ("Tanggal dokumen", "")),
            Row(exporter, 2, ("Komoditas", "Sarung batik"), ("Negara tujuan", "Jepang")),
        ]);

        (batch.ReadyRows, batch.WrongRows).ShouldBe((2, 2), "what only the first row says holds for all, and half a shipment is none");
        var wrong = rows.ToDictionary(row => row.Number);
        Words(wrong[5]).ShouldContain("Negara tujuan: Pengiriman yang sama di baris 3 menulis isian lain");
        Words(wrong[3]).ShouldContain("Baris 5 dari pengiriman yang sama perlu diperbaiki dulu");
        rows.Select(row => row.Number).ShouldBe([2, 4, 3, 5], "rows of one shipment stand together");
    }

    [Fact]
    public async Task Check_AgainstWhatIsRecorded_SaysSoWithALinkAndWhatDiffers()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, other) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync());
        var day = new DateOnly(2026, 1, 1);
        void AsInTable(Shipment s)
        {
            (s.CustomsOfficeCode, s.DocumentNumber, s.PortCode, s.Incoterm) = ("060100", "000001", "IDSRG", "FOB");
            (s.InvoiceNumber, s.Lines[0].Hs) = ("INV-1", "520852");
        }

        var same = await office.Data.SubmittedAsync(exporter, day, 10_001, AsInTable);
        await office.Data.SubmittedAsync(other, day, 10_005, s => (s.CustomsOfficeCode, s.DocumentNumber) = ("060100", "000005"));
        await office.Data.SubmittedAsync(exporter, day, 10_004, s => (s.DocumentKind, s.DocumentNumber, s.DocumentDate) = (ExportDocumentKind.None, null, null));

        var (batch, rows) = await CheckAsync(office, [
            Row(exporter, 1), Row(exporter, 5), Courier(exporter, 4), Courier(exporter, 6, ("Nilai FOB", "10.007")), Courier(exporter, 7, ("Komoditas", "Sarung batik")),
        ]);

        (rows[0].State, rows[0].ShipmentId).ShouldBe((ImportRowState.Known, same.Id));
        Words(rows[1]).ShouldContain($"Dokumen yang sama sudah dicatat oleh {other.Name}");
        Words(rows[2]).ShouldContain("Ada pengiriman lain dari usaha ini dengan tanggal, tujuan dan nilai yang sama");
        rows[3].IsMarked.ShouldBeFalse();
        Words(rows[4]).ShouldContain("Baris 5 mencatat kiriman dengan tanggal, tujuan, dan nilai yang sama");
        rows.Count(row => row.IsMarked).ShouldBe(3);
        batch.KnownRows.ShouldBe(1);

        var (_, changed) = await CheckAsync(office, [Row(exporter, 1, ("Negara tujuan", "Jepang"), ("Nilai FOB", "99"), ("Nomor aju", ""))]);
        changed.Single().State.ShouldBe(ImportRowState.Different);
        changed.Single().Differences.Select(d => d.Label.Text).ShouldBe(["Negara tujuan", "Barang"]);
    }

    [Fact]
    public async Task Check_ValueUnlikeTheHistory_IsMarkedAndMustBeTicked()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        await office.Data.RateAsync();
        for (var i = 1; i <= 3; i++)
            await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 5, i), 10_000);
        var id = await UploadAsync(office, staff, [
            Row(exporter, 1), Row(exporter, 2, ("Nilai FOB", "10.000.000")), Row(exporter, 3, ("Nilai FOB", "90.000")), Row(exporter, 4, ("Syarat penyerahan", "CIF")),
            Row(exporter, 5, ("Mata uang", "JPY")),
        ]);
        await RunAsync(office);

        var (_, rows) = await ResultAsync(office, id);
        rows.Select(row => row.IsMarked).ShouldBe([false, true, true, true, false]);
        Words(rows[1]).ShouldContain("kira-kira seribu kali dari biasanya (US$40,00 per kg)");
        Words(rows[2]).ShouldContain("jauh dari harga biasa usaha ini (US$40,00 per kg, dari 3 baris terverifikasi)");
        Words(rows[3]).ShouldContain("Syarat penyerahan CIF: pastikan nilai di tabel ini sudah nilai FOB");
        Words(rows[4]).ShouldContain("Belum ada kurs JPY untuk 1 Januari 2026");
        var refused = await CommitAsync(office, staff, id, marked: false);
        (refused.Problem!.In(Language.Indonesian), refused.Field).ShouldBe(("Ada 3 baris yang bertanda; lihat dulu, lalu beri tanda bahwa sudah diperiksa", ImportService.MarkedField));
        (await CommitAsync(office, staff, id, marked: true)).Ok.ShouldBeTrue();
        await RunAsync(office);
        (await office.ReadAsync(db => db.Shipments.CountAsync(s => s.Status == ShipmentStatus.Submitted, Stop))).ShouldBe(5);
    }

    /// <summary>One rule and one history: what staff read of a table is what the verifier reads of its shipments.</summary>
    [Fact]
    public async Task Check_PriceUnlikeTheUsual_SaysWhatTheVerifierWillRead()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, other, staff) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        await office.Data.RateAsync();
        for (var i = 1; i <= 3; i++)
            await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 5, i), 10_000);
        var id = await UploadAsync(office, staff, [Row(exporter, 1, ("Nilai FOB", "10.000.000")), Row(exporter, 2, ("Nilai FOB", "90.000")), Row(other, 3, ("Nilai FOB", "90.000")), Row(other, 4)]);
        await RunAsync(office);
        var (_, rows) = await ResultAsync(office, id);
        await CommitAsync(office, staff, id, marked: true);
        await RunAsync(office);

        var recorded = await office.ReadAsync(db => db.Shipments.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == ShipmentStatus.Submitted).ToListAsync(Stop));
        var warnings = await office.ActAsync<ShipmentWarnings, IReadOnlyDictionary<Guid, IReadOnlyList<ShipmentWarning>>>(null, service => service.ForVerifierAsync(recorded, Stop));
        var read = recorded.ToDictionary(s => s.DocumentNumber!, s => OfPrices(warnings[s.Id].Select(w => w.Text)));
        rows.Select(row => OfPrices(row.Findings.Select(f => f.Text))).ShouldBe([read["000001"], read["000002"], read["000003"], read["000004"]]);
        read["000001"].ShouldContain("kira-kira seribu kali");
        read["000003"].ShouldContain("semua usaha");
        read["000004"].ShouldBeEmpty();

        static string OfPrices(IEnumerable<Wording> texts) =>
            string.Join("; ", texts.Where(t => t.Text.Contains("per kg", StringComparison.Ordinal)).Select(t => t.In(Language.Indonesian)));
    }

    [Fact]
    public async Task Check_SameRowTwiceOrOneDocumentInTwoShipments_IsWrong()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        var (batch, rows) = await CheckAsync(office, [
            Row(exporter, 1), Courier(exporter, 2), Courier(exporter, 2), Row(exporter, 1, ("Nomor pengiriman", "B")), Row(exporter, 9, ("Nama usaha", "")), Row(exporter, 9, ("NIB", ""), ("Komoditas", "Sarung batik")),
        ]);

        (batch.ReadyRows, batch.WrongRows).ShouldBe((3, 3));
        Words(rows[2]).ShouldContain("Baris ini sama dengan baris 3");
        Words(rows[3]).ShouldContain("Nomor dokumen: Dokumen ini juga ada di baris 2 sebagai pengiriman lain");
        Words(rows[5]).ShouldContain("Nomor dokumen: Dokumen ini juga ada di baris 6 sebagai pengiriman lain");
    }
}
