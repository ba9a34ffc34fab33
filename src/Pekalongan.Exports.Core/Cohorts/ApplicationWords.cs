using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Where an application stands, in words.</summary>
public static class ApplicationWords
{
    public static Wording Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Applied => new Wording("Terdaftar"),
        ApplicationStatus.Accepted => new Wording("Diterima"),
        ApplicationStatus.Reserve => new Wording("Cadangan"),
        ApplicationStatus.Refused => new Wording("Tidak diterima"),
        _ => new Wording("Mengundurkan diri"),
    };
}
