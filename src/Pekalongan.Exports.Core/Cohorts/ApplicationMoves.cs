using System.Collections.Frozen;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

public enum ApplicationVerb
{
    /// <summary>Gives a score as an assessor.</summary>
    Score,
    Accept,
    PutInReserve,
    Refuse,
    Withdraw,

    /// <summary>Takes up again what was refused or withdrawn.</summary>
    Reopen,
}

/// <summary>What may be done to an application in which status, in one table to be read by everyone.</summary>
public static class ApplicationMoves
{
    private static readonly FrozenDictionary<ApplicationVerb, ApplicationStatus[]> Table = new Dictionary<ApplicationVerb, ApplicationStatus[]>
    {
        [ApplicationVerb.Score] = [ApplicationStatus.Applied],
        [ApplicationVerb.Accept] = [ApplicationStatus.Applied, ApplicationStatus.Reserve],
        [ApplicationVerb.PutInReserve] = [ApplicationStatus.Applied],
        [ApplicationVerb.Refuse] = [ApplicationStatus.Applied, ApplicationStatus.Reserve],
        [ApplicationVerb.Withdraw] = [ApplicationStatus.Applied, ApplicationStatus.Reserve, ApplicationStatus.Accepted],
        [ApplicationVerb.Reopen] = [ApplicationStatus.Refused, ApplicationStatus.Withdrawn],
    }.ToFrozenDictionary();

    public static bool May(this ApplicationStatus status, ApplicationVerb verb) => Table[verb].Contains(status);

    /// <summary>Whether an application in this status may be what came of the act. Accepting puts into the reserve where no place is left.</summary>
    public static bool LeadsTo(this ApplicationVerb verb, ApplicationStatus status) => verb switch
    {
        ApplicationVerb.Accept => status is ApplicationStatus.Accepted or ApplicationStatus.Reserve,
        ApplicationVerb.PutInReserve => status == ApplicationStatus.Reserve,
        ApplicationVerb.Refuse => status == ApplicationStatus.Refused,
        ApplicationVerb.Withdraw => status == ApplicationStatus.Withdrawn,
        ApplicationVerb.Reopen => status == ApplicationStatus.Applied,
        _ => false,
    };

    /// <summary>Why a move that the table doesn't list is not made.</summary>
    public static Wording Refusal(this ApplicationStatus status) => status switch
    {
        ApplicationStatus.Applied => new Wording("Pendaftaran ini belum diputuskan"),
        ApplicationStatus.Accepted => new Wording("Usaha ini sudah diterima sebagai peserta; bila tidak jadi ikut, catat pengunduran dirinya"),
        ApplicationStatus.Reserve => new Wording("Usaha ini sudah menjadi cadangan"),
        ApplicationStatus.Refused => new Wording("Pendaftaran ini sudah ditolak; buka lagi dulu dengan alasan"),
        ApplicationStatus.Withdrawn => new Wording("Pendaftaran ini sudah mengundurkan diri; buka lagi dulu dengan alasan"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
