using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>Opens the monthly rounds and keeps their lists. What the exporters answer is <see cref="CollectionAnswers"/>'.</summary>
public sealed class CollectionService(ExportsDbContext db, IDatabaseProvider provider, CollectionReader reader, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>Opens the month's round; of one that is open, puts those on the list that by now belong there. Asking twice changes nothing.</summary>
    public async Task<Outcome> OpenAsync(string scope, int month, CancellationToken cancellationToken)
    {
        if (CollectionRules.CheckMonth(month, JakartaTime.Today(time)) is { } problem)
            return Outcome.Refused(problem);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var now = time.Now();
        var round = await db.CollectionRounds.SingleOrDefaultAsync(r => r.ScopeCode == scope && r.Month == month, cancellationToken);
        if (round is null)
        {
            round = new CollectionRound { ScopeCode = scope, Month = month, OpenedById = actor.RequireUser(), OpenedAt = now };
            db.CollectionRounds.Add(round);
        }

        var listed = await db.CollectionItems.Where(i => i.RoundId == round.Id && i.RemovedAt == null).Select(i => i.ExporterId).ToListAsync(cancellationToken);
        List<CollectionItem> items =
        [
            .. (await reader.ExpectedAsync(scope, month, cancellationToken)).ExceptBy(listed, e => e.Id)
                .Select(e => new CollectionItem { RoundId = round.Id, ExporterId = e.Id, AddedAt = now, AddedById = null }),
        ];
        db.CollectionItems.AddRange(items);
        await audit.RecordAsync(ProcessKind.CollectionOpening, scope, [round, .. items], cancellationToken: cancellationToken);
        return await SaveAsync(transaction, cancellationToken);
    }

    /// <param name="scope">Whose round.</param>
    /// <param name="month">yyyymm, of a round that is open.</param>
    /// <param name="exporterId">A business of the register.</param>
    /// <param name="reason">Why it is to be asked, though the rule does not list it.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<Outcome> AddAsync(string scope, int month, Guid exporterId, string reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var round = await db.CollectionRounds.SingleOrDefaultAsync(r => r.ScopeCode == scope && r.Month == month, cancellationToken);
        if (round is null || !await db.Exporters.AnyAsync(e => e.Id == exporterId && e.ScopeCode == scope && e.ErasedAt == null, cancellationToken))
            return Outcome.NotFound;
        if (await db.CollectionItems.AnyAsync(i => i.RoundId == round.Id && i.ExporterId == exporterId && i.RemovedAt == null, cancellationToken))
            return Outcome.Done;
        var item = new CollectionItem { RoundId = round.Id, ExporterId = exporterId, AddedAt = time.Now(), AddedById = actor.RequireUser() };
        db.CollectionItems.Add(item);
        await audit.RecordAsync(ProcessKind.CollectionListing, exporterId, [item], reason, cancellationToken);
        return await SaveAsync(transaction, cancellationToken);
    }

    /// <summary>From now on it is not waited for; what was asked about earlier days stays as it was answered.</summary>
    public async Task<Outcome> TakeOffAsync(Guid itemId, string scope, string reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var item = await db.CollectionItems
            .SingleOrDefaultAsync(i => i.Id == itemId && db.CollectionRounds.Any(r => r.Id == i.RoundId && r.ScopeCode == scope), cancellationToken);
        if (item is null)
            return Outcome.NotFound;
        if (item.RemovedAt is not null)
            return Outcome.Done;
        (item.RemovedAt, item.RemovedById, item.RemovedReason) = (time.Now(), actor.RequireUser(), reason);
        await audit.RecordAsync(ProcessKind.CollectionListing, item.ExporterId, [item], reason, cancellationToken);
        return await SaveAsync(transaction, cancellationToken);
    }

    private async Task<Outcome> SaveAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            // Somebody else opened the same round, or listed the same exporter, at the same moment.
            db.ChangeTracker.Clear();
        }

        return Outcome.Done;
    }
}
