using Pekalongan.Exports.Core.Cohorts;

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
    /// <summary>By what the cohort asks for now: a criterion it no longer asks for does not count, one that nobody has decided is open.</summary>
    public static EligibilityState Of(IEnumerable<Criterion> asked, IEnumerable<(Criterion Criterion, Decision Decision)> decisions, DateOnly today)
    {
        var known = decisions.ToDictionary(d => d.Criterion, d => d.Decision);
        return Of([.. asked.Select(criterion => known.GetValueOrDefault(criterion))], today);
    }

    public static EligibilityState Of(IEnumerable<Criterion> asked, IEnumerable<CriterionAssessment> assessments, DateOnly today) =>
        Of(asked, assessments.Select(a => (a.Criterion, new Decision(a.DecidedVerdict, a.ValidUntil))), today);

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
