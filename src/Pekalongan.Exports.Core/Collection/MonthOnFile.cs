using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>Keeps "sudah melapor" true: what a business reported of a month has to be on file.</summary>
public sealed class MonthOnFile(ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time)
{
    private static readonly Wording TakenBack = new Wording("Yang dilaporkan untuk bulan ini ditarik atau dibatalkan; tanyakan lagi");

    /// <summary>A shipment or statement of the month was handed in and stands, checked or not.</summary>
    public async Task<bool> HasExportsAsync(Guid exporterId, int month, CancellationToken cancellationToken)
    {
        var (first, last) = (YearMonth.FirstDay(month), YearMonth.LastDay(month));
        return await db.MonthlyStatements.AnyAsync(s => s.ExporterId == exporterId && s.Month == month && s.Status != StatementStatus.Voided, cancellationToken)
            || await db.Shipments.AnyAsync(
                s => s.ExporterId == exporterId && s.ExportDate >= first && s.ExportDate <= last
                    && (s.Status == ShipmentStatus.Submitted || s.Status == ShipmentStatus.Returned || s.Status == ShipmentStatus.Verified), cancellationToken);
    }

    /// <summary>
    /// Opens the month's question again when the last of what was reported was taken back. Call it in the transaction of the taking back, after
    /// that was saved.
    /// </summary>
    public async Task ReopenEmptyAsync(Guid exporterId, int month, CancellationToken cancellationToken)
    {
        var reported = await (from item in db.CollectionItems
                              join round in db.CollectionRounds on item.RoundId equals round.Id
                              where item.ExporterId == exporterId && round.Month == month && item.RemovedAt == null
                              let latest = item.Answers.OrderByDescending(a => a.At).FirstOrDefault()
                              where latest != null && latest.Kind == CollectionAnswerKind.Reported
                              select new { item.Id, latest.At }).FirstOrDefaultAsync(cancellationToken);
        if (reported is null || await HasExportsAsync(exporterId, month, cancellationToken))
            return;
        var answer = Next(reported.Id, new CollectionReply(CollectionAnswerKind.Reopened, EntrySource.List, TakenBack.Text), reported.At);
        db.Add(answer);
        await audit.RecordAsync(ProcessKind.CollectionAnswering, exporterId, [answer], cancellationToken: cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The answer that counts from now on: no two may stand at the same moment.</summary>
    public CollectionAnswer Next(Guid itemId, CollectionReply reply, DateTime? after)
    {
        var now = time.Now();
        return new CollectionAnswer
        {
            ItemId = itemId,
            Kind = reply.Kind!.Value,
            Source = reply.Source,
            At = now > after ? now : after?.AddMicroseconds(1) ?? now,
            ById = actor.RequireUser(),
            Note = reply.Note,
        };
    }
}
