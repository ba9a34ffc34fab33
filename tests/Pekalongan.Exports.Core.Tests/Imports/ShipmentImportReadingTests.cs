using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
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

/// <summary>What the cells of a table of shipments say, and what is said where they cannot be read.</summary>
public sealed class ShipmentImportReadingTests
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
}
