using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Where an application stands, in words.</summary>
public static class ApplicationWords
{
    public static Wording Of(ApplicationStatus status, int? reservePosition = null) => status switch
    {
        ApplicationStatus.Applied => new Wording("Menunggu keputusan"),
        ApplicationStatus.Accepted => new Wording("Diterima"),
        ApplicationStatus.Reserve => reservePosition is { } position ? new Wording("Cadangan {0}", position) : new Wording("Cadangan"),
        ApplicationStatus.Refused => new Wording("Tidak diterima"),
        ApplicationStatus.Withdrawn => new Wording("Mengundurkan diri"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The tag's colour: ok, wait, back or neutral.</summary>
    public static string? TagOf(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Accepted => "ok",
        ApplicationStatus.Applied or ApplicationStatus.Reserve => "wait",
        ApplicationStatus.Refused => "back",
        _ => null,
    };
}
