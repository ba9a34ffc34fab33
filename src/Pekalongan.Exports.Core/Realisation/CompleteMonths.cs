using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// The latest months without a gap, long enough for a projection where there are any such, of which the office says, or the monthly round shows, that all is in. A closing speaks for its year up to
/// its month; a round, answered by everybody asked, for its own month. Months before the first flow, and months under a published figure that
/// the flows do not explain, are not complete.
/// </summary>
/// <param name="Cents">Oldest first.</param>
/// <param name="Last">yyyymm of the last one; zero where there is none.</param>
public sealed record CompleteMonths(IReadOnlyList<long> Cents, int Last)
{
    /// <param name="flows">By export month (yyyymm).</param>
    /// <param name="closings">Last days of closed months.</param>
    /// <param name="rounds">Months whose round is complete.</param>
    /// <param name="figures">Published figures of these years.</param>
    public static CompleteMonths Of(
        IReadOnlyDictionary<int, Totals> flows, IEnumerable<DateOnly> closings, IEnumerable<int> rounds, IReadOnlyCollection<PublishedFigure> figures)
    {
        if (flows.Count == 0)
            return new CompleteMonths([], 0);
        var first = flows.Keys.Min();
        var complete = closings.SelectMany(end => Enumerable.Range(end.Year * 100 + 1, end.Month)).Concat(rounds)
            .Where(month => month >= first && !IsUnexplained(month, flows, figures)).ToHashSet();
        var runs = Runs(complete).ToList();
        var run = runs.Find(r => r.Count >= MonthlyModel.FewestMonths) ?? runs.MaxBy(r => r.Count) ?? [];
        return new CompleteMonths([.. run.Select(month => flows.GetValueOrDefault(month).Usd.Cents)], run.Count == 0 ? 0 : run[^1]);
    }

    /// <summary>How far the year is known completely: its last complete month after a published figure, or the figure's own day.</summary>
    /// <param name="progress">The year up to the day asked for.</param>
    public YearSoFar Year(Progress progress)
    {
        var (figure, realised) = (progress.Assertion, progress.Realised ?? Usd.Zero);
        if (figure is not null && figure.AsOf.AddDays(1).Day != 1)
            return new YearSoFar(progress.Year, figure.AsOf, new Usd(figure.UsdCents), realised);
        var before = progress.Year * 100 + (figure?.AsOf.Month ?? 0);
        // The run must reach back to the figure, or to January.
        var until = Last > before && Order(before + 1) > Order(Last) - Cents.Count ? Last : before;
        var flows = progress.Months.Where(m => m.Key > before && m.Key <= until).Aggregate(Usd.Zero, (sum, m) => sum + m.Value.Usd);
        var from = until % 100 == 0 ? new DateOnly(progress.Year - 1, 12, 31) : YearMonth.LastDay(until);
        return new YearSoFar(progress.Year, from, new Usd(figure?.UsdCents ?? 0) + flows, realised);
    }

    /// <summary>Months between the last of these and the first that is not known completely.</summary>
    public int GapTo(YearSoFar year) => Math.Max(0, Order(YearMonth.Of(year.From.AddDays(1))) - Order(Last) - 1);

    private static bool IsUnexplained(int month, IReadOnlyDictionary<int, Totals> flows, IReadOnlyCollection<PublishedFigure> figures) =>
        figures.Any(f => f.Year == month / 100 && YearMonth.Of(f.AsOf) >= month
            && flows.Where(m => m.Key / 100 == f.Year && m.Key <= YearMonth.Of(f.AsOf)).Sum(m => m.Value.Usd.Cents) + f.GranularityCents < f.UsdCents);

    // Latest first, each in the order of its months.
    private static IEnumerable<List<int>> Runs(IEnumerable<int> months)
    {
        var run = new List<int>();
        foreach (var month in months.OrderDescending())
        {
            if (run.Count > 0 && Order(run[0]) != Order(month) + 1)
            {
                yield return run;
                run = [];
            }

            run.Insert(0, month);
        }

        if (run.Count > 0)
            yield return run;
    }

    private static int Order(int month) => month / 100 * 12 + month % 100;
}
