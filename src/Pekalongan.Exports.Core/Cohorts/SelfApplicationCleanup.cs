using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Forgets applications that were begun on the public page and never sent, with their files.</summary>
public sealed class SelfApplicationCleanup(ExportsDbContext db, TimeProvider time)
{
    public const int KeptDays = 30;

    private const int MostAtOnce = 50;

    /// <returns>How many were forgotten.</returns>
    public async Task<int> ForgetDraftsAsync(CancellationToken cancellationToken)
    {
        var before = time.Now().AddDays(-KeptDays);
        var old = await db.SelfApplications.Include(a => a.Files).ThenInclude(f => f.File)
            .Where(a => a.Status == SelfApplicationStatus.Draft && a.ChangedAt < before)
            .OrderBy(a => a.ChangedAt).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var draft in old)
            SelfApplicationEvidence.Discard(db, draft.Files);
        db.RemoveRange(old);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return old.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody went on with one of them just now; the next round takes the others.
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
