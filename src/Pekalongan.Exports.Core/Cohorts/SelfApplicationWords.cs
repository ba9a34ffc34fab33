using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>States of applications from the public page, as the office calls them.</summary>
public static class SelfApplicationWords
{
    public static Wording Of(SelfApplicationStatus status) => status switch
    {
        SelfApplicationStatus.Draft => new Wording("Sedang diisi"),
        SelfApplicationStatus.Sent => new Wording("Menunggu diperiksa"),
        SelfApplicationStatus.Returned => new Wording("Dikembalikan ke pendaftar"),
        SelfApplicationStatus.TakenIn => new Wording("Sudah dimasukkan"),
        _ => new Wording("Tidak dilanjutkan"),
    };

    public static string? TagOf(SelfApplicationStatus status) => status switch
    {
        SelfApplicationStatus.TakenIn => "ok",
        SelfApplicationStatus.Draft or SelfApplicationStatus.Sent => "wait",
        _ => "back",
    };
}
