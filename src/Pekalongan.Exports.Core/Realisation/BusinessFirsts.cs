using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A business itself, or a destination or commodity of it, with the export that began it.</summary>
/// <param name="Newness">Whether it was new to the business then.</param>
/// <param name="ShipmentId">Null where it was a monthly statement.</param>
public sealed record BusinessFirst(FirstKind Kind, BilingualName Name, Newness Newness, DateOnly Day, Guid? ShipmentId);

/// <summary>One business, and each destination and commodity of it, with the export that began it.</summary>
public sealed class BusinessFirstsReader(ExportsDbContext db)
{
    public async Task<IReadOnlyList<BusinessFirst>> ReadAsync(Guid exporterId, DateOnly asOf, KnownAt known, CancellationToken cancellationToken)
    {
        var business = await db.Exporters.Where(e => e.Id == exporterId)
            .Select(e => new { e.ScopeCode, Row = new RegisteredBusiness(e.Name, e.CreatedAt, e.DeclaredExport, e.ExportsSinceYear) }).SingleAsync(cancellationToken);
        var flows = await db.LiveUpTo(business.ScopeCode, asOf, known).Where(e => e.ExporterId == exporterId)
            .OrderBy(e => e.ExportDate).ThenBy(e => e.Seq)
            .Select(e => new { e.ExportDate, e.CountryIso2, e.CommodityKey, e.ShipmentId }).ToListAsync(cancellationToken);
        var (countryKeys, commodityKeys) = (flows.Select(f => f.CountryIso2).ToHashSet(), flows.Select(f => f.CommodityKey).ToHashSet());
        var countries = await db.Countries.Where(c => countryKeys.Contains(c.Iso2))
            .ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var commodities = await db.Commodities.Where(c => commodityKeys.Contains(c.Key))
            .ToDictionaryAsync(c => c.Key, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        return
        [
            .. flows.Take(1).Select(f => new BusinessFirst(
                FirstKind.Exporter, BilingualName.AsIs(business.Row.Name), business.Row.History.FirstExportIn(f.ExportDate.Year), f.ExportDate, f.ShipmentId)),
            .. flows.DistinctBy(f => f.CountryIso2).Select(f => First(FirstKind.Market, countries[f.CountryIso2], f.ExportDate, f.ShipmentId)),
            .. flows.DistinctBy(f => f.CommodityKey).Select(f => First(FirstKind.Commodity, commodities[f.CommodityKey], f.ExportDate, f.ShipmentId)),
        ];

        BusinessFirst First(FirstKind kind, BilingualName name, DateOnly day, Guid? shipment) =>
            new(kind, name, business.Row.History.FirstOfKindIn(day.Year), day, shipment);
    }
}
