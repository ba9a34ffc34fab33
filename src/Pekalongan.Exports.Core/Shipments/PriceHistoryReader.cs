using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>
/// Reads what was paid in the latest verified lines: of the businesses in question, and of each commodity once for everybody, however many
/// shipments are asked for one after the other.
/// </summary>
internal sealed class PriceHistoryReader(ExportsDbContext db)
{
    private const int MostOwn = 2_000;
    private const int MostOfAll = 300;

    private readonly Dictionary<string, List<PastLine>> _all = new(StringComparer.Ordinal);

    /// <param name="shipments">All of one scope.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PriceHistory> ReadAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var scopes = shipments.Select(s => s.ScopeCode).Distinct().ToList();
        var exporters = shipments.Select(s => s.ExporterId).Distinct().ToList();
        var commodities = shipments.SelectMany(s => s.Lines).Select(l => l.CommodityKey).Distinct().ToList();
        var own = commodities.Count == 0 ? [] : await ReadAsync(
            Verified(scopes).Where(l => EF.Parameter(exporters).Contains(l.Shipment.ExporterId) && EF.Parameter(commodities).Contains(l.Line.CommodityKey)), MostOwn, cancellationToken);
        foreach (var commodity in commodities.Where(commodity => !_all.ContainsKey(commodity)))
            _all[commodity] = await ReadAsync(Verified(scopes).Where(l => l.Line.CommodityKey == commodity), MostOfAll, cancellationToken);
        return new PriceHistory(own, commodities.SelectMany(commodity => _all[commodity]));
    }

    private IQueryable<VerifiedLine> Verified(List<string> scopes) =>
        from line in db.ShipmentLines
        join shipment in db.Shipments on line.ShipmentId equals shipment.Id
        where scopes.Contains(shipment.ScopeCode) && shipment.Status == ShipmentStatus.Verified && line.UsdCents > 0 && line.NetGrams > 0
        select new VerifiedLine { Shipment = shipment, Line = line };

    private static Task<List<PastLine>> ReadAsync(IQueryable<VerifiedLine> lines, int most, CancellationToken cancellationToken) =>
        lines.OrderByDescending(l => l.Shipment.ExportDate).ThenByDescending(l => l.Line.Id).Take(most)
            .Select(l => new PastLine(l.Shipment.Id, l.Shipment.ExporterId, l.Line.CommodityKey, l.Shipment.ExportDate!.Value, l.Line.UsdCents!.Value, l.Line.NetGrams))
            .ToListAsync(cancellationToken);

    private sealed class VerifiedLine
    {
        public required Shipment Shipment { get; init; }

        public required ShipmentLine Line { get; init; }
    }
}
