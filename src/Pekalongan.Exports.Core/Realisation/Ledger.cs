using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Posts flows and their reversals, and keeps the monthly totals beside them. Called inside the caller's transaction, which also moves the
/// shipment: all of it is there, or none.
/// </summary>
public sealed class Ledger(ExportsDbContext db, TimeProvider time)
{
    /// <summary>Posts one entry for each line of city origin, with the facts of the business as they are now.</summary>
    /// <exception cref="InvalidOperationException">A line has no dollar value yet, or a fact is missing that submitting should have asked for.</exception>
    public async Task PostAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        var business = await BusinessAsync(shipment.ExporterId, cancellationToken);
        var (posting, at) = (Guid.CreateVersion7(), time.Now());
        var entries = shipment.Lines.Where(l => l.Origin == GoodsOrigin.City).OrderBy(l => l.Position).Select(line => new LedgerEntry
        {
            ScopeCode = shipment.ScopeCode,
            PostingId = posting,
            ShipmentId = shipment.Id,
            ShipmentLineId = line.Id,
            ExportDate = shipment.ExportDate ?? throw Incomplete(shipment, nameof(shipment.ExportDate)),
            PostedAt = at,
            UsdCents = line.UsdCents ?? throw Incomplete(shipment, nameof(line.UsdCents)),
            NetGrams = line.NetGrams,
            ExporterId = shipment.ExporterId,
            District = business.District,
            SizeClass = business.SizeClass,
            CommodityKey = line.CommodityKey,
            Hs = line.Hs,
            CountryIso2 = shipment.DestinationIso2 ?? throw Incomplete(shipment, nameof(shipment.DestinationIso2)),
            Channel = shipment.Channel ?? throw Incomplete(shipment, nameof(shipment.Channel)),
            Evidence = shipment.DocumentKind is ExportDocumentKind.Peb or ExportDocumentKind.ConsignmentNote && shipment.DocumentNumber is not null
                ? EvidenceStrength.Document
                : EvidenceStrength.Statement,
        }).ToList();
        await AppendAsync(entries, cancellationToken);
    }

    /// <summary>Posts what of a monthly statement no shipment has replaced, as the weakest evidence, on the month's last day.</summary>
    public async Task PostAsync(MonthlyStatement statement, IReadOnlyCollection<Remainder> remainders, CancellationToken cancellationToken)
    {
        var business = await BusinessAsync(statement.ExporterId, cancellationToken);
        var (posting, at) = (Guid.CreateVersion7(), time.Now());
        var lines = statement.Lines.ToDictionary(l => l.Id);
        await AppendAsync(
            [
                .. remainders.Select(r => new LedgerEntry
                {
                    ScopeCode = statement.ScopeCode,
                    PostingId = posting,
                    StatementId = statement.Id,
                    StatementLineId = r.LineId,
                    ExportDate = YearMonth.LastDay(statement.Month),
                    PostedAt = at,
                    UsdCents = r.UsdCents,
                    NetGrams = r.NetGrams,
                    ExporterId = statement.ExporterId,
                    District = business.District,
                    SizeClass = business.SizeClass,
                    CommodityKey = lines[r.LineId].CommodityKey,
                    Hs = null,
                    CountryIso2 = lines[r.LineId].CountryIso2,
                    Channel = statement.Channel,
                    Evidence = EvidenceStrength.MonthlyStatement,
                }),
            ],
            cancellationToken);
    }

    /// <summary>Takes back all entries of a shipment that are not taken back yet.</summary>
    public async Task ReverseAsync(Guid shipmentId, CancellationToken cancellationToken) => await ReverseAsync(
        await db.Ledger.AsNoTracking()
            .Where(e => e.ShipmentId == shipmentId && e.ReversesSeq == null && !db.Ledger.Any(r => r.ReversesSeq == e.Seq))
            .OrderBy(e => e.Seq).ToListAsync(cancellationToken),
        cancellationToken);

    /// <summary>Takes back these entries, none of which is taken back yet.</summary>
    public async Task ReverseAsync(List<LedgerEntry> live, CancellationToken cancellationToken)
    {
        var (posting, at) = (Guid.CreateVersion7(), time.Now());
        await AppendAsync(
            live.ConvertAll(e => new LedgerEntry
            {
                ScopeCode = e.ScopeCode,
                PostingId = posting,
                ShipmentId = e.ShipmentId,
                ShipmentLineId = e.ShipmentLineId,
                StatementId = e.StatementId,
                StatementLineId = e.StatementLineId,
                ReversesSeq = e.Seq,
                ExportDate = e.ExportDate,
                PostedAt = at,
                UsdCents = -e.UsdCents,
                NetGrams = -e.NetGrams,
                ExporterId = e.ExporterId,
                District = e.District,
                SizeClass = e.SizeClass,
                CommodityKey = e.CommodityKey,
                Hs = e.Hs,
                CountryIso2 = e.CountryIso2,
                Channel = e.Channel,
                Evidence = e.Evidence,
            }),
            cancellationToken);
    }

    private Task<Business> BusinessAsync(Guid exporterId, CancellationToken cancellationToken) =>
        db.Exporters.Where(e => e.Id == exporterId)
            .Select(e => new Business(e.SizeClass, db.Kelurahan.Where(k => k.Code == e.KelurahanCode).Select(k => k.District).SingleOrDefault()))
            .SingleAsync(cancellationToken);

    private async Task AppendAsync(List<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Entries are posted in the transaction that moves their shipment.");
        db.Ledger.AddRange(entries);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var total in MonthlyTotals.Of(entries))
            await AddAsync(total, cancellationToken);
    }

    // Relative updates, so that two servers posting into one month both count.
    private async Task AddAsync(MonthlyTotal delta, CancellationToken cancellationToken)
    {
        if (await UpdateAsync(delta, cancellationToken))
            return;
        db.MonthlyTotals.Add(delta);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(delta).State = EntityState.Detached;
    }

    private async Task<bool> UpdateAsync(MonthlyTotal delta, CancellationToken cancellationToken) =>
        await db.MonthlyTotals
            .Where(t => t.ScopeCode == delta.ScopeCode && t.Dimension == delta.Dimension && t.ExportMonth == delta.ExportMonth
                && t.PostedMonth == delta.PostedMonth && t.Key == delta.Key)
            .ExecuteUpdateAsync(
                set => set.SetProperty(t => t.UsdCents, t => t.UsdCents + delta.UsdCents)
                    .SetProperty(t => t.NetGrams, t => t.NetGrams + delta.NetGrams)
                    .SetProperty(t => t.Shipments, t => t.Shipments + delta.Shipments),
                cancellationToken) > 0;

    private static InvalidOperationException Incomplete(Shipment shipment, string fact) => new($"Shipment {shipment.Id} has no {fact}.");

    private sealed record Business(SizeClass SizeClass, string? District);
}
