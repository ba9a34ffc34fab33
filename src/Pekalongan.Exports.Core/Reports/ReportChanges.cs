using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

/// <summary>Why an entry came after a report was frozen.</summary>
public enum ChangeCause
{
    /// <summary>Exported in the report's days, and verified only later.</summary>
    LateShipment,
    LateStatement,

    /// <summary>Taken back: voided, corrected, or a statement that shipments have replaced.</summary>
    TakenBack,
}

/// <summary>One ledger entry that the report could not know.</summary>
public sealed record ReportChange
{
    public required long Seq { get; init; }

    public required DateTime PostedAt { get; init; }

    public required DateOnly ExportDate { get; init; }

    public required Guid ExporterId { get; init; }

    public required string Exporter { get; init; }

    public required Guid? ShipmentId { get; init; }

    public required Guid? StatementId { get; init; }

    public required BilingualName Commodity { get; init; }

    public required BilingualName Country { get; init; }

    public required Usd Value { get; init; }

    public required ChangeCause Cause { get; init; }

    /// <summary>In the words of who decided; null where none were asked.</summary>
    public required string? Reason { get; init; }
}

/// <summary>What became different after a report was frozen: its entries sum up to the difference of the traced value.</summary>
/// <param name="Then">As the report states it.</param>
/// <param name="Now">The same question, as known now.</param>
/// <param name="Entries">In the order in which they were posted.</param>
public sealed record ReportDifference(Progress Then, Progress Now, IReadOnlyList<ReportChange> Entries)
{
    public Usd Sum => Entries.Aggregate(Usd.Zero, (sum, entry) => sum + entry.Value);
}

/// <summary>Reads what changed since a report: entry by entry, and the figures that people set.</summary>
public sealed class ReportChangesReader(ExportsDbContext db, ProgressReader progress)
{
    public async Task<ReportDifference> ReadAsync(IssuedReport report, KnownAt now, CancellationToken cancellationToken)
    {
        var (year, frozen) = (report.AsOf.Year, new KnownAt(report.KnownUntil));
        var then = await progress.RealisedAsync(report.ScopeCode, year, report.AsOf, frozen, cancellationToken);
        var today = await progress.RealisedAsync(report.ScopeCode, year, report.AsOf, now, cancellationToken);
        return new ReportDifference(then, today, await EntriesAsync(report, now, cancellationToken));
    }

    private async Task<List<ReportChange>> EntriesAsync(IssuedReport report, KnownAt now, CancellationToken cancellationToken)
    {
        var first = new DateOnly(report.AsOf.Year, 1, 1);
        return await (
            from entry in db.Ledger
            where entry.ScopeCode == report.ScopeCode && entry.ExportDate >= first && entry.ExportDate <= report.AsOf
                && entry.PostedAt > report.KnownUntil && entry.PostedAt <= now.Until
            join exporter in db.Exporters on entry.ExporterId equals exporter.Id
            join commodity in db.Commodities on entry.CommodityKey equals commodity.Key
            join country in db.Countries on entry.CountryIso2 equals country.Iso2
            orderby entry.Seq
            select new ReportChange
            {
                Seq = entry.Seq,
                PostedAt = entry.PostedAt,
                ExportDate = entry.ExportDate,
                ExporterId = exporter.Id,
                Exporter = exporter.Name,
                ShipmentId = entry.ShipmentId,
                StatementId = entry.StatementId,
                Commodity = new BilingualName(commodity.NameId, commodity.NameEn),
                Country = new BilingualName(country.NameId, country.NameEn),
                Value = new Usd(entry.UsdCents),
                Cause = entry.ReversesSeq != null ? ChangeCause.TakenBack : entry.StatementId != null ? ChangeCause.LateStatement : ChangeCause.LateShipment,
                Reason = entry.ReversesSeq == null ? null
                    : db.Shipments.Where(s => s.Id == entry.ShipmentId).Select(s => s.DecisionReason).FirstOrDefault()
                        ?? db.MonthlyStatements.Where(s => s.Id == entry.StatementId).Select(s => s.DecisionReason).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
    }
}
