using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

/// <summary>
/// Hands ordered reports to those who make them, one by one, also with several web servers: whoever works on one holds a lease on it.
/// </summary>
public sealed class ReportJobQueue(ExportsDbContext db, TimeProvider time)
{
    private const int MostFailures = 3;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly Guid _me = Guid.NewGuid();

    /// <summary>The one that has waited longest; null when none waits, or another worker was faster.</summary>
    public async Task<ReportJob?> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var job = await db.ReportJobs
            .Where(j => j.Status == ReportJobStatus.Waiting || (j.Status == ReportJobStatus.Working && j.LeaseUntil < now))
            .OrderBy(j => j.RequestedAt).FirstOrDefaultAsync(cancellationToken);
        if (job is null)
            return null;
        (job.Status, job.LeaseOwner, job.LeaseUntil) = (ReportJobStatus.Working, _me, now + Lease);
        return await SaveAsync(cancellationToken) ? job : null;
    }

    /// <returns>False when somebody else has it by now: then nothing was saved.</returns>
    public Task<bool> ReportAsync(ReportJob job, int percent, CancellationToken cancellationToken)
    {
        job.Percent = percent;
        return SaveAsync(cancellationToken);
    }

    public async Task FinishAsync(ReportJob job, byte[] file, string fileName, string contentType, CancellationToken cancellationToken)
    {
        db.ReportJobFiles.Add(new ReportJobFile { JobId = job.Id, Bytes = file });
        (job.Status, job.Percent, job.FinishedAt, job.LeaseOwner, job.LeaseUntil) = (ReportJobStatus.Done, 100, time.Now(), null, null);
        (job.FileName, job.ContentType, job.Sha256) = (fileName, contentType, SHA256.HashData(file));
        await SaveAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Tried again a few times, for the database or the machine may be back.</summary>
    public async Task FailAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await db.ReportJobs.SingleOrDefaultAsync(j => j.Id == id, cancellationToken) is not { } job)
            return;
        (job.LeaseOwner, job.LeaseUntil, job.Percent) = (null, null, 0);
        job.Status = ++job.Failures >= MostFailures ? ReportJobStatus.Failed : ReportJobStatus.Waiting;
        job.FinishedAt = job.Status == ReportJobStatus.Failed ? time.Now() : null;
        await SaveAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
