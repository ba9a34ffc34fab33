using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>One condition: facts in, a proposal out, nothing else read or written.</summary>
public interface ICriterionRule
{
    Criterion Criterion { get; }

    Proposal Propose(ApplicantFacts facts);
}

/// <summary>The conditions of the city's export training, all from one sentence of article 002 (Antara, 2021).</summary>
public static class Criteria
{
    public static readonly Wording TrainingCondition = new Wording("Syarat pelatihan ekspor Dindagkop-UKM (Antara, 2021)");

    public static readonly IReadOnlyList<ICriterionRule> All =
        [new NibCriterion(), new OwnProductionCriterion(), new QualityAndQuantityCriterion(), new LocalKtpCriterion(), new ExportPotentialCriterion()];

    private static readonly IReadOnlyList<Criterion> Four =
        [Criterion.Nib, Criterion.OwnProduction, Criterion.QualityAndQuantity, Criterion.LocalKtp];

    /// <summary>What a cohort of this kind asks for unless staff choose otherwise.</summary>
    public static IReadOnlyList<Criterion> For(CohortKind kind) => kind == CohortKind.CoachingClinic ? [.. Four, Criterion.ExportPotential] : Four;

    public static ICriterionRule Of(Criterion criterion) => All.Single(rule => rule.Criterion == criterion);
}
