using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// The places of a cohort. They are taken and freed by updates that ask the row itself, inside the transaction of the act, so that the last
/// place is given once whoever asks at the same moment. Each one renews the cohort's version: a form that still shows the old count is stale.
/// </summary>
public sealed class Places(ExportsDbContext db)
{
    /// <summary>
    /// Makes all others who change this cohort's selection wait until the transaction ends. SQLite does so anyway; a server locks the row
    /// only when it is written.
    /// </summary>
    public Task HoldAsync(Guid cohortId, CancellationToken cancellationToken) =>
        db.Cohorts.Where(c => c.Id == cohortId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AcceptedCount, c => c.AcceptedCount), cancellationToken);

    /// <summary>Takes all of them, or none and says false when so many are not left.</summary>
    public async Task<bool> TakeAsync(Guid cohortId, int count, CancellationToken cancellationToken)
    {
        var version = Guid.NewGuid();
        return await db.Cohorts.Where(c => c.Id == cohortId && (c.Quota == null || c.AcceptedCount + count <= c.Quota)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.AcceptedCount, c => c.AcceptedCount + count).SetProperty(c => c.Version, version), cancellationToken) == 1;
    }

    public async Task FreeAsync(Guid cohortId, CancellationToken cancellationToken)
    {
        var version = Guid.NewGuid();
        var freed = await db.Cohorts.Where(c => c.Id == cohortId && c.AcceptedCount > 0).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.AcceptedCount, c => c.AcceptedCount - 1).SetProperty(c => c.Version, version), cancellationToken);
        if (freed != 1)
            throw new InvalidOperationException("A participant withdrew from a cohort that counts none.");
    }

    /// <summary>The cohorts whose count is not the number of their participants: none, unless somebody wrote past the program.</summary>
    public static Task<List<Guid>> FindMiscountedAsync(ExportsDbContext db, CancellationToken cancellationToken) =>
        db.Cohorts.Where(c => c.AcceptedCount != db.Applications.Count(a => a.CohortId == c.Id && a.Status == ApplicationStatus.Accepted))
            .Select(c => c.Id).ToListAsync(cancellationToken);
}
