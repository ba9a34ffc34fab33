using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Whether businesses may apply to a cohort by themselves today. Staff may still write one down late.</summary>
public static class ApplicationWindow
{
    public static bool IsOpen(CohortStatus status, DateOnly? applyUntil, DateOnly today) =>
        status == CohortStatus.Open && (applyUntil is not { } last || today <= last);

    /// <summary>Why not, in words the applicant reads; null when it is open.</summary>
    public static Wording? Objection(Cohort cohort, DateOnly today) => cohort.Status switch
    {
        _ when IsOpen(cohort.Status, cohort.ApplyUntil, today) => null,
        CohortStatus.Open => new Wording("Pendaftaran angkatan ini ditutup {0}", cohort.ApplyUntil),
        CohortStatus.Planned => new Wording("Pendaftaran angkatan ini belum dibuka"),
        _ => new Wording("Pendaftaran angkatan ini sudah ditutup"),
    };
}
