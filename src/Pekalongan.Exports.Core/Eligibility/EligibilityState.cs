namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>Where an application stands. It follows from the decisions on its criteria; nothing else stores it.</summary>
public enum EligibilityState
{
    /// <summary>At least one criterion has no decision.</summary>
    Undecided,

    /// <summary>Everything is decided, and something still lacks evidence or its evidence has run out.</summary>
    NeedsEvidence,
    NotEligible,
    Eligible,
}

/// <summary>A decision as far as the state depends on it.</summary>
public readonly record struct Decision(Verdict? Verdict, DateOnly? ValidUntil)
{
    /// <summary>A "met" whose evidence has run out needs evidence again.</summary>
    public Verdict? On(DateOnly day) => Verdict == Eligibility.Verdict.Met && ValidUntil < day ? Eligibility.Verdict.NeedsEvidence : Verdict;
}

public static class EligibilityStateRule
{
    public static EligibilityState Of(IReadOnlyCollection<Decision> decisions, DateOnly today)
    {
        var verdicts = decisions.Select(d => d.On(today)).ToList();
        if (verdicts.Contains(Verdict.NotMet))
            return EligibilityState.NotEligible;
        if (verdicts.Count == 0 || verdicts.Contains(null))
            return EligibilityState.Undecided;
        return verdicts.Contains(Verdict.NeedsEvidence) ? EligibilityState.NeedsEvidence : EligibilityState.Eligible;
    }
}
