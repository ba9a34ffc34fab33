using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>One quarter of a year whose target is split.</summary>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Target">The quarter's part of the year's target.</param>
/// <param name="Realised">What left in it, up to the day asked for; null when not known, and before it begins.</param>
/// <param name="GranularityCents">Last digit of the realised value to be shown.</param>
/// <param name="Until">The day asked for, in the quarter it lies in unless that is its last.</param>
/// <param name="HasBegun">Its first day is not after the day asked for.</param>
public sealed record QuarterRow(int Quarter, Usd Target, Usd? Realised, long GranularityCents, DateOnly? Until, bool HasBegun)
{
    /// <summary>Realised ÷ target × 100; null where one is unknown or they speak of different populations.</summary>
    public Percent? Achievement { get; init; }
}

/// <summary>The quarters of a year against their part of the target. None where the target isn't split.</summary>
internal static class YearQuarters
{
    private const int MonthsInQuarter = 3;

    public static IReadOnlyList<QuarterRow> Of(Progress progress, IReadOnlyList<PublishedFigure> points, IReadOnlyList<MonthRow> months) =>
        progress.Target is { } target && QuarterSplit.Of(target) is { } split
            ? [.. split.Select((part, i) => Row(progress, points, months, i + 1, part))]
            : [];

    private static QuarterRow Row(Progress progress, IReadOnlyList<PublishedFigure> points, IReadOnlyList<MonthRow> months, int quarter, Usd target)
    {
        var (first, last) = ((quarter - 1) * MonthsInQuarter + 1, quarter * MonthsInQuarter);
        var hasBegun = first <= progress.AsOf.Month;
        var end = Math.Min(last, progress.AsOf.Month);
        var isUnderWay = hasBegun && progress.AsOf < new DateOnly(progress.Year, last, 1).AddMonths(1).AddDays(-1);
        var realised = !hasBegun ? null : points.Count == 0 ? Flows(progress, months, first, end) : Difference(months, first - 1, end);
        return new QuarterRow(
            quarter, target, realised, Math.Max(Granularity(points, first - 1), Granularity(points, end)), isUnderWay ? progress.AsOf : null, hasBegun)
        {
            Achievement = realised is { } value && progress.SamePopulation ? Percent.Of(value, target) : null,
        };
    }

    private static Usd? Flows(Progress progress, IReadOnlyList<MonthRow> months, int first, int end) => progress.Months.Count == 0
        ? null
        : months.Where(m => m.Month >= first && m.Month <= end).Aggregate(Usd.Zero, (sum, month) => sum + (month.Traced?.Usd ?? Usd.Zero));

    // With published figures only what is known at both ends of a quarter tells what left in it.
    private static Usd? Difference(IReadOnlyList<MonthRow> months, int before, int end) =>
        months[end - 1].Cumulative - (before == 0 ? Usd.Zero : months[before - 1].Cumulative);

    private static long Granularity(IReadOnlyList<PublishedFigure> points, int month) => points.LastOrDefault(p => p.AsOf.Month <= month)?.GranularityCents ?? 1;
}
