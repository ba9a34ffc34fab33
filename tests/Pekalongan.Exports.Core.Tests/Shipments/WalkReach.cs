using System.Collections.Concurrent;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>What a walk can bring about.</summary>
internal enum WalkAct
{
    Entered,
    Submitted,
    Verified,
    Returned,
    Corrected,
    Voided,
    FigurePublished,
    MonthClosed,
    MonthReleased,
    Stated,
    StatementVerified,
    StatementReturned,
    StatementVoided,
    RatesAdded,
    RateWithdrawn,
    WaitingValueLost,
    RuleSet,
    ImportedAll,
    ImportedValidOnes,
    ImportRefusedForOneRow,
    ImportedBeforeAndAgain,
    OwnWorkRefused,
}

/// <summary>How often each act came about: a walk that never gets somewhere proves nothing about it.</summary>
internal sealed class WalkReach
{
    private readonly ConcurrentDictionary<WalkAct, int> _times = new();

    public void Note(WalkAct act, bool happened = true)
    {
        if (happened)
            _times.AddOrUpdate(act, 1, (_, times) => times + 1);
    }

    public bool IsEverywhere => Enum.GetValues<WalkAct>().All(_times.ContainsKey);

    public override string ToString() => string.Join(", ", Enum.GetValues<WalkAct>().Select(act => $"{act} {_times.GetValueOrDefault(act)}"));
}
