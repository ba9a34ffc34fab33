using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>The states and kinds of the register in words.</summary>
public static class ExporterWords
{
    public static Wording Of(LegalForm form) => form switch
    {
        LegalForm.SoleProprietor => new Wording("Usaha perorangan"),
        LegalForm.LimitedPartnership => new Wording("CV"),
        LegalForm.LimitedCompany => new Wording("PT"),
        _ => new Wording("Koperasi"),
    };

    public static Wording Of(SizeClass size) => size switch
    {
        SizeClass.Micro => new Wording("Mikro"),
        SizeClass.Small => new Wording("Kecil"),
        SizeClass.Medium => new Wording("Menengah"),
        _ => new Wording("Besar"),
    };

    /// <summary>PP 7/2021 art. 35: capital without land and building, or a year's sales.</summary>
    public static Wording Meaning(SizeClass size) => size switch
    {
        SizeClass.Micro => new Wording("Modal paling banyak Rp1 miliar, atau penjualan setahun paling banyak Rp2 miliar"),
        SizeClass.Small => new Wording("Modal di atas Rp1 sampai Rp5 miliar, atau penjualan setahun di atas Rp2 sampai Rp15 miliar"),
        SizeClass.Medium => new Wording("Modal di atas Rp5 sampai Rp10 miliar, atau penjualan setahun di atas Rp15 sampai Rp50 miliar"),
        _ => new Wording("Di atas batas usaha menengah"),
    };

    public static Wording Of(ProductionMode production) => production switch
    {
        ProductionMode.Own => new Wording("Dibuat sendiri"),
        ProductionMode.Partly => new Wording("Sebagian dibuat sendiri"),
        _ => new Wording("Dibeli lalu dijual lagi"),
    };

    public static Wording Of(DeclaredExport declared) => declared switch
    {
        DeclaredExport.NotAsked => new Wording("Belum ditanyakan"),
        DeclaredExport.Never => new Wording("Belum pernah ekspor"),
        _ => new Wording("Sudah pernah ekspor"),
    };

    public static Wording Of(ExporterStatus status) => status switch
    {
        ExporterStatus.Candidate => new Wording("Calon eksportir"),
        ExporterStatus.Active => new Wording("Eksportir aktif"),
        _ => new Wording("Eksportir tidak aktif"),
    };
}
