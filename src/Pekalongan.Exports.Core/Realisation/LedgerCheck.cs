using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Recomputes everything that can be recomputed and names the first row that doesn't agree.</summary>
public sealed class LedgerCheck(ExportsDbContext db, IDatabaseProvider provider, Seals seals, FigureCheck figures, StatementCheck statements)
{
    /// <summary>The first disagreement in words for the operator; null when all agrees.</summary>
    public async Task<string?> FindFirstBadRowAsync(CancellationToken cancellationToken) =>
        await MissingTriggerAsync(cancellationToken)
        ?? await seals.FindBrokenAsync(cancellationToken)
        ?? await BadReversalAsync(cancellationToken)
        ?? await BadShipmentAsync(cancellationToken)
        ?? await BadFactAsync(cancellationToken)
        ?? await statements.FindBadAsync(cancellationToken)
        ?? await figures.FindChangedAsync(cancellationToken)
        ?? await BadTotalAsync(cancellationToken);

    private async Task<string?> MissingTriggerAsync(CancellationToken cancellationToken) =>
        await provider.FindMissingTriggerAsync(db, cancellationToken) is { } missing
            ? $"Trigger {missing} is missing or not as made: rows could be changed by direct SQL"
            : null;

    private async Task<string?> BadReversalAsync(CancellationToken cancellationToken)
    {
        var bad = await db.Ledger.AsNoTracking()
            .Where(r => r.ReversesSeq != null)
            .Join(db.Ledger, r => r.ReversesSeq, e => e.Seq, (r, e) => new { Reversal = r, Entry = e })
            .Where(p => p.Reversal.UsdCents != -p.Entry.UsdCents || p.Reversal.NetGrams != -p.Entry.NetGrams || p.Reversal.ExportDate != p.Entry.ExportDate
                || p.Reversal.ScopeCode != p.Entry.ScopeCode || p.Reversal.ExporterId != p.Entry.ExporterId || p.Entry.ReversesSeq != null
                || p.Reversal.CommodityKey != p.Entry.CommodityKey || p.Reversal.CountryIso2 != p.Entry.CountryIso2
                || p.Reversal.Channel != p.Entry.Channel || p.Reversal.SizeClass != p.Entry.SizeClass || p.Reversal.District != p.Entry.District)
            .OrderBy(p => p.Reversal.Seq).Select(p => (long?)p.Reversal.Seq).FirstOrDefaultAsync(cancellationToken);
        return bad is null ? null : string.Create(CultureInfo.InvariantCulture, $"Ledger row {bad}: does not take back exactly the entry it reverses");
    }

    // What is live in the ledger is exactly the city-made lines of verified shipments.
    private async Task<string?> BadShipmentAsync(CancellationToken cancellationToken)
    {
        var live = await db.Ledger
            .Where(e => e.ShipmentLineId != null)
            .GroupBy(e => e.ShipmentLineId!.Value)
            .Select(g => new { LineId = g.Key, UsdCents = g.Sum(e => e.UsdCents), NetGrams = g.Sum(e => e.NetGrams) })
            .ToDictionaryAsync(g => g.LineId, cancellationToken);
        var lines = await (
            from line in db.ShipmentLines
            join shipment in db.Shipments on line.ShipmentId equals shipment.Id
            where shipment.Status == ShipmentStatus.Verified && line.Origin == GoodsOrigin.City
            orderby shipment.Id, line.Position
            select new { line.Id, ShipmentId = shipment.Id, line.UsdCents, line.NetGrams }).ToListAsync(cancellationToken);
        foreach (var line in lines)
        {
            if (!live.Remove(line.Id, out var posted) || posted.UsdCents != line.UsdCents || posted.NetGrams != line.NetGrams)
                return $"Shipment {line.ShipmentId}, line {line.Id}: verified, but the ledger holds another value";
        }

        var orphan = live.Values.FirstOrDefault(v => v.UsdCents != 0 || v.NetGrams != 0);
        return orphan is null ? null : $"Shipment line {orphan.LineId}: the ledger holds a value, but its shipment is not verified";
    }

    // The facts that reports group by, where the shipment still says what was posted: those of the business were copied then and may differ now.
    private async Task<string?> BadFactAsync(CancellationToken cancellationToken)
    {
        var bad = await (
            from entry in db.Ledger
            join line in db.ShipmentLines on entry.ShipmentLineId equals line.Id
            join shipment in db.Shipments on line.ShipmentId equals shipment.Id
            where entry.ReversesSeq == null && !db.Ledger.Any(r => r.ReversesSeq == entry.Seq)
                && (entry.ShipmentId != shipment.Id || entry.ScopeCode != shipment.ScopeCode || entry.ExporterId != shipment.ExporterId
                    || entry.ExportDate != shipment.ExportDate || entry.CountryIso2 != shipment.DestinationIso2 || entry.Channel != shipment.Channel
                    || entry.CommodityKey != line.CommodityKey || entry.Hs != line.Hs)
            orderby entry.Seq
            select new { entry.Seq, shipment.Id }).FirstOrDefaultAsync(cancellationToken);
        return bad is null ? null : string.Create(CultureInfo.InvariantCulture, $"Ledger row {bad.Seq}: shipment {bad.Id} says something else than was posted");
    }

    private async Task<string?> BadTotalAsync(CancellationToken cancellationToken)
    {
        var computed = new Dictionary<(string, Dimension, int, int, string), (long UsdCents, long NetGrams, long Shipments)>();
        foreach (var month in await db.Ledger.Select(e => new { e.ScopeCode, e.ExportDate.Year, e.ExportDate.Month }).Distinct().ToListAsync(cancellationToken))
        {
            var first = new DateOnly(month.Year, month.Month, 1);
            var last = first.AddMonths(1).AddDays(-1);
            var entries = await db.Ledger.AsNoTracking()
                .Where(e => e.ScopeCode == month.ScopeCode && e.ExportDate >= first && e.ExportDate <= last).ToListAsync(cancellationToken);
            foreach (var total in MonthlyTotals.Of(entries))
                computed[(total.ScopeCode, total.Dimension, total.ExportMonth, total.PostedMonth, total.Key)] = (total.UsdCents, total.NetGrams, total.Shipments);
        }

        var stored = db.MonthlyTotals.AsNoTracking()
            .OrderBy(t => t.ScopeCode).ThenBy(t => t.ExportMonth).ThenBy(t => t.PostedMonth).ThenBy(t => t.Dimension).ThenBy(t => t.Key).AsAsyncEnumerable();
        await foreach (var row in stored.WithCancellation(cancellationToken))
        {
            var name = (row.ScopeCode, row.Dimension, row.ExportMonth, row.PostedMonth, row.Key);
            if (!computed.Remove(name, out var sum) || sum != (row.UsdCents, row.NetGrams, row.Shipments))
                return $"Monthly total {name}: stored {(row.UsdCents, row.NetGrams, row.Shipments)}, the entries sum to {sum}";
        }

        return computed.Count == 0 ? null : $"Monthly total {computed.Keys.Order().First()}: missing";
    }
}
