using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>Recomputes what of each monthly statement has to count beside the shipments, and compares it with the ledger.</summary>
public sealed class StatementCheck(ExportsDbContext db)
{
    /// <summary>The first statement that the ledger doesn't agree with, in words for the operator; null when all agree.</summary>
    public async Task<string?> FindBadAsync(CancellationToken cancellationToken)
    {
        var live = await db.Ledger.Where(e => e.StatementLineId != null)
            .GroupBy(e => e.StatementLineId!.Value)
            .Select(g => new { LineId = g.Key, UsdCents = g.Sum(e => e.UsdCents), NetGrams = g.Sum(e => e.NetGrams) })
            .ToDictionaryAsync(g => g.LineId, cancellationToken);
        var verified = db.MonthlyStatements.AsNoTracking().Include(s => s.Lines).Where(s => s.Status == StatementStatus.Verified).OrderBy(s => s.Id);
        foreach (var statement in await verified.ToListAsync(cancellationToken))
            foreach (var due in await StatementReconciler.RemaindersAsync(db, statement, cancellationToken))
            {
                live.Remove(due.LineId, out var posted);
                if ((posted?.UsdCents ?? 0, posted?.NetGrams ?? 0) != (due.UsdCents, due.NetGrams))
                    return $"Monthly statement {statement.Id}, line {due.LineId}: the ledger holds another value than the shipments of its month leave";
            }

        var orphan = live.Values.FirstOrDefault(v => v.UsdCents != 0 || v.NetGrams != 0);
        return orphan is null ? await BadFactAsync(cancellationToken)
            : $"Monthly statement line {orphan.LineId}: the ledger holds a value, but its statement is not verified";
    }

    private async Task<string?> BadFactAsync(CancellationToken cancellationToken)
    {
        var entries = await (
            from entry in db.Ledger
            join statement in db.MonthlyStatements on entry.StatementId equals statement.Id
            join line in db.Set<MonthlyStatementLine>() on entry.StatementLineId equals line.Id
            where entry.ReversesSeq == null && !db.Ledger.Any(r => r.ReversesSeq == entry.Seq)
            orderby entry.Seq
            select new { Entry = entry, Statement = statement, Line = line }).AsNoTracking().ToListAsync(cancellationToken);
        var bad = entries.Find(r => r.Entry.ShipmentId is not null || r.Line.StatementId != r.Statement.Id || r.Entry.ScopeCode != r.Statement.ScopeCode
            || r.Entry.ExporterId != r.Statement.ExporterId || r.Entry.ExportDate != YearMonth.LastDay(r.Statement.Month) || r.Entry.Channel != r.Statement.Channel
            || r.Entry.CommodityKey != r.Line.CommodityKey || r.Entry.CountryIso2 != r.Line.CountryIso2 || r.Entry.Evidence != EvidenceStrength.MonthlyStatement);
        return bad is null ? null : $"Ledger row {bad.Entry.Seq}: statement {bad.Statement.Id} says something else than was posted";
    }
}
