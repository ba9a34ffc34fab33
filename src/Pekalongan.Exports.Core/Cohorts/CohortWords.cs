using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Kinds and states of cohorts in words.</summary>
public static class CohortWords
{
    public static Wording Of(CohortKind kind) => kind == CohortKind.Training ? new Wording("Pelatihan") : new Wording("Coaching clinic");

    public static Wording Of(CohortStatus status) => status switch
    {
        CohortStatus.Planned => new Wording("Direncanakan"),
        CohortStatus.Open => new Wording("Pendaftaran dibuka"),
        CohortStatus.Closed => new Wording("Pendaftaran ditutup"),
        CohortStatus.Completed => new Wording("Selesai"),
        _ => new Wording("Direncanakan, pelaksanaan tidak dipastikan"),
    };

    /// <summary>The button that brings a cohort into this state.</summary>
    public static Wording Action(CohortStatus status) => status switch
    {
        CohortStatus.Open => new Wording("Buka pendaftaran"),
        CohortStatus.Closed => new Wording("Tutup pendaftaran"),
        _ => new Wording("Nyatakan selesai"),
    };
}
