using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Sums of entries between two export dates as known at a time: whole months from the monthly totals, only boundary months from the entries.
/// </summary>
public sealed class LedgerSums(ExportsDbContext db, TimeProvider time)
{
    /// <summary>Totals by key of one dimension; keys that came to nothing are left out.</summary>
    public async Task<IReadOnlyDictionary<string, Totals>> ByAsync(
        Dimension dimension, string scope, DateOnly from, DateOnly to, KnownAt known, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<string, Totals>(StringComparer.Ordinal);
        if (from > to)
            return sums;
        var plan = new Plan(from, to, known, time.Now());
        var whole = await WholeMonths(dimension, scope, plan)
            .GroupBy(t => t.Key)
            .Select(g => new { g.Key, UsdCents = g.Sum(t => t.UsdCents), NetGrams = g.Sum(t => t.NetGrams), Shipments = g.Sum(t => t.Shipments) })
            .ToListAsync(cancellationToken);
        foreach (var row in whole)
            sums[row.Key] = new Totals(new Usd(row.UsdCents), new Weight(row.NetGrams), row.Shipments);
        foreach (var filter in plan.EntryFilters())
            foreach (var row in await EntriesAsync(dimension, Entries(scope, filter), cancellationToken))
                sums[row.Key] = sums.GetValueOrDefault(row.Key) + row.Totals;
        return sums.Where(s => s.Value != Totals.Zero).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>All breakdowns at once, in one statement for whole months.</summary>
    public async Task<ILookup<Dimension, KeyValuePair<string, Totals>>> ByDimensionsAsync(
        string scope, DateOnly from, DateOnly to, KnownAt known, CancellationToken cancellationToken)
    {
        var plan = new Plan(from, to, known, time.Now());
        var whole = await db.MonthlyTotals
            .Where(t => t.ScopeCode == scope && t.Dimension != Dimension.All && t.ExportMonth >= plan.FirstWholeMonth
                && t.ExportMonth <= plan.LastWholeMonth && t.PostedMonth <= plan.LastWholePostedMonth)
            .GroupBy(t => new { t.Dimension, t.Key })
            .Select(g => new { g.Key.Dimension, g.Key.Key, UsdCents = g.Sum(t => t.UsdCents), NetGrams = g.Sum(t => t.NetGrams), Shipments = g.Sum(t => t.Shipments) })
            .ToListAsync(cancellationToken);
        var sums = whole.ToDictionary(row => (row.Dimension, row.Key), row => new Totals(new Usd(row.UsdCents), new Weight(row.NetGrams), row.Shipments));
        foreach (var filter in plan.EntryFilters())
            foreach (var dimension in DimensionKeys.All.Where(d => d != Dimension.All))
                foreach (var row in await EntriesAsync(dimension, Entries(scope, filter), cancellationToken))
                    sums[(dimension, row.Key)] = sums.GetValueOrDefault((dimension, row.Key)) + row.Totals;
        return sums.Where(s => s.Value != Totals.Zero).ToLookup(s => s.Key.Dimension, s => KeyValuePair.Create(s.Key.Key, s.Value));
    }

    /// <summary>
    /// The day, or the end of its month when nothing was exported between the two: the answer is the same, and a question asked in the
    /// middle of a month then needs no look at its entries.
    /// </summary>
    public async Task<DateOnly> WidenAsync(string scope, DateOnly day, CancellationToken cancellationToken)
    {
        var monthEnd = YearMonth.LastDay(YearMonth.Of(day));
        return day == monthEnd || await db.Ledger.AnyAsync(e => e.ScopeCode == scope && e.ExportDate > day && e.ExportDate <= monthEnd, cancellationToken)
            ? day
            : monthEnd;
    }

    public async Task<Totals> TotalAsync(string scope, DateOnly from, DateOnly to, KnownAt known, CancellationToken cancellationToken) =>
        (await ByAsync(Dimension.All, scope, from, to, known, cancellationToken)).GetValueOrDefault(MonthlyTotal.NoKey);

    /// <summary>Totals by export month (yyyymm); months without entries are left out.</summary>
    public async Task<IReadOnlyDictionary<int, Totals>> ByMonthAsync(string scope, DateOnly from, DateOnly to, KnownAt known, CancellationToken cancellationToken)
    {
        var months = new Dictionary<int, Totals>();
        if (from > to)
            return months;
        var plan = new Plan(from, to, known, time.Now());
        var whole = await WholeMonths(Dimension.All, scope, plan)
            .GroupBy(t => t.ExportMonth)
            .Select(g => new { Month = g.Key, UsdCents = g.Sum(t => t.UsdCents), NetGrams = g.Sum(t => t.NetGrams), Shipments = g.Sum(t => t.Shipments) })
            .ToListAsync(cancellationToken);
        foreach (var row in whole)
            months[row.Month] = new Totals(new Usd(row.UsdCents), new Weight(row.NetGrams), row.Shipments);
        foreach (var filter in plan.EntryFilters())
            foreach (var row in await SumAsync(Entries(scope, filter), e => e.ExportDate.Year * 100 + e.ExportDate.Month, key => key, cancellationToken))
                months[row.Key] = months.GetValueOrDefault(row.Key) + row.Totals;
        return months;
    }

    private IQueryable<MonthlyTotal> WholeMonths(Dimension dimension, string scope, Plan plan) =>
        db.MonthlyTotals.Where(t => t.ScopeCode == scope && t.Dimension == dimension && t.ExportMonth >= plan.FirstWholeMonth
            && t.ExportMonth <= plan.LastWholeMonth && t.PostedMonth <= plan.LastWholePostedMonth);

    private IQueryable<LedgerEntry> Entries(string scope, Expression<Func<LedgerEntry, bool>> filter) =>
        db.Ledger.Where(e => e.ScopeCode == scope).Where(filter);

    private static async Task<IEnumerable<Row<string>>> EntriesAsync(Dimension dimension, IQueryable<LedgerEntry> entries, CancellationToken cancellationToken) =>
        dimension switch
        {
            Dimension.All => await SumAsync(entries, e => MonthlyTotal.NoKey, key => key, cancellationToken),
            Dimension.Exporter => await SumAsync(entries, e => e.ExporterId, DimensionKeys.Key, cancellationToken),
            Dimension.Commodity => await SumAsync(entries, e => e.CommodityKey, key => key, cancellationToken),
            Dimension.Country => await SumAsync(entries, e => e.CountryIso2, key => key, cancellationToken),
            Dimension.Channel => await SumAsync(entries, e => e.Channel, DimensionKeys.Key, cancellationToken),
            Dimension.District => await SumAsync(entries, e => e.District ?? MonthlyTotal.NoKey, key => key, cancellationToken),
            Dimension.SizeClass => await SumAsync(entries, e => e.SizeClass, DimensionKeys.Key, cancellationToken),
            Dimension.Evidence => await SumAsync(entries, e => e.Evidence, DimensionKeys.Key, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
        };

    /// <summary>Sums of these entries by any fact of theirs; a shipment counts once for each key it touches.</summary>
    internal static async Task<IEnumerable<Row<TName>>> SumAsync<TKey, TName>(
        IQueryable<LedgerEntry> entries, Expression<Func<LedgerEntry, TKey>> by, Func<TKey, TName> name, CancellationToken cancellationToken)
    {
        var rows = await entries.GroupBy(by)
            .Select(g => new
            {
                g.Key,
                UsdCents = g.Sum(e => e.UsdCents),
                NetGrams = g.Sum(e => e.NetGrams),
                Posted = g.Where(e => e.ShipmentId != null && e.ReversesSeq == null).Select(e => e.PostingId).Distinct().Count(),
                Reversed = g.Where(e => e.ShipmentId != null && e.ReversesSeq != null).Select(e => e.PostingId).Distinct().Count(),
            })
            .ToListAsync(cancellationToken);
        return rows.Select(r => new Row<TName>(name(r.Key), new Totals(new Usd(r.UsdCents), new Weight(r.NetGrams), r.Posted - r.Reversed)));
    }

    internal sealed record Row<TKey>(TKey Key, Totals Totals);

    // Export months: [partial first] [whole …] [partial last]. Posted months: [whole … up to the month of known-at] [that month, up to the moment].
    private sealed class Plan
    {
        private readonly DateOnly _from;
        private readonly DateOnly _to;
        private readonly DateTime _until;

        public Plan(DateOnly from, DateOnly to, KnownAt known, DateTime now)
        {
            (_from, _to, _until) = (from, to, known.Until);
            FirstWholeMonth = YearMonth.Of(from.Day == 1 ? from : from.AddMonths(1));
            LastWholeMonth = YearMonth.Of(to.AddDays(1).Day == 1 ? to : to.AddMonths(-1));
            var knownMonth = YearMonth.Of(known.Day);
            // Nothing is posted after now, so a question known "today" needs no look at this month's entries.
            PostedToEndOfMonth = known.Until >= now || known.Until >= JakartaTime.EndOf(YearMonth.LastDay(knownMonth));
            LastWholePostedMonth = PostedToEndOfMonth ? knownMonth : YearMonth.Of(YearMonth.FirstDay(knownMonth).AddDays(-1));
        }

        public int FirstWholeMonth { get; }

        public int LastWholeMonth { get; }

        public int LastWholePostedMonth { get; }

        private bool PostedToEndOfMonth { get; }

        public IEnumerable<Expression<Func<LedgerEntry, bool>>> EntryFilters()
        {
            if (FirstWholeMonth > LastWholeMonth)
            {
                yield return Between(_from, _to);
                yield break;
            }

            var (firstWhole, lastWhole) = (YearMonth.FirstDay(FirstWholeMonth), YearMonth.LastDay(LastWholeMonth));
            if (_from < firstWhole)
                yield return Between(_from, firstWhole.AddDays(-1));
            if (_to > lastWhole)
                yield return Between(lastWhole.AddDays(1), _to);
            if (!PostedToEndOfMonth)
            {
                var (after, until) = (JakartaTime.StartOf(YearMonth.LastDay(LastWholePostedMonth).AddDays(1)), _until);
                var (firstMonth, lastMonth) = (FirstWholeMonth, LastWholeMonth);
                // Months by number, so that the entries are found by when they were posted: few of them, where the months may hold a million.
                yield return e => e.PostedAt >= after && e.PostedAt <= until
                    && e.ExportDate.Year * 100 + e.ExportDate.Month >= firstMonth && e.ExportDate.Year * 100 + e.ExportDate.Month <= lastMonth;
            }
        }

        private Expression<Func<LedgerEntry, bool>> Between(DateOnly first, DateOnly last)
        {
            var until = _until;
            return e => e.ExportDate >= first && e.ExportDate <= last && e.PostedAt <= until;
        }
    }
}
