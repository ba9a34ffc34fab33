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
        [new NibCriterion(), new OwnProductionCriterion(), new QualityAndQuantityCriterion(), new LocalKtpCriterion()];

    public static ICriterionRule Of(Criterion criterion) => All.Single(rule => rule.Criterion == criterion);
}
