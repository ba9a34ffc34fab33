namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What decides an application's place in the order.</summary>
public sealed record RankingKey(Guid ApplicationId, bool IsEligible, int? ScoreHundredths, DateTime AppliedAt);

/// <summary>
/// The order in which places are given: the eligible first; among them the higher score; of equal scores, and without curation, who applied
/// earlier; and of the same instant the smaller id, so that the order is one and the same whoever asks.
/// </summary>
public static class Ranking
{
    public static IReadOnlyList<T> Order<T>(IEnumerable<T> applications, Func<T, RankingKey> keyOf) =>
    [
        .. applications.Select(item => (Item: item, Key: keyOf(item)))
            .OrderByDescending(x => x.Key.IsEligible)
            .ThenByDescending(x => x.Key.ScoreHundredths ?? 0)
            .ThenBy(x => x.Key.AppliedAt)
            .ThenBy(x => x.Key.ApplicationId)
            .Select(x => x.Item),
    ];
}
