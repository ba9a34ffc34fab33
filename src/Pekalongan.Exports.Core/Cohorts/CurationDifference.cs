namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The levels that one assessor gave, complete.</summary>
public sealed record ScoreSheet(IReadOnlyDictionary<RubricAspect, int> Levels)
{
    /// <summary>Null while an aspect has no level.</summary>
    public static ScoreSheet? Of(CurationScore score) => Rubric.Aspects.All(aspect => score.Of(aspect) is not null)
        ? new(Rubric.Aspects.ToDictionary(aspect => aspect, aspect => score.Of(aspect)!.Value))
        : null;

    public int Hundredths(IReadOnlyDictionary<RubricAspect, int> weights) => Rubric.ScoreHundredths(weights, aspect => Levels[aspect]);
}

/// <summary>
/// When two assessors differ so much that a third has to look. The bounds are our choice: two levels on one aspect are different findings,
/// not different tastes, and 15 points of 100 can decide about a place.
/// </summary>
public static class CurationDifference
{
    public const int Levels = 2;
    public const int Hundredths = 1500;

    public static bool IsTooLarge(ScoreSheet first, ScoreSheet second, IReadOnlyDictionary<RubricAspect, int> weights) =>
        Rubric.Aspects.Any(aspect => Math.Abs(first.Levels[aspect] - second.Levels[aspect]) >= Levels)
        || Math.Abs(first.Hundredths(weights) - second.Hundredths(weights)) >= Hundredths;
}
