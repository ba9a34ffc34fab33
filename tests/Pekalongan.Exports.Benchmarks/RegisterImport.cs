using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>A table of 5,000 businesses, each with all that offices fill in.</summary>
internal static class RegisterImport
{
    /// <summary>What offices fill in besides what they must.</summary>
    private static readonly string[] More =
    [
        "Jalan dan nomor di KTP", "Alamat usaha", "Kelurahan tempat usaha", "Bidang usaha", "Asosiasi atau paguyuban", "E-mail",
        "Produk 2", "Komoditas produk 2", "Cara produksi produk 2",
    ];

    public static Task<IReadOnlyList<Ratio>> MeasureAsync() => new ImportMeasure
    {
        Name = "import",
        Purpose = ImportPurpose.Businesses(),
        Tables = ["PersonalKeys", "People", "Exporters", "ExporterProduct", "ImportedRows", "AuditProcesses", "AuditEvents", "AuditPersonalValues"],
        PrepareAsync = _ => Task.FromResult(SampleSheets.Xlsx(
            [.. SampleSheets.Headers, .. More], Enumerable.Range(1, ImportMeasure.Rows).Select(n => (object?[])[.. SampleSheets.Business(n), .. MoreOf(n)]))),
    }.MeasureAsync();

    private static string[] MoreOf(int n) =>
    [
        $"Jalan Contoh {n}", $"Jalan Usaha Contoh {n}", "Medono", "13134 Industri Batik", "Paguyuban Contoh", $"usaha{n}@contoh.test",
        "Kain batik", "Kain batik", "Sebagian dibuat sendiri",
    ];
}
