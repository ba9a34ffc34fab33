using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>The months of a year up to the day asked for, with what is known at the end of each.</summary>
internal static class YearMonths
{
    public static IReadOnlyList<MonthRow> Of(Progress progress, IReadOnlyList<PublishedFigure> points) =>
        [.. Enumerable.Range(1, progress.AsOf.Month).Select(month => Row(progress, points, month))];

    private static MonthRow Row(Progress progress, IReadOnlyList<PublishedFigure> points, int month)
    {
        var key = progress.Year * 100 + month;
        var isLast = month == progress.AsOf.Month;
        var end = isLast ? progress.AsOf : YearMonth.LastDay(key);
        var traced = progress.Months.TryGetValue(key, out var flows) ? flows
            : points.Count == 0 && progress.Months.Count > 0 ? Totals.Zero : (Totals?)null;
        return new MonthRow(month, traced, Cumulative(progress, points, key, end), points.LastOrDefault(p => p.AsOf == end));
    }

    // Before the first published figure of a year the shipments traced so far are known to be only a part of it.
    private static Usd? Cumulative(Progress progress, IReadOnlyList<PublishedFigure> points, int key, DateOnly end)
    {
        if (end == progress.AsOf && progress.DataAsOf == end)
            return progress.Realised;
        var point = points.LastOrDefault(p => p.AsOf <= end);
        if (point is null && points.Count > 0)
            return null;
        if (point?.AsOf == end)
            return new Usd(point.UsdCents);
        if (point is not null && point.AsOf.AddDays(1).Day != 1)
            return null;
        var after = progress.Months.Where(m => m.Key <= key && (point is null || m.Key > YearMonth.Of(point.AsOf))).Select(m => m.Value.Usd).ToList();
        return after.Count == 0 ? null : after.Aggregate(new Usd(point?.UsdCents ?? 0), (sum, month) => sum + month);
    }
}
