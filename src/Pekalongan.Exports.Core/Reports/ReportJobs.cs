using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

/// <summary>Takes orders for long reports, and forgets what nobody fetched.</summary>
public sealed class ReportJobs(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>Of one person at a time.</summary>
    private const int MostWaiting = 5;

    public async Task<Outcome> OrderAsync(ReportJob job, CancellationToken cancellationToken)
    {
        if (await db.ReportJobs.AnyAsync(j => j.Id == job.Id, cancellationToken))
            return Outcome.Done;
        var me = actor.RequireUser();
        if (await db.ReportJobs.CountAsync(j => j.RequestedById == me && (j.Status == ReportJobStatus.Waiting || j.Status == ReportJobStatus.Working), cancellationToken) >= MostWaiting)
            return Outcome.Refused(new Wording("Sudah ada {0} berkas Anda yang sedang disiapkan; tunggu sampai salah satunya selesai", MostWaiting));
        db.ReportJobs.Add(job);
        audit.Note(ProcessKind.ReportOrdering, nameof(ReportJob), job.Id, facts: new { job.Kind, job.Question, job.Format, Language = job.Language.ToString() });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
        }

        return Outcome.Done;
    }

    /// <summary>Files wait a week.</summary>
    public async Task ExpireAsync(CancellationToken cancellationToken)
    {
        var before = time.Now().AddDays(-ReportJob.DaysKept);
        await db.ReportJobs.Where(j => j.RequestedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
