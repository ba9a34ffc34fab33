using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What becomes of a proposed target, and the quarters, in words.</summary>
public static class TargetWords
{
    public static Wording Of(ProposalStatus status) => status switch
    {
        ProposalStatus.Waiting => new Wording("menunggu keputusan"),
        ProposalStatus.Approved => new Wording("disetujui"),
        ProposalStatus.Refused => new Wording("ditolak"),
        ProposalStatus.Withdrawn => new Wording("ditarik pengusul"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Wording AlreadyDecided(ProposalStatus status) => new Wording("Usulan ini sudah {0}; tidak ada lagi yang dapat diputuskan", Of(status));

    /// <param name="quarter">1 to 4.</param>
    public static Wording Quarter(int quarter) => quarter switch
    {
        1 => new Wording("Triwulan I"),
        2 => new Wording("Triwulan II"),
        3 => new Wording("Triwulan III"),
        4 => new Wording("Triwulan IV"),
        _ => throw new ArgumentOutOfRangeException(nameof(quarter), quarter, null),
    };
}
