using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Entries → monthly totals: the one definition, used when posting and when checking.</summary>
public static class MonthlyTotals
{
    public static IEnumerable<MonthlyTotal> Of(IReadOnlyCollection<LedgerEntry> entries) =>
        from dimension in DimensionKeys.All
        from entry in entries
        group entry by (entry.ScopeCode, ExportMonth: YearMonth.Of(entry.ExportDate), PostedMonth: YearMonth.Of(JakartaTime.DateOf(entry.PostedAt)), dimension, Key: entry.KeyOf(dimension)) into cell
        select new MonthlyTotal
        {
            ScopeCode = cell.Key.ScopeCode,
            ExportMonth = cell.Key.ExportMonth,
            PostedMonth = cell.Key.PostedMonth,
            Dimension = cell.Key.dimension,
            Key = cell.Key.Key,
            UsdCents = cell.Sum(e => e.UsdCents),
            NetGrams = cell.Sum(e => e.NetGrams),
            Shipments = cell.Where(e => e.ShipmentId is not null).DistinctBy(e => e.PostingId).Sum(e => e.ReversesSeq is null ? 1 : -1),
        };
}
