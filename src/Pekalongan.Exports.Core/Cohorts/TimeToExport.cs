namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>How long one business was watched, and whether its first export ended that.</summary>
/// <param name="Days">To the first export, or to the day up to which nothing had come.</param>
/// <param name="Exported">False: still without, and nobody knows yet when.</param>
public sealed record Watched(int Days, bool Exported);

/// <summary>
/// The median time to the first export by Kaplan and Meier, so that businesses trained lately, who had little time yet, neither count as
/// failures nor are left out.
/// </summary>
public static class TimeToExport
{
    /// <summary>Below it a statistic says more of chance than of the training.</summary>
    public const int LeastBusinesses = 50;

    private const decimal Half = 0.5m;
    private const decimal RoundingError = 1e-12m;

    /// <summary>Null while less than half have exported: then nobody can say.</summary>
    public static int? MedianDays(IReadOnlyCollection<Watched> businesses)
    {
        var surviving = 1m;
        var atRisk = businesses.Count;
        foreach (var day in businesses.GroupBy(b => b.Days).OrderBy(g => g.Key))
        {
            surviving *= 1 - (decimal)day.Count(b => b.Exported) / atRisk;
            if (surviving <= Half + RoundingError)
                return day.Key;
            atRisk -= day.Count();
        }

        return null;
    }

    /// <summary>Each business once, from its first training; only those that are known to have exported nothing before it.</summary>
    public static IReadOnlyList<Watched> Of(IEnumerable<CohortOutcome> outcomes) =>
    [
        .. outcomes.SelectMany(o => o.Businesses.Select(b => (Outcome: o, Business: b)))
            .GroupBy(pair => pair.Business.Business.ExporterId)
            .Select(pairs => pairs.MinBy(pair => pair.Outcome.Period.Until))
            .Where(pair => pair.Business.Earlier == EarlierExports.None)
            .Select(pair => pair.Business.First is { } first
                ? new Watched(Math.Max(0, first.Day.DayNumber - pair.Outcome.Period.Until.DayNumber), true)
                : new Watched(pair.Outcome.AsOf.DayNumber - pair.Outcome.Period.Until.DayNumber, false)),
    ];
}
