using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// By what applications to a curated cohort are scored: five aspects, each with five levels in words, so that two assessors mean the same by
/// a 3. It is published with the cohort, with the weights.
/// </summary>
public static class Rubric
{
    /// <summary>All weights of a cohort together.</summary>
    public const int Whole = 100;

    public static readonly IReadOnlyList<RubricAspect> Aspects = Enum.GetValues<RubricAspect>();

    /// <summary>
    /// Where the office sets none; our choice, the sources name no weights. What is made and how steadily comes first, the usual obstacle
    /// being "3K": kualitas, kuantitas, kontinuitas.
    /// </summary>
    public static readonly IReadOnlyDictionary<RubricAspect, int> UsualWeights = new Dictionary<RubricAspect, int>
    {
        [RubricAspect.Product] = 30,
        [RubricAspect.CapacityAndContinuity] = 25,
        [RubricAspect.Legality] = 15,
        [RubricAspect.MarketReadiness] = 15,
        [RubricAspect.Commitment] = 15,
    };

    /// <summary>The weights of a cohort; the usual ones where it keeps none.</summary>
    public static IReadOnlyDictionary<RubricAspect, int> WeightsOf(IReadOnlyCollection<RubricWeight> kept) =>
        kept.Count == 0 ? UsualWeights : Aspects.ToDictionary(aspect => aspect, aspect => kept.SingleOrDefault(w => w.Aspect == aspect)?.WeightPercent ?? 0);

    /// <summary>What is wrong with weights that somebody typed; null when nothing is.</summary>
    public static Wording? Problem(IReadOnlyDictionary<RubricAspect, int> weights)
    {
        if (Aspects.Any(aspect => !weights.TryGetValue(aspect, out var weight) || weight is < 0 or > Whole))
            return new Wording("Tulis bobot tiap aspek, dari 0 sampai 100");
        var sum = weights.Values.Sum();
        return sum == Whole ? null : new Wording("Jumlah bobot harus 100; sekarang {0}", sum);
    }

    /// <summary>One assessor's score out of 100, in hundredths: every aspect counts by its weight and its share of five. Whole without rounding.</summary>
    public static int ScoreHundredths(IReadOnlyDictionary<RubricAspect, int> weights, Func<RubricAspect, int> level) =>
        Aspects.Sum(aspect => weights[aspect] * level(aspect)) * Whole / CurationScore.Most;

    /// <summary>The final score: the mean of all that were submitted, rounded half up once.</summary>
    public static int MeanHundredths(IReadOnlyCollection<int> scores) => (int)Rounding.MultiplyDivide(scores.Sum(), 1, scores.Count);
}
