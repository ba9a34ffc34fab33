using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Spreadsheets;

/// <summary>What the template for registering many businesses tells.</summary>
public static class ExporterTemplate
{
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal)
    {
        [nameof(ExporterEntry.LegalForm)] = nameof(LegalForm.SoleProprietor),
        [nameof(ExporterEntry.PersonName)] = "Melati Contoh",
        [nameof(ExporterEntry.Nik)] = "3375XXXXXXXXXXXX",
        [nameof(ExporterEntry.KtpArea)] = nameof(KtpArea.City),
        [nameof(ExporterEntry.KtpKelurahan)] = "Medono",
        [nameof(ExporterEntry.KtpAddress)] = "Jalan Contoh 1",
        [nameof(ExporterEntry.Name)] = "Batik Contoh Melati",
        [nameof(ExporterEntry.Nib)] = "0123456789012",
        [nameof(ExporterEntry.Address)] = "Jalan Contoh 2",
        [nameof(ExporterEntry.Kelurahan)] = "Medono",
        [nameof(ExporterEntry.SizeClass)] = nameof(SizeClass.Micro),
        [nameof(ExporterEntry.Phone)] = "0812-3456-7890",
        ["Products[0].Name"] = "Sarung batik cap",
        ["Products[0].Commodity"] = "sarung_batik",
        ["Products[0].Production"] = nameof(ProductionMode.Own),
        ["Products[0].Capacity"] = "200",
        ["Products[0].Unit"] = "potong",
        [nameof(ExporterEntry.DeclaredExport)] = nameof(DeclaredExport.Never),
    };

    public static ImportTemplate Template { get; } = new(ExporterColumns.All, Example)
    {
        ExampleHeading = new Wording("CONTOH SATU USAHA (rekaan, jangan diunggah)"),
        General =
        [
            new Wording("Isi lembar Data, satu usaha satu baris, paling banyak 5.000 baris. Lalu unggah berkas ini; sebelum ada yang didaftarkan, setiap baris diperiksa dulu."),
            new Wording("Semua kolom berformat teks. Saat menempel dari lembar lain, tempel sebagai nilai (teks) supaya angka NIK dan NIB tidak berubah."),
        ],
    };
}
