using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Reads what kilograms were worth in the latest verified lines: of the businesses in question, and once for each commodity of everybody.</summary>
internal sealed class UnitValueReader(ExportsDbContext db)
{
    private const int MostOwn = 2_000;
    private const int MostOfAll = 300;

    private readonly Dictionary<string, List<UnitValueLine>> _all = new(StringComparer.Ordinal);

    public async Task<UnitValueHistory> ReadAsync(string scopeCode, IReadOnlyList<Shipment> shipments, CancellationToken cancellationToken)
    {
        var exporters = shipments.Select(s => s.ExporterId).Distinct().ToList();
        var commodities = shipments.SelectMany(s => s.Lines).Select(l => l.CommodityKey).Distinct().ToList();
        var own = exporters.Count == 0 ? [] : await Verified(scopeCode).Where(l => EF.Parameter(exporters).Contains(l.ExporterId) && EF.Parameter(commodities).Contains(l.CommodityKey))
            .OrderByDescending(l => l.ExportDate).Take(MostOwn)
            .Select(l => new UnitValueLine(l.ExporterId, l.CommodityKey, l.UsdCents!.Value, l.NetGrams)).ToListAsync(cancellationToken);
        foreach (var commodity in commodities.Where(commodity => !_all.ContainsKey(commodity)))
            _all[commodity] = await Verified(scopeCode).Where(l => l.CommodityKey == commodity)
                .OrderByDescending(l => l.ExportDate).Take(MostOfAll)
                .Select(l => new UnitValueLine(l.ExporterId, l.CommodityKey, l.UsdCents!.Value, l.NetGrams)).ToListAsync(cancellationToken);
        return new UnitValueHistory(own, commodities.SelectMany(commodity => _all[commodity]));
    }

    private IQueryable<VerifiedLine> Verified(string scopeCode) =>
        from line in db.ShipmentLines
        join shipment in db.Shipments on line.ShipmentId equals shipment.Id
        where shipment.ScopeCode == scopeCode && shipment.Status == ShipmentStatus.Verified && line.UsdCents > 0 && line.NetGrams > 0
        select new VerifiedLine
        {
            ExporterId = shipment.ExporterId, ExportDate = shipment.ExportDate, CommodityKey = line.CommodityKey, UsdCents = line.UsdCents, NetGrams = line.NetGrams,
        };

    private sealed class VerifiedLine
    {
        public required Guid ExporterId { get; init; }

        public required DateOnly? ExportDate { get; init; }

        public required string CommodityKey { get; init; }

        public required long? UsdCents { get; init; }

        public required long NetGrams { get; init; }
    }
}
