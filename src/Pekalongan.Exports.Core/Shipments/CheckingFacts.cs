using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What the office knows beside the shipments that are checked: the rules compare with it.</summary>
public sealed record CheckingFacts
{
    public required PriceHistory Prices { get; init; }

    public required ILookup<Guid, PastTrade> Trades { get; init; }

    public required IReadOnlyList<RelatedShipment> Related { get; init; }

    public required ILookup<Guid, ShipmentFileKind> Files { get; init; }

    public required IReadOnlySet<Guid> Objected { get; init; }

    /// <summary>Month (yyyymm) of an exporter → whether its monthly statement counts already.</summary>
    public required IReadOnlyDictionary<(Guid ExporterId, int Month), bool> Statements { get; init; }
}

/// <summary>Reads them for a whole list, with a number of queries that doesn't grow with it; all of one scope.</summary>
public sealed class CheckingFactsReader(ExportsDbContext db)
{
    private static readonly ShipmentStatus[] Live = [ShipmentStatus.Submitted, ShipmentStatus.Returned, ShipmentStatus.Verified];

    public async Task<CheckingFacts> ReadAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var ids = shipments.Select(s => s.Id).ToList();
        return new CheckingFacts
        {
            Prices = await new PriceHistoryReader(db).ReadAsync(shipments, cancellationToken),
            Trades = await TradesAsync(shipments, cancellationToken),
            Related = await RelatedAsync(shipments, cancellationToken),
            Files = (await db.Set<ShipmentFile>().Where(f => ids.Contains(f.ShipmentId)).Select(f => new { f.ShipmentId, f.Kind })
                .ToListAsync(cancellationToken)).ToLookup(f => f.ShipmentId, f => f.Kind),
            Objected = (await db.ShipmentObjections.Where(o => ids.Contains(o.ShipmentId) && o.AnsweredAt == null).Select(o => o.ShipmentId)
                .ToListAsync(cancellationToken)).ToHashSet(),
            Statements = await StatementsAsync(shipments, cancellationToken),
        };
    }

    public static int? MonthOf(Shipment shipment) => shipment.ExportDate is { } date ? date.Year * 100 + date.Month : null;

    private async Task<ILookup<Guid, PastTrade>> TradesAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var exporters = shipments.Select(s => s.ExporterId).Distinct().ToList();
        var trades = await (
            from line in db.ShipmentLines
            join shipment in db.Shipments on line.ShipmentId equals shipment.Id
            where exporters.Contains(shipment.ExporterId) && shipment.Status == ShipmentStatus.Verified
            select new { shipment.ExporterId, line.ShipmentId, shipment.DestinationIso2, line.CommodityKey }).Distinct().ToListAsync(cancellationToken);
        return trades.ToLookup(t => t.ExporterId, t => new PastTrade(t.ExporterId, t.ShipmentId, t.DestinationIso2, t.CommodityKey));
    }

    private async Task<IReadOnlyList<RelatedShipment>> RelatedAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var scopes = Scopes(shipments);
        var documents = Numbers(shipments, s => s.DocumentNumber);
        var invoices = Numbers(shipments, s => s.InvoiceNumber);
        var certificates = Numbers(shipments, s => s.SkaNumber);
        return await db.Shipments
            .Where(s => scopes.Contains(s.ScopeCode) && Live.Contains(s.Status)
                && (documents.Contains(s.DocumentNumber!) || invoices.Contains(s.InvoiceNumber!) || certificates.Contains(s.SkaNumber!)))
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id)
            .Select(s => new RelatedShipment
            {
                Id = s.Id,
                ExporterId = s.ExporterId,
                ExporterName = s.Exporter!.Name,
                ExporterOfRecordId = s.ExporterOfRecordId,
                CorrectsShipmentId = s.CorrectsShipmentId,
                DocumentKind = s.DocumentKind,
                DocumentNumber = s.DocumentNumber,
                DocumentDate = s.DocumentDate,
                CustomsOfficeCode = s.CustomsOfficeCode,
                InvoiceNumber = s.InvoiceNumber,
                SkaNumber = s.SkaNumber,
                UsdCents = s.Lines.Sum(l => l.UsdCents) ?? 0,
            })
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyDictionary<(Guid ExporterId, int Month), bool>> StatementsAsync(
        IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var exporters = shipments.Select(s => s.ExporterId).Distinct().ToList();
        var months = shipments.Select(MonthOf).OfType<int>().Distinct().ToList();
        var live = await db.MonthlyStatements
            .Where(s => exporters.Contains(s.ExporterId) && months.Contains(s.Month)
                && (s.Status == StatementStatus.Submitted || s.Status == StatementStatus.Verified))
            .Select(s => new { s.ExporterId, s.Month, IsVerified = s.Status == StatementStatus.Verified }).ToListAsync(cancellationToken);
        return live.ToDictionary(s => (s.ExporterId, s.Month), s => s.IsVerified);
    }

    private static List<string> Scopes(IReadOnlyCollection<Shipment> shipments) => [.. shipments.Select(s => s.ScopeCode).Distinct()];

    private static List<string> Numbers(IEnumerable<Shipment> shipments, Func<Shipment, string?> number) =>
        [.. shipments.Select(number).OfType<string>().Distinct()];
}
