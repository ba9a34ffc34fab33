using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>One condition: facts in, a proposal out, nothing else read or written.</summary>
public interface ICriterionRule
{
    Criterion Criterion { get; }

    /// <summary>The sources name no measure: the rule only lists what is on file and never decides against anybody.</summary>
    bool LeavesItToPeople => false;

    /// <summary>For how long a "met" usually holds; null for as long as the facts stay as they are.</summary>
    int? UsualMonths => null;

    Proposal Propose(ApplicantFacts facts);

    /// <summary>What the decision rests on.</summary>
    IEnumerable<WatchedFact> Watch(ApplicantFacts facts);
}

/// <summary>The conditions of the city's export training, all from one sentence of article 002 (Antara, 2021).</summary>
public static class Criteria
{
    /// <summary>The office's own choice: no source says for how long a look at products and premises holds. Staff may set another day.</summary>
    public const int UsualMonths = 12;

    public static readonly Wording TrainingCondition = new Wording("Syarat pelatihan ekspor Dindagkop-UKM (Antara, 2021)");

    public static readonly IReadOnlyList<ICriterionRule> All =
        [new NibCriterion(), new OwnProductionCriterion(), new QualityAndQuantityCriterion(), new LocalKtpCriterion(), new ExportPotentialCriterion()];

    private static readonly IReadOnlyList<Criterion> Four =
        [Criterion.Nib, Criterion.OwnProduction, Criterion.QualityAndQuantity, Criterion.LocalKtp];

    /// <summary>What a cohort of this kind asks for unless staff choose otherwise.</summary>
    public static IReadOnlyList<Criterion> For(CohortKind kind) => kind == CohortKind.CoachingClinic ? [.. Four, Criterion.ExportPotential] : Four;

    public static ICriterionRule Of(Criterion criterion) => All.Single(rule => rule.Criterion == criterion);

    /// <summary>The last day a "met" of today should count; null for as long as the facts stay as they are.</summary>
    public static DateOnly? UsualValidity(Criterion criterion, DateOnly today) => Of(criterion).UsualMonths is { } months ? today.AddMonths(months) : null;

    /// <summary>
    /// A person decided otherwise than the rule proposed. Where the rule leaves it to people, whatever they decide is no contradiction.
    /// </summary>
    public static bool IsAgainstProposal(Criterion criterion, Verdict? proposed, Verdict? decided) =>
        proposed is not null && decided is not null && proposed != decided && !(proposed == Verdict.NeedsEvidence && Of(criterion).LeavesItToPeople);
}
