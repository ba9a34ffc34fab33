using Pekalongan.Exports.Core.Cohorts;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>
/// Whether a decision made for one cohort spares the next one the same check: only "met", only within its validity, and only while the
/// facts it was made on, and so what the rule makes of them, are the same.
/// </summary>
public static class ReuseRule
{
    public static bool Holds(CriterionAssessment earlier, ApplicantFacts now)
    {
        var rule = Criteria.Of(earlier.Criterion);
        return earlier.DecidedVerdict == Verdict.Met
            && !(earlier.ValidUntil < now.Today)
            && earlier.Facts is { } kept && KeptFacts.ChangesSince(kept, earlier.Id, rule.Watch(now)).Count == 0
            && rule.Propose(now).Verdict == earlier.ProposedVerdict;
    }
}
