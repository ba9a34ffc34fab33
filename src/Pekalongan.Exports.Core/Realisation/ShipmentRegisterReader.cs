using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads the ledger of a year as a register. Reversals stay beside what they take back, so that the sum is right at any known-at.</summary>
public sealed class ShipmentRegisterReader(ExportsDbContext db, ProgressReader reader, StatedRateReader rates)
{
    public async Task<ShipmentRegister> ReadAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var (year, asOf, known) = question;
        return new ShipmentRegister(
            scope, question,
            await reader.RealisedAsync(scope.Code, year, asOf, known, cancellationToken),
            await rates.ReadAsync(scope.Code, year, known, cancellationToken),
            await EntriesAsync(scope.Code, new DateOnly(year, 1, 1), asOf, known, cancellationToken));
    }

    private async Task<IReadOnlyList<RegisterEntry>> EntriesAsync(
        string scope, DateOnly from, DateOnly to, KnownAt known, CancellationToken cancellationToken)
    {
        var until = known.Until;
        var countries = await db.Countries.ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var commodities = await db.Commodities.ToDictionaryAsync(c => c.Key, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var rows = await (
            from entry in db.Ledger
            where entry.ScopeCode == scope && entry.ExportDate >= @from && entry.ExportDate <= to && entry.PostedAt <= until
            join exporter in db.Exporters on entry.ExporterId equals exporter.Id
            join shipment in db.Shipments on entry.ShipmentId equals (Guid?)shipment.Id into shipments
            from shipment in shipments.DefaultIfEmpty()
            join line in db.ShipmentLines on entry.ShipmentLineId equals (Guid?)line.Id into lines
            from line in lines.DefaultIfEmpty()
            orderby entry.ExportDate, entry.Seq
            select new
            {
                entry.Seq, entry.PostedAt, entry.ExportDate, Exporter = exporter.Name, entry.CommodityKey, entry.Hs, entry.CountryIso2, entry.UsdCents, entry.NetGrams,
                entry.Channel, entry.Evidence, entry.ReversesSeq,
                Quantity = (long?)line!.QuantityMilli, Unit = (string?)line.Unit,
                shipment!.DocumentKind, shipment.DocumentNumber, shipment.DocumentDate,
            }).ToListAsync(cancellationToken);
        var closings = await db.LastClosingsAsync(scope, from, YearMonth.LastDay(YearMonth.Of(to)), known, cancellationToken);
        return rows.ConvertAll(row => new RegisterEntry
        {
            Seq = row.Seq,
            Day = row.ExportDate,
            Exporter = row.Exporter,
            Commodity = commodities[row.CommodityKey],
            Hs = row.Hs,
            Country = countries[row.CountryIso2],
            Quantity = row.Quantity is { } milli ? new Quantity(row.ReversesSeq is null ? milli : -milli) : null,
            Unit = row.Unit,
            Usd = new Usd(row.UsdCents),
            Weight = new Weight(row.NetGrams),
            DocumentKind = row.DocumentKind,
            DocumentNumber = row.DocumentNumber,
            DocumentDate = row.DocumentDate,
            Channel = row.Channel,
            Evidence = row.Evidence,
            IsReversal = row.ReversesSeq is not null,
            IsLate = closings.IsLate(row.ExportDate, row.PostedAt),
        });
    }
}
