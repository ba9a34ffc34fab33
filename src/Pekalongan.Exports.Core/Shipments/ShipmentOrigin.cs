using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What is suggested for one shipment's certificate of origin, beside what was noted of it.</summary>
public sealed record ShipmentOrigin
{
    public required Shipment Shipment { get; init; }

    public required Country Destination { get; init; }

    public required OriginAdvice Advice { get; init; }

    public required IReadOnlyList<PaperNeed> Papers { get; init; }

    /// <summary>The agreement noted as used.</summary>
    public required TradeAgreement? Used { get; init; }

    /// <summary>The day of export isn't filled in yet, so that the advice is for today.</summary>
    public bool IsForToday => Shipment.ExportDate is null;

    /// <summary>Why what was noted cannot be right any more: the destination, the day or the table changed since.</summary>
    public Wording? Contradiction => Used is null ? null : SkaRules.RefuseAgreement(Used, Destination, Advice.On);
}

/// <summary>Reads a shipment's advice. Without a destination there is none.</summary>
public sealed class ShipmentOriginReader(ExportsDbContext db, TimeProvider time)
{
    public async Task<ShipmentOrigin?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var shipment = await db.Shipments.AsNoTracking().Include(s => s.Lines).Include(s => s.Files).AsSplitQuery()
            .SingleAsync(s => s.Id == id, cancellationToken);
        if (await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Iso2 == shipment.DestinationIso2, cancellationToken) is not { } country)
            return null;
        var agreements = await db.TradeAgreements.AsNoTracking().ToListAsync(cancellationToken);
        var keys = shipment.Lines.Select(l => l.CommodityKey).Distinct().ToList();
        var commodities = await db.Commodities.AsNoTracking().Where(c => keys.Contains(c.Key)).ToDictionaryAsync(c => c.Key, cancellationToken);
        var goods = shipment.Lines.OrderBy(l => l.Position).Select(l => OriginGoods.Of(commodities[l.CommodityKey], l.Hs)).Distinct().ToList();
        return new ShipmentOrigin
        {
            Shipment = shipment,
            Destination = country,
            Advice = OriginAdvice.For(agreements, country.Iso2, goods, shipment.ExportDate ?? JakartaTime.Today(time)),
            Papers = OriginPapers.For(goods, shipment),
            Used = agreements.Find(a => a.Code == shipment.AgreementCode),
        };
    }
}
