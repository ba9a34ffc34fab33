using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>A list that an association handed over, as it comes in: two shipments that are right, one value a thousand times too high, and a country that does not exist.</summary>
internal static class ExampleImport
{
    private const string Name = "daftar-kiriman-contoh.csv";

    private static readonly string[] Headers =
    [
        "NIB", "Nama usaha", "Tanggal ekspor", "Negara tujuan", "Dikirim atas nama", "Dokumen ekspor", "Nomor dokumen", "Tanggal dokumen", "Kantor bea cukai",
        "Komoditas", "Jumlah", "Satuan", "Berat bersih (kg)", "Mata uang", "Nilai FOB", "Asal barang",
    ];

    /// <summary>It was just uploaded: the program checks it as it checks any.</summary>
    public static (ImportBatch Batch, ImportFile File) Waiting(ImportVault vault, Exporter exporter, Guid staffId, DateTime now)
    {
        var day = JakartaTime.DateOf(now).AddDays(-10).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        string[] Row(string country, string document, string commodity, string quantity, string weight, string value) =>
            [exporter.Nib ?? "", exporter.Name, day, country, "Nama usaha sendiri", "PEB", document, day, "060100", commodity, quantity, "meter", weight, "USD", value, "Dibuat di kota ini"];
        string[][] rows =
        [
            Headers,
            Row("Malaysia", "206001", "Kain batik", "400", "125", "13.000"), Row("Malaysia", "206001", "Sarung batik", "120", "40", "3.900"),
            Row("Jepang", "206044", "Kain batik", "250", "80", "8.250"), Row("Singapura", "206059", "Kain batik", "300", "95", "9.800.000"),
            Row("Atlantis", "206071", "Kain batik", "100", "32", "3.300"),
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(';', row) + "\r\n")));
        var batch = new ImportBatch
        {
            Id = Guid.CreateVersion7(),
            ScopeCode = Scope.ExampleCode,
            Kind = ImportKind.Shipments,
            EntrySource = EntrySource.List,
            FileName = Name,
            Length = bytes.Length,
            Sha256 = SHA256.HashData(bytes),
            Language = Language.Indonesian,
            UploadedById = staffId,
            UploadedAt = now,
            Status = ImportStatus.Checking,
            HoldsRows = true,
        };
        return (batch, new ImportFile { BatchId = batch.Id, Cipher = vault.SealFile(bytes, batch.Id) });
    }
}
