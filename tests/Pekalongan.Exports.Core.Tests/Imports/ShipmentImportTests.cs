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
using static Pekalongan.Exports.Testing.SampleShipments;

namespace Pekalongan.Exports.Core.Tests.Imports;

public sealed class ShipmentImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, object, string> WrongCells => new()
    {
        { "NIB", "9000000009999", "NIB: NIB ini belum ada di daftar" },
        { "NIB", "12", "NIB: NIB harus 13 angka" },
        { "NIB", "9,00E+12", "NIB: NIB ini sudah dibulatkan lembar kerja" },
        { "Tanggal ekspor", "31-02-2026", "Tanggal ekspor: Tidak ada tanggal 31" },
        { "Tanggal ekspor", "", "Tanggal ekspor: Tulis tanggal ekspor" },
        { "Tanggal ekspor", "30-12-2026", "Tanggal ekspor: Tanggal ekspor 30 Desember 2026 belum tiba" },
        { "Negara tujuan", "Atlantis", "Negara tujuan: Negara “Atlantis” tidak dikenal" },
        { "Negara tujuan", "", "Negara tujuan: Pilih negara tujuan" },
        { "Dikirim atas nama", "Teman", "Dikirim atas nama: “Teman” bukan salah satu pilihan" },
        { "Dikirim atas nama", "Undername", "Eksportir pada dokumen: Tulis nama perusahaan" },
        { "Dokumen ekspor", "Kuitansi", "Dokumen ekspor: “Kuitansi” bukan salah satu pilihan" },
        { "Nomor dokumen", "", "Nomor dokumen: Tulis nomor pendaftaran" },
        { "Nomor dokumen", "1,23E+25", "Nomor dokumen: Nomor ini tersimpan sebagai angka" },
        { "Tanggal dokumen", "", "Tanggal dokumen: Tulis tanggal dokumen" },
        { "Kantor bea cukai", "", "Kantor bea cukai: Pilih kantor bea cukai" },
        { "Kantor bea cukai", "Bulan", "Kantor bea cukai: “Bulan” tidak ada di daftar" },
        { "Nomor aju", "ABC", "Nomor aju: Nomor aju hanya berisi angka" },
        { "Nomor aju", 1.2345678901234567e25d, "Nomor aju: Nomor ini tersimpan sebagai angka" },
        { "Pelabuhan muat", "Danau Toba", "Pelabuhan muat: “Danau Toba” bukan salah satu pilihan" },
        { "Syarat penyerahan", "GRATIS", "Syarat penyerahan: “GRATIS” tidak ada di daftar" },
        { "Komoditas", "Emas", "Komoditas: “Emas” tidak ada di daftar" },
        { "Komoditas", "", "Komoditas: Pilih komoditas" },
        { "Kode HS", "5208", "Kode HS: Untuk pengiriman, kode HS ditulis 6 atau 8 angka" },
        { "Kode HS", 30499d, "Kode HS: Kode HS ini tersimpan sebagai angka" },
        { "Jumlah", "0", "Jumlah: Tulis jumlah barang lebih dari nol" },
        { "Jumlah", "banyak", "Jumlah: Tulis angka saja" },
        { "Satuan", "gerobak", "Satuan: “gerobak” tidak ada di daftar" },
        { "Berat bersih (kg)", "", "Berat bersih (kg): Tulis berat bersih" },
        { "Mata uang", "RUPEE", "Mata uang: Mata uang “RUPEE” tidak dikenal" },
        { "Mata uang", "", "Mata uang: Pilih mata uang" },
        { "Nilai FOB", "-5", "Nilai FOB: Tulis angkanya tanpa tanda plus atau minus" },
        { "Nilai FOB", "", "Nilai FOB: Tulis nilai barang" },
        { "Asal barang", "Pekalongan", "Asal barang: “Pekalongan” bukan salah satu pilihan" },
    };

    [Theory]
    [MemberData(nameof(WrongCells))]
    public async Task Check_WrongCell_NamesRowAndColumn(string column, object value, string finding)
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        var (batch, rows) = await CheckAsync(office, [Row(exporter, 1, (column, value)), Row(exporter, 2)]);

        (batch.Status, batch.WrongRows, batch.ReadyRows).ShouldBe((ImportStatus.Checked, 1, 1));
        (rows[0].Number, rows[0].State).ShouldBe((2, ImportRowState.Wrong));
        Words(rows[0]).ShouldContain(finding);
        (await office.ReadAsync(db => db.Shipments.AnyAsync(Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Check_SeveralWrongCells_NamesAllAtOnce()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        var (_, rows) = await CheckAsync(office, [Row(exporter, 1, ("Jumlah", ""), ("Satuan", ""), ("Nilai FOB", "0"), ("Komoditas", ""), ("Negara tujuan", ""), ("Tanggal ekspor", "x"))]);

        rows[0].Findings.Select(f => f.Column).Order().ShouldBe(["Jumlah", "Komoditas", "Negara tujuan", "Nilai FOB", "Satuan", "Tanggal ekspor"]);
    }

    [Fact]
    public async Task Check_BusinessByName_NeedsExactlyOneAndSaysWhatIsNear()
    {
        await using var office = await TestDatabase.CreateAsync();
        var only = await office.Data.ExporterAsync(e => e.Name = "Batik Contoh Satu-satunya");
        await office.Data.ExporterAsync(e => e.Name = "Tenun Contoh");
        var twin = await office.Data.ExporterAsync(e => e.Name = "TENUN contoh");

        var (_, rows) = await CheckAsync(office, [
            Row(only, 1, ("NIB", ""), ("Nama usaha", "batik contoh satu satunya")), Row(only, 2, ("NIB", ""), ("Nama usaha", "Batik Contoh Satusatunia")),
            Row(twin, 3, ("NIB", "")), Row(only, 4, ("NIB", ""), ("Nama usaha", "")), Row(twin, 5, ("Nama usaha", "Lain Sekali")),
            Row(only, 6, ("NIB", double.Parse(only.Nib!, System.Globalization.CultureInfo.InvariantCulture))),
        ]);

        rows[0].State.ShouldBe(ImportRowState.Ready);
        rows[0].ExporterId.ShouldBe(only.Id);
        Words(rows[1]).ShouldContain("Nama usaha: “Batik Contoh Satusatunia” tidak ada di daftar pelaku usaha; mungkin maksudnya Batik Contoh Satu-satunya");
        Words(rows[2]).ShouldContain("Nama usaha: Ada 2 usaha bernama");
        Words(rows[3]).ShouldContain("Tulis NIB atau nama usahanya");
        (rows[4].State, rows[4].IsMarked).ShouldBe((ImportRowState.Ready, true));
        rows[5].State.ShouldBe(ImportRowState.Ready);
    }

    [Fact]
    public async Task Check_NibThatLostItsZeros_IsRecognised()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync(e => e.Nib = "0012345678901");

        var (_, rows) = await CheckAsync(office, [Row(exporter, 1, ("NIB", 12345678901d))]);

        Words(rows.Single()).ShouldContain($"mungkin maksudnya 0012345678901 milik {exporter.Name}");
    }

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
        Words(rows[1]).ShouldContain("sekitar 1.000 kali lebih besar");
        Words(rows[2]).ShouldContain("biasanya sekitar US$40,00 per kg untuk barang ini dari usaha ini");
        Words(rows[3]).ShouldContain("Syarat penyerahan CIF: pastikan nilai di tabel ini sudah nilai FOB");
        Words(rows[4]).ShouldContain("Belum ada kurs JPY untuk 1 Januari 2026");
        var refused = await CommitAsync(office, staff, id, marked: false);
        (refused.Problem!.In(Language.Indonesian), refused.Field).ShouldBe(("Ada 3 baris yang bertanda; lihat dulu, lalu beri tanda bahwa sudah diperiksa", ImportService.MarkedField));
        (await CommitAsync(office, staff, id, marked: true)).Ok.ShouldBeTrue();
        await RunAsync(office);
        (await office.ReadAsync(db => db.Shipments.CountAsync(s => s.Status == ShipmentStatus.Submitted, Stop))).ShouldBe(5);
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

    [Fact]
    public async Task Check_ListAsESkaWritesIt_IsRead()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        string[] headers = ["Nama Eksportir", "Tgl Ekspor", "Negara Pengimpor", "No PEB", "Tgl PEB", "KPPBC", "Jenis Barang", "Qty", "Unit", "Netto", "Nilai FOB (USD)", "Saluran", "Daerah asal"];
        var bytes = SampleSheets.Xlsx(headers, [[exporter.Name, "2026-11-02", "JPN", 123d, "2026-11-01", "Tanjung Emas", "Kain batik", 1200d, "PCS", 250.5d, 12500.5d, "Mandiri", "Kota Pekalongan"]]);
        var id = await UploadAsync(office, staff, bytes);
        await RunAsync(office);
        var (_, rows) = await ResultAsync(office, id);
        Words(rows.Single()).ShouldNotContain("Nomor");
        await CommitAsync(office, staff, id, marked: true);
        await RunAsync(office);

        var shipment = await office.ReadAsync(db => db.Shipments.Include(s => s.Lines).SingleAsync(Stop));
        (shipment.DocumentKind, shipment.DocumentNumber, shipment.CustomsOfficeCode, shipment.DestinationIso2).ShouldBe((ExportDocumentKind.Peb, "000123", "060100", "JP"));
        (shipment.Lines[0].CurrencyCode, shipment.Lines[0].AmountMinor, shipment.Lines[0].NetGrams, shipment.Lines[0].Unit).ShouldBe(("USD", 1_250_050L, 250_500L, "buah"));
    }

    [Fact]
    public async Task Check_NeitherNibNorName_RefusesTheFile()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (exporter, staff) = (await office.Data.ExporterAsync(), await office.Data.UserAsync(Role.Staff));
        var id = await UploadAsync(office, staff, SampleSheets.Xlsx(Headers[2..], [Row(exporter, 1)[2..]]));
        await RunAsync(office);

        var batch = await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == id, Stop));
        (batch.Status, ImportWords.ProblemOf(batch)!.Text).ShouldBe((ImportStatus.Unreadable, "Kolom NIB atau nama usaha belum ada; tambahkan salah satunya"));
    }

    [Fact]
    public async Task Upload_WithoutSourceOrFromThePortal_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        foreach (var source in new EntrySource?[] { null, EntrySource.Portal })
        {
            var (outcome, _) = await office.ActAsync<ImportService, (Outcome, Guid)>(staff, service => service.UploadAsync(
                Guid.CreateVersion7(), TestData.City, ImportPurpose.Shipments(source), new Upload("x.csv", "NIB\n1"u8.ToArray()), Language.Indonesian, Stop));
            (outcome.Field, outcome.Problem!.Text).ShouldBe((nameof(ImportBatch.EntrySource), "Pilih dari mana keterangan ini diperoleh"));
        }
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

    private static string Words(ImportRow row) =>
        string.Join("; ", row.Findings.Select(f => (f.Column is null ? "" : f.Column + ": ") + f.Text.In(Language.Indonesian)));

    private static Task<Guid> UploadAsync(TestOffice office, UserAccount staff, object[][] table) => UploadAsync(office, staff, SampleSheets.Xlsx(Headers, table));

    private static async Task<Guid> UploadAsync(TestOffice office, UserAccount staff, byte[] bytes)
    {
        var (outcome, id) = await office.ActAsync<ImportService, (Outcome, Guid)>(staff, service => service.UploadAsync(
            Guid.CreateVersion7(), TestData.City, ImportPurpose.Shipments(EntrySource.ESka), new Upload("contoh.xlsx", bytes), Language.Indonesian, Stop));
        outcome.Ok.ShouldBeTrue(outcome.Problem?.Text);
        return id;
    }

    private static async Task<(ImportBatch Batch, IReadOnlyList<ImportRow> Rows)> CheckAsync(TestOffice office, object[][] table)
    {
        var id = await UploadAsync(office, await office.Data.UserAsync(Role.Staff), table);
        await RunAsync(office);
        return await ResultAsync(office, id);
    }

    private static async Task RecordAllAsync(TestOffice office, UserAccount staff, object[][] table)
    {
        var id = await UploadAsync(office, staff, table);
        await RunAsync(office);
        (await CommitAsync(office, staff, id, marked: true)).Ok.ShouldBeTrue();
        await RunAsync(office);
        (await IsAsync(office, id, ImportStatus.Finished)).ShouldBeTrue();
    }

    private static async Task<bool> RunAsync(TestOffice office, int steps = int.MaxValue) =>
        await office.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(steps), Stop));

    private static async Task RunLaterAsync(TestOffice office)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        (await RunAsync(office, steps: 1)).ShouldBeTrue();
    }

    private static async Task<Outcome> CommitAsync(TestOffice office, UserAccount staff, Guid id, bool marked)
    {
        var version = await office.ReadAsync(db => db.Imports.Where(b => b.Id == id).Select(b => b.Version).SingleAsync(Stop));
        return await office.ActAsync<ImportService, Outcome>(staff, service => service.CommitAsync(id, TestData.City, version, leavesOthersOut: true, marked, Stop));
    }

    private static async Task<bool> IsAsync(TestOffice office, Guid id, ImportStatus status) =>
        await office.ReadAsync(db => db.Imports.AnyAsync(b => b.Id == id && b.Status == status, Stop));

    private static async Task<(ImportBatch Batch, IReadOnlyList<ImportRow> Rows)> ResultAsync(TestOffice office, Guid id) => (
        await office.ReadAsync(db => db.Imports.SingleAsync(b => b.Id == id, Stop)),
        await office.ActAsync<ImportRowList, IReadOnlyList<ImportRow>>(null, list => list.ReadAsync(id, onlyNotable: false, 0, int.MaxValue, Stop)));
}
