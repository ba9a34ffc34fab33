using System.Collections.Frozen;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

public enum ObstacleVerb
{
    /// <summary>The exporter writes, or staff write down what it said.</summary>
    Ask,

    /// <summary>The office writes.</summary>
    Answer,
    HandOver,

    /// <summary>Writes down what another agency replied.</summary>
    RecordReply,
    Close,

    /// <summary>It was closed and is not solved after all.</summary>
    Reopen,
}

/// <summary>What may be done to a case in which state, and where it leads, in one place to be read by everyone.</summary>
public static class ObstacleMoves
{
    /// <summary>How long after its end a case may be taken up again; later it is a case of its own.</summary>
    public const int ReopeningDays = 90;

    private static readonly ObstacleStatus[] Running = [ObstacleStatus.Open, ObstacleStatus.Answered, ObstacleStatus.HandedOver];

    private static readonly FrozenDictionary<ObstacleVerb, ObstacleStatus[]> Table = new Dictionary<ObstacleVerb, ObstacleStatus[]>
    {
        [ObstacleVerb.Ask] = Running,
        [ObstacleVerb.Answer] = Running,
        [ObstacleVerb.HandOver] = Running,
        [ObstacleVerb.RecordReply] = Running,
        [ObstacleVerb.Close] = Running,
        [ObstacleVerb.Reopen] = [ObstacleStatus.Closed],
    }.ToFrozenDictionary();

    public static bool May(this ObstacleStatus status, ObstacleVerb verb) => Table[verb].Contains(status);

    /// <summary>The state after the act. Whatever the exporter says, the office owes an answer to it.</summary>
    /// <param name="verb">The act.</param>
    /// <param name="before">The state it began in.</param>
    /// <param name="waitsForAgency">Whether, after the act, another agency still owes a reply.</param>
    public static ObstacleStatus After(this ObstacleVerb verb, ObstacleStatus before, bool waitsForAgency) => verb switch
    {
        ObstacleVerb.Ask or ObstacleVerb.Reopen => ObstacleStatus.Open,
        ObstacleVerb.Close => ObstacleStatus.Closed,
        ObstacleVerb.HandOver => ObstacleStatus.HandedOver,
        ObstacleVerb.Answer => waitsForAgency ? ObstacleStatus.HandedOver : ObstacleStatus.Answered,
        ObstacleVerb.RecordReply => before == ObstacleStatus.HandedOver && !waitsForAgency ? ObstacleStatus.Answered : before,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    public static bool IsTooLateToReopen(DateTime closedAt, DateTime now) => now - closedAt > TimeSpan.FromDays(ReopeningDays);

    /// <summary>Why a move that the table doesn't list is not made.</summary>
    public static Wording Refusal(this ObstacleStatus status) => status == ObstacleStatus.Closed
        ? new Wording("Kendala ini sudah ditutup; bila belum selesai, buka lagi dulu dengan alasannya")
        : new Wording("Kendala ini belum ditutup; tulis saja lanjutannya");
}
