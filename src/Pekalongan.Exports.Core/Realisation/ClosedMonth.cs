using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A month that was closed, as it was last frozen and as it is known now.</summary>
/// <param name="Month">yyyymm.</param>
/// <param name="ClosedAt">When it was last closed, of the times that were known.</param>
/// <param name="Frozen">Its verified flows as known then.</param>
/// <param name="Now">The same as known when the question is asked.</param>
public sealed record ClosedMonth(int Month, DateTime ClosedAt, Totals Frozen, Totals Now)
{
    /// <summary>What was verified, or taken back, after the month was closed; zero for a month that stands as it was frozen.</summary>
    public Totals Late => Now - Frozen;

    public bool IsChanged => Late != Totals.Zero;

    public static ClosedMonth Of(ClosedPeriod closing, IReadOnlyDictionary<int, Totals> months)
    {
        var month = YearMonth.Of(closing.MonthEnd);
        return new ClosedMonth(
            month, closing.ClosedAt, new Totals(new Usd(closing.UsdCents), new Weight(closing.NetGrams), closing.Shipments), months.GetValueOrDefault(month));
    }
}

/// <summary>What closing a month says of the entries in it.</summary>
public static class Closings
{
    /// <summary>The last closing of each month (yyyymm) that ends between two days, of those that were known.</summary>
    public static async Task<IReadOnlyDictionary<int, ClosedPeriod>> LastClosingsAsync(
        this ExportsDbContext db, string scope, DateOnly from, DateOnly to, KnownAt known, CancellationToken cancellationToken)
    {
        var closings = await db.ClosedPeriods.AsNoTracking()
            .Where(p => p.ScopeCode == scope && p.MonthEnd >= from && p.MonthEnd <= to && p.ClosedAt <= known.Until)
            .ToListAsync(cancellationToken);
        return closings.GroupBy(p => YearMonth.Of(p.MonthEnd)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.ClosedAt)!);
    }

    /// <summary>Whether an entry was posted after its month was last closed.</summary>
    public static bool IsLate(this IReadOnlyDictionary<int, ClosedPeriod> closings, DateOnly exported, DateTime postedAt) =>
        closings.TryGetValue(YearMonth.Of(exported), out var closing) && postedAt > closing.ClosedAt;
}
