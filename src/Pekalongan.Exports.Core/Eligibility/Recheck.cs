using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

public enum RecheckCause
{
    /// <summary>The cohort asks for it now, and nobody has decided it.</summary>
    Undecided,

    /// <summary>The day up to which it was to count is over.</summary>
    Expired,

    /// <summary>The rule proposes something else than when it was decided.</summary>
    ProposalChanged,

    /// <summary>The rule says the same, but of other facts.</summary>
    FactsChanged,

    /// <summary>The decision that was taken over here has been made anew where it came from.</summary>
    SourceRevised,
}

/// <summary>Why a criterion should be looked at again, and what changed.</summary>
public sealed record Recheck(Criterion Criterion, RecheckCause Cause, Wording Text)
{
    public IReadOnlyList<Wording> Changes { get; init; } = [];
}

public static class RecheckRule
{
    /// <param name="criterion">What the cohort asks for.</param>
    /// <param name="decided">Null where there is no assessment yet.</param>
    /// <param name="now">The facts of today.</param>
    /// <param name="sourceDecidedAt">When the decision that was taken over here was last made; null where none was.</param>
    /// <returns>Null when the decision stands.</returns>
    public static Recheck? Of(Criterion criterion, CriterionAssessment? decided, ApplicantFacts now, DateTime? sourceDecidedAt = null)
    {
        if (decided?.DecidedVerdict is not { } verdict)
            return new Recheck(criterion, RecheckCause.Undecided, new Wording("Belum diputuskan"));
        var rule = Criteria.Of(criterion);
        var changes = decided.Facts is { } kept ? KeptFacts.ChangesSince(kept, decided.Id, rule.Watch(now)) : [];
        var proposed = rule.Propose(now).Verdict;
        if (verdict == Verdict.Met && decided.ValidUntil < now.Today)
            return new Recheck(criterion, RecheckCause.Expired, new Wording("Masa berlakunya habis {0}", decided.ValidUntil)) { Changes = changes };
        if (decided.ProposedVerdict is { } before && proposed != before)
            return new Recheck(
                criterion, RecheckCause.ProposalChanged,
                new Wording("Usulan sistem sekarang {0}; saat diputuskan {1}", EligibilityWords.Of(proposed), EligibilityWords.Of(before))) { Changes = changes };
        if (changes.Count > 0)
            return new Recheck(criterion, RecheckCause.FactsChanged, new Wording("Data yang dinilai berubah sejak keputusan")) { Changes = changes };
        return sourceDecidedAt is { } source && source != decided.DecidedAt
            ? new Recheck(criterion, RecheckCause.SourceRevised, new Wording("Keputusan asalnya sudah diputuskan ulang {0}", source))
            : null;
    }
}
