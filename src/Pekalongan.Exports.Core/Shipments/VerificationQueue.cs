using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>The way through what waits to be checked, longest waiting first.</summary>
public sealed class VerificationQueue(ExportsDbContext db, Actor actor)
{
    private const int AtOnce = 50;

    public IQueryable<Shipment> Waiting(string scope) =>
        db.Shipments.AsNoTracking().Where(s => s.ScopeCode == scope && s.Status == ShipmentStatus.Submitted);

    /// <summary>
    /// The next that the actor may check: after the given one, whether that is still waiting or not, then from the start, so that what was
    /// skipped comes last. Null when there is no other.
    /// </summary>
    public async Task<Guid?> NextAsync(string scope, Guid after, CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        var order = await db.Shipments
            .Where(s => s.ScopeCode == scope && (s.Id == after || (s.Status == ShipmentStatus.Submitted && s.EnteredById != me && s.SubmittedById != me)))
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken);
        var here = order.IndexOf(after);
        foreach (var ids in order.Skip(here + 1).Concat(order.Take(Math.Max(here, 0))).Chunk(AtOnce))
        {
            var candidates = await Waiting(scope).Include(s => s.Lines).Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken);
            var made = await db.MadeAsync(actor, candidates, cancellationToken);
            var mayCheck = candidates.Select(c => c.Id).Where(id => !made.Contains(id)).ToHashSet();
            if (Array.FindIndex(ids, mayCheck.Contains) is var first and >= 0)
                return ids[first];
        }

        return null;
    }
}
