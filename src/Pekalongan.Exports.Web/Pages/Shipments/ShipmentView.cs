using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>All that a page shows of one shipment, with its values at the rates in force where they are not fixed yet.</summary>
public sealed record ShipmentView
{
    /// <summary>Untracked: nothing done to it here is ever saved.</summary>
    public required Shipment Shipment { get; init; }

    public required string ExporterName { get; init; }

    public required Country? Country { get; init; }

    public required string? Office { get; init; }

    public required string? Port { get; init; }

    public required string EnteredBy { get; init; }

    /// <summary>The open or verified shipment that corrects this one.</summary>
    public required Guid? CorrectedById { get; init; }

    public required IReadOnlyList<ObjectionRow> Objections { get; init; }

    public required IReadOnlyDictionary<string, Commodity> Commodities { get; init; }

    public required IReadOnlyList<MissingRate> Missing { get; init; }

    /// <summary>Rates that were taken back after it was submitted, so that lines of it are valued anew.</summary>
    public required IReadOnlyList<ExchangeRate> Withdrawn { get; init; }

    public IEnumerable<ShipmentLine> Lines => Shipment.Lines.OrderBy(l => l.Position);

    /// <summary>What counts for the city, and what was made elsewhere; null while a rate is missing.</summary>
    public Usd? Counted => Sum(GoodsOrigin.City);

    public Usd? Elsewhere => Sum(GoodsOrigin.Elsewhere);

    public bool HasElsewhere => Shipment.Lines.Exists(l => l.Origin == GoodsOrigin.Elsewhere);

    /// <param name="db">Where to read.</param>
    /// <param name="valuation">Shows what the value would be at the rates in force.</param>
    /// <param name="id">A shipment that the asker may see.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ShipmentView> ReadAsync(ExportsDbContext db, ShipmentValuation valuation, Guid id, CancellationToken cancellationToken)
    {
        var shipment = await db.Shipments.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == id, cancellationToken);
        var names = await db.Shipments.Where(s => s.Id == id).Select(s => new
        {
            Exporter = s.Exporter!.Name,
            Country = db.Countries.SingleOrDefault(c => c.Iso2 == s.DestinationIso2),
            Office = db.CustomsOffices.Where(o => o.Code == s.CustomsOfficeCode).Select(o => o.Name).SingleOrDefault(),
            Port = db.Ports.Where(p => p.UnLocode == s.PortCode).Select(p => p.Name).SingleOrDefault(),
            EnteredBy = db.Users.Where(u => u.Id == s.EnteredById).Select(u => u.Name).Single(),
            CorrectedBy = db.Shipments.Where(c => c.CorrectsShipmentId == s.Id).OrderByDescending(c => c.CreatedAt).Select(c => (Guid?)c.Id).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var keys = shipment.Lines.Select(l => l.CommodityKey).Distinct().ToList();
        var withdrawn = await WithdrawnAsync(db, shipment, cancellationToken);
        return new ShipmentView
        {
            Withdrawn = withdrawn,
            Shipment = shipment,
            ExporterName = names.Exporter,
            Country = names.Country,
            Office = names.Office,
            Port = names.Port,
            EnteredBy = names.EnteredBy,
            CorrectedById = names.CorrectedBy,
            Objections = await ObjectionRow.OfAsync(db, id, cancellationToken),
            Commodities = await db.Commodities.AsNoTracking().Where(c => keys.Contains(c.Key)).ToDictionaryAsync(c => c.Key, cancellationToken),
            Missing = await valuation.FixMissingAsync(shipment, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<ExchangeRate>> WithdrawnAsync(ExportsDbContext db, Shipment shipment, CancellationToken cancellationToken)
    {
        var codes = shipment.Lines.Where(l => l.UsdCents is null).Select(l => l.CurrencyCode).Distinct().ToList();
        if (codes.Count == 0 || shipment is not { Status: ShipmentStatus.Submitted, ExportDate: { } date, SubmittedAt: { } since })
            return [];
        var earliest = date.AddDays(-RateFinder.DaysBack);
        return await db.ExchangeRates.AsNoTracking()
            .Where(r => r.ScopeCode == shipment.ScopeCode && r.WithdrawnAt >= since && r.ValidFrom <= date
                && (r.ValidUntil >= date || (r.Kind == RateKind.BankIndonesiaMiddle && r.ValidUntil >= earliest))
                && (r.CurrencyCode == "USD" || codes.Contains(r.CurrencyCode)))
            .OrderBy(r => r.WithdrawnAt).ThenBy(r => r.Id).ToListAsync(cancellationToken);
    }

    /// <summary>At the line's own rate: for the shipment only.</summary>
    public static Rupiah? RupiahOf(ShipmentLine line) =>
        line.IdrRateMicro is { } micro ? RatePair.InRupiah(Currency.Of(line.CurrencyCode), line.AmountMinor, new IdrRate(micro)) : null;

    private Usd? Sum(GoodsOrigin origin)
    {
        var lines = Shipment.Lines.Where(l => l.Origin == origin).ToList();
        return lines.Exists(l => l.UsdCents is null) ? null : new Usd(lines.Sum(l => l.UsdCents ?? 0));
    }
}
