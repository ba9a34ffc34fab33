namespace Pekalongan.Exports.Core.Cohorts;

public enum CurationState
{
    /// <summary>Fewer than two assessors have submitted.</summary>
    Waiting,

    /// <summary>Two have, and differ too much: a third has to score.</summary>
    Flagged,
    Settled,
}

/// <summary>What the submitted scores of one application come to.</summary>
/// <param name="State">Whether anything is still awaited.</param>
/// <param name="Submitted">How many assessors have submitted.</param>
/// <param name="ScoreHundredths">The mean of all of them, once settled; until then nobody is told anything.</param>
public sealed record CurationResult(CurationState State, int Submitted, int? ScoreHundredths)
{
    public const int Assessors = 2;

    public static readonly CurationResult Nothing = new(CurationState.Waiting, 0, null);

    /// <param name="sheets">In the order in which they were submitted.</param>
    /// <param name="weights">Of the cohort.</param>
    public static CurationResult Of(IReadOnlyList<ScoreSheet> sheets, IReadOnlyDictionary<RubricAspect, int> weights)
    {
        if (sheets.Count < Assessors)
            return new(CurationState.Waiting, sheets.Count, null);
        if (sheets.Count == Assessors && CurationDifference.IsTooLarge(sheets[0], sheets[1], weights))
            return new(CurationState.Flagged, sheets.Count, null);
        return new(CurationState.Settled, sheets.Count, Rubric.MeanHundredths([.. sheets.Select(s => s.Hundredths(weights))]));
    }
}
