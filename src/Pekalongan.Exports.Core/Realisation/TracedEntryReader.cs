using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads entries with the people and papers behind them.</summary>
public sealed class TracedEntryReader(ExportsDbContext db)
{
    /// <param name="entries">In the order of the list.</param>
    /// <param name="trace">Whose entries they are.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<TracedEntry>> ReadAsync(IQueryable<LedgerEntry> entries, FigureTrace trace, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(entries, cancellationToken);
        var deciders = await DecidersAsync(rows, cancellationToken);
        var people = rows.Select(r => r.EnteredById).Concat(deciders.Values.OfType<Guid>()).Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var first = YearMonth.FirstDay(YearMonth.Of(trace.From));
        var closings = await db.LastClosingsAsync(trace.Scope, first, YearMonth.LastDay(YearMonth.Of(trace.To)), trace.Known, cancellationToken);
        return
        [
            .. from row in rows
               let entry = row.Entry
               select new TracedEntry
               {
                   Seq = entry.Seq,
                   Day = entry.ExportDate,
                   PostedAt = entry.PostedAt,
                   ExporterId = entry.ExporterId,
                   Exporter = row.Exporter,
                   Commodity = row.Commodity,
                   Hs = entry.Hs,
                   Country = row.Country,
                   Channel = entry.Channel,
                   Usd = new Usd(entry.UsdCents),
                   Weight = new Weight(entry.NetGrams),
                   Evidence = entry.Evidence,
                   ShipmentId = entry.ShipmentId,
                   StatementId = entry.StatementId,
                   DocumentKind = row.DocumentKind,
                   DocumentNumber = row.DocumentNumber,
                   IsReversal = entry.ReversesSeq is not null,
                   IsLate = closings.IsLate(entry.ExportDate, entry.PostedAt),
                   Source = row.Source,
                   EnteredBy = names.GetValueOrDefault(row.EnteredById, ""),
                   DecidedBy = deciders[entry.Seq] is { } decider ? names.GetValueOrDefault(decider) : null,
               },
        ];
    }

    private async Task<List<Row>> RowsAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken) => await (
        from entry in entries
        join exporter in db.Exporters on entry.ExporterId equals exporter.Id
        join commodity in db.Commodities on entry.CommodityKey equals commodity.Key
        join country in db.Countries on entry.CountryIso2 equals country.Iso2
        join shipment in db.Shipments on entry.ShipmentId equals (Guid?)shipment.Id into shipments
        from shipment in shipments.DefaultIfEmpty()
        join statement in db.MonthlyStatements on entry.StatementId equals (Guid?)statement.Id into statements
        from statement in statements.DefaultIfEmpty()
        orderby entry.ExportDate, entry.Seq
        select new Row
        {
            Entry = entry,
            Exporter = exporter.Name,
            Commodity = new BilingualName(commodity.NameId, commodity.NameEn),
            Country = new BilingualName(country.NameId, country.NameEn),
            DocumentKind = shipment!.DocumentKind,
            DocumentNumber = shipment.DocumentNumber,
            Source = shipment != null ? shipment.EntrySource : statement!.EntrySource,
            EnteredById = shipment != null ? shipment.EnteredById : statement!.EnteredById,
            Status = shipment != null ? shipment.Status : null,
            LastDecidedById = shipment != null ? shipment.DecidedById : statement!.DecidedById,
        }).ToListAsync(cancellationToken);

    /// <summary>
    /// Who let each entry into the ledger, or took it out. A shipment that was corrected or voided since names in its row only who did that,
    /// so its verifier is taken from the trail; what came without a trail, as example data did, from the row.
    /// </summary>
    private async Task<Dictionary<long, Guid?>> DecidersAsync(List<Row> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Entry.ShipmentId).OfType<Guid>().Distinct().ToList();
        var texts = ids.ConvertAll(id => id.ToString());
        var acts = await (
            from audit in db.AuditEvents
            join process in db.AuditProcesses on audit.ProcessId equals process.Id
            where audit.Subject == nameof(Shipment) && texts.Contains(audit.SubjectId) && process.Kind == ProcessKind.ShipmentVerifying
            orderby audit.Seq
            select new { audit.SubjectId, process.UserId }).ToListAsync(cancellationToken);
        // Verifying a correction is an act on what it corrects too: its second.
        var verified = acts.GroupBy(a => Guid.Parse(a.SubjectId)).ToDictionary(g => g.Key, g => g.Select(a => a.UserId).ToList());
        Guid? Act(Guid shipment, int number, Guid? otherwise) => verified.TryGetValue(shipment, out var by) && by.Count > number ? by[number] : otherwise;
        return rows.ToDictionary(row => row.Entry.Seq, row => row switch
        {
            { Entry.ShipmentId: { } id, Entry.ReversesSeq: null } => Act(id, 0, row.LastDecidedById),
            { Entry.ShipmentId: { } id, Status: ShipmentStatus.Corrected } => Act(id, 1, null),
            // A statement is taken out by the shipments that replace it, and by nobody.
            { Entry: { StatementId: not null, ReversesSeq: not null } } => null,
            _ => row.LastDecidedById,
        });
    }

    private sealed record Row
    {
        public required LedgerEntry Entry { get; init; }

        public required string Exporter { get; init; }

        public required BilingualName Commodity { get; init; }

        public required BilingualName Country { get; init; }

        public required ExportDocumentKind? DocumentKind { get; init; }

        public required string? DocumentNumber { get; init; }

        public required EntrySource Source { get; init; }

        public required Guid EnteredById { get; init; }

        public required ShipmentStatus? Status { get; init; }

        public required Guid? LastDecidedById { get; init; }
    }
}
