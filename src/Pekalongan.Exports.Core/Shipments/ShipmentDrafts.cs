using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Begins drafts: the key that was made with the form names its draft, so that sending the form twice makes one.</summary>
public sealed class ShipmentDrafts(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    internal Shipment New(string scope, Guid exporterId, EntrySource source, Guid key, Guid? corrects = null) => new()
    {
        ScopeCode = scope,
        ExporterId = exporterId,
        EntrySource = source,
        EnteredById = actor.RequireUser(),
        CreatedAt = time.Now(),
        IdempotencyKey = key,
        CorrectsShipmentId = corrects,
    };

    /// <summary>What the same form made before.</summary>
    internal Task<Guid?> FindAsync(Guid key, CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        return db.Shipments.Where(s => s.EnteredById == me && s.IdempotencyKey == key).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(cancellationToken);
    }

    internal async Task<StartedDraft> AddAsync(Shipment draft, ProcessKind kind, CancellationToken cancellationToken)
    {
        if (await FindAsync(draft.IdempotencyKey, cancellationToken) is { } earlier)
            return new StartedDraft(Outcome.Done, earlier);
        db.Shipments.Add(draft);
        await audit.RecordAsync(kind, draft.ExporterId, [draft, .. draft.Lines], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new StartedDraft(Outcome.Done, draft.Id);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return new StartedDraft(Outcome.Done, await FindAsync(draft.IdempotencyKey, cancellationToken) ?? default);
        }
    }
}
