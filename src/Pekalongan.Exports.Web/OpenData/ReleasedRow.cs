using System.Globalization;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>Where one of the figures stands: what for, which source, when it was published, whether it lies outside the five articles.</summary>
public sealed record ReleasedSource(string For, string Text, string Published, bool? IsExternal);

/// <summary>A released answer in the words of open data, the same in every format and language.</summary>
public sealed record ReleasedRow(string ScopeName, Progress Progress)
{
    public const string Year = "tahun";
    public const string Scope = "lingkup";
    public const string AsOf = "per";
    public const string DataAsOf = "per_data";
    public const string TargetUsd = "target_usd";
    public const string RealisedUsd = "realisasi_usd";
    public const string Achievement = "capaian_persen";
    public const string Status = "status";
    public const string Sources = "sumber";
    public const string Reported = "eksportir_melapor";
    public const string Asked = "eksportir_ditanyai";
    public const string ReportedUpTo = "melapor_sampai";

    public string StatusText => Progress.Status switch
    {
        ProgressStatus.Final => "final",
        ProgressStatus.Provisional => "sementara",
        _ => "belum_diketahui",
    };

    /// <summary>Two decimals and a point, whatever the machine's culture; null is unknown.</summary>
    public string? Target => Hundredths(Progress.Target?.UsdCents);

    public string? Realised => Hundredths(Progress.Realised?.Cents);

    public string? AchievementText => Hundredths(Progress.Achievement?.Hundredths);

    /// <summary>How complete the answers of exporters were; null where nobody had been asked.</summary>
    public MonthCollected? Collected => Progress.Collected.Latest;

    public IEnumerable<ReleasedSource> SourceList()
    {
        if (Progress.Target is { } target)
            yield return new ReleasedSource("target", target.LegalBasis, Iso(target.KnownFrom), target.IsExternal);
        if (Progress.Assertion is { } figure)
            yield return new ReleasedSource("realisasi", figure.Source, figure.PublishedOn.Iso, figure.IsExternal);
        if (Progress.ClosedOn is { } closed)
            yield return new ReleasedSource("realisasi", "Pengiriman terverifikasi pada periode yang sudah ditutup", Iso(closed), null);
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Hundredths(long? value) =>
        value is { } known ? (known / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;
}
