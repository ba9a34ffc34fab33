using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Reads how preferences were used: the entries of the ledger beside what was noted of their shipments, both as known at a day. Entries of
/// a monthly statement have no shipment, so nobody was asked about them.
/// </summary>
public sealed class PreferenceUseReader(ExportsDbContext db)
{
    public async Task<PreferenceUse> ReadAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var earlier = await NotedEarlierAsync(scope.Code, question.Known, cancellationToken);
        var flows = await FlowsAsync(scope.Code, question, earlier, cancellationToken);
        var agreements = await db.TradeAgreements.AsNoTracking().ToListAsync(cancellationToken);
        var keys = flows.Select(f => f.CountryIso2).Distinct().ToList();
        var countries = await db.Countries.Where(c => keys.Contains(c.Iso2))
            .ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        return PreferenceUse.Of(scope, question, flows, agreements, countries);
    }

    private async Task<List<PreferenceFlow>> FlowsAsync(
        string scope, ProgressQuestion question, Dictionary<Guid, Noted> earlier, CancellationToken cancellationToken)
    {
        var (first, last, until) = (new DateOnly(question.Year, 1, 1), question.AsOf, question.Known.Until);
        var entries = db.Ledger.Where(e => e.ScopeCode == scope && e.ExportDate >= first && e.ExportDate <= last && e.PostedAt <= until);
        var changed = earlier.Keys.ToList();
        var flows = await GroupedAsync(entries.Where(e => e.ShipmentId == null || !changed.Contains(e.ShipmentId.Value)), cancellationToken);
        // Few, and only where the question winds the knowledge back.
        foreach (var (shipment, noted) in earlier)
            flows.AddRange((await GroupedAsync(entries.Where(e => e.ShipmentId == shipment), cancellationToken))
                .Select(f => f with { Used = noted.Used, AgreementCode = noted.Agreement }));
        return flows;
    }

    private async Task<List<PreferenceFlow>> GroupedAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var noted = from entry in entries
                    join shipment in db.Shipments on entry.ShipmentId equals (Guid?)shipment.Id into known
                    from shipment in known.DefaultIfEmpty()
                    select new { Entry = entry, shipment.UsedPreference, shipment.AgreementCode };
        var rows = await noted
            .GroupBy(n => new { n.Entry.CountryIso2, n.Entry.ExportDate, n.UsedPreference, n.AgreementCode })
            .Select(g => new
            {
                g.Key,
                UsdCents = g.Sum(n => n.Entry.UsdCents),
                Posted = g.Where(n => n.Entry.ShipmentId != null && n.Entry.ReversesSeq == null).Select(n => n.Entry.PostingId).Distinct().Count(),
                Reversed = g.Where(n => n.Entry.ShipmentId != null && n.Entry.ReversesSeq != null).Select(n => n.Entry.PostingId).Distinct().Count(),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new PreferenceFlow(
            r.Key.CountryIso2, r.Key.ExportDate, r.Key.UsedPreference, r.Key.AgreementCode, new Usd(r.UsdCents), r.Posted - r.Reversed));
    }

    /// <summary>What had been noted by then of shipments about which something was noted later: the trail tells the old values.</summary>
    private async Task<Dictionary<Guid, Noted>> NotedEarlierAsync(string scope, KnownAt known, CancellationToken cancellationToken)
    {
        var later = await (
            from process in db.AuditProcesses
            join audit in db.AuditEvents on process.Id equals audit.ProcessId
            where process.Kind == ProcessKind.SkaRecording && process.At > known.Until && audit.Subject == nameof(Shipment)
            orderby audit.Seq
            select new { audit.SubjectId, audit.Changes }).ToListAsync(cancellationToken);
        var ids = later.Select(l => Guid.Parse(l.SubjectId)).Distinct().ToList();
        var noted = await db.Shipments.Where(s => s.ScopeCode == scope && ids.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, s => new Noted(s.UsedPreference, s.AgreementCode), cancellationToken);
        // From the latest back to the first one after that day.
        foreach (var change in later.AsEnumerable().Reverse())
            if (noted.TryGetValue(Guid.Parse(change.SubjectId), out var after))
                noted[Guid.Parse(change.SubjectId)] = after.Before(change.Changes);
        return noted;
    }

    private sealed record Noted(bool? Used, string? Agreement)
    {
        public Noted Before(string changes)
        {
            using var json = JsonDocument.Parse(changes);
            var (used, agreement) = (this.Used, this.Agreement);
            if (json.RootElement.TryGetProperty(nameof(Shipment.UsedPreference), out var wasUsed))
                used = wasUsed[0].ValueKind switch { JsonValueKind.Null => null, var kind => kind == JsonValueKind.True };
            if (json.RootElement.TryGetProperty(nameof(Shipment.AgreementCode), out var oldAgreement))
                agreement = oldAgreement[0].GetString();
            return new Noted(used, agreement);
        }
    }
}
