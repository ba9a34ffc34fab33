using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What dashboard and report call things; said once, so that both say the same.</summary>
public static class RealisationWords
{
    public static readonly Wording NotDetailed = new("tidak dirinci oleh sumber");

    public static readonly Wording Untraced = new("Belum dirinci");

    public static readonly Wording TracedBeyond = new("Selisih: pengiriman tercatat melebihi angka terbitan");

    public static readonly Wording CannotBeDetermined = new("tidak dapat dipastikan");

    public static readonly Wording NoDistrict = new Wording("Luar kota atau tidak tercatat");

    /// <summary>"HS bab 62", or that the documents name no code.</summary>
    public static Wording Chapter(string chapter) => chapter.Length == 0 ? new Wording("Tanpa kode HS") : new Wording("HS bab {0}", chapter);

    public static Wording Of(EvidenceStrength evidence) => evidence switch
    {
        EvidenceStrength.Document => new Wording("Dokumen (PEB atau CN)"),
        EvidenceStrength.Statement => new Wording("Keterangan eksportir atau petugas"),
        EvidenceStrength.MonthlyStatement => new Wording("Rekap bulanan tanpa dokumen"),
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, null),
    };

    /// <summary>For a narrow column.</summary>
    public static Wording Short(EvidenceStrength evidence) => evidence switch
    {
        EvidenceStrength.Document => new Wording("dokumen"),
        EvidenceStrength.Statement => new Wording("keterangan"),
        EvidenceStrength.MonthlyStatement => new Wording("rekap bulanan"),
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, null),
    };

    public static Wording Of(ExportChannel channel) => channel switch
    {
        ExportChannel.OwnName => new Wording("Atas nama sendiri"),
        ExportChannel.ThirdParty => new Wording("Lewat perusahaan lain"),
        ExportChannel.Courier => new Wording("Kurir atau pos"),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    public static Wording Of(SizeClass sizeClass) => sizeClass switch
    {
        SizeClass.Micro => new Wording("Mikro"),
        SizeClass.Small => new Wording("Kecil"),
        SizeClass.Medium => new Wording("Menengah"),
        SizeClass.Large => new Wording("Besar"),
        _ => throw new ArgumentOutOfRangeException(nameof(sizeClass), sizeClass, null),
    };

    public static Wording Of(ProgressStatus status) => status switch
    {
        ProgressStatus.Final => new Wording("final"),
        ProgressStatus.Provisional => new Wording("sementara"),
        ProgressStatus.Unknown => new Wording("belum diketahui"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Wording Of(TargetPopulation population) => population switch
    {
        TargetPopulation.AllExporters => new Wording("semua eksportir"),
        TargetPopulation.SmallBusinessesOnly => new Wording("UMKM saja"),
        TargetPopulation.NotStated => new Wording("cakupan tidak disebut sumber"),
        _ => throw new ArgumentOutOfRangeException(nameof(population), population, null),
    };
}
