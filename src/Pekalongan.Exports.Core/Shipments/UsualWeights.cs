using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What a business's goods weighed when it last shipped them: proposed where nobody weighed, and said so wherever it is shown.</summary>
public sealed class UsualWeights(ExportsDbContext db)
{
    private const int Looked = 20;

    public async Task<Weight?> FindAsync(Guid exporterId, string commodityKey, string unit, long quantityMilli, CancellationToken cancellationToken)
    {
        var earlier = await (
            from line in db.ShipmentLines
            join shipment in db.Shipments on line.ShipmentId equals shipment.Id
            where shipment.ExporterId == exporterId && shipment.Status == ShipmentStatus.Verified && line.CommodityKey == commodityKey && !line.WeightIsProposed
            orderby shipment.ExportDate descending, line.Id
            select new { line.Unit, line.QuantityMilli, line.NetGrams }).Take(Looked).ToListAsync(cancellationToken);
        return earlier.Select(e => Units.WeightLike(unit, quantityMilli, e.Unit, e.QuantityMilli, new Weight(e.NetGrams))).FirstOrDefault(w => w is not null);
    }
}
