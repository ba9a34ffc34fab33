using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Rendering;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>
/// Makes ordered reports one by one, also with several web servers: whoever works on one holds a lease on it. Its question says up to which moment
/// things were known when it was ordered, so that it shows what the screen showed.
/// </summary>
public sealed class ReportWorker(ExportsDbContext db, ReportCatalogue catalogue, ReportFiles files, TimeProvider time, ILogger<ReportWorker> logger)
{
    private const int MostFailures = 3;
    private const int TreeDone = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly Guid _me = Guid.NewGuid();

    /// <summary>Makes the report that has waited longest; false when none waits.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (await TakeAsync(cancellationToken) is not { } job)
            return false;
        try
        {
            await MakeAsync(job, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Its order expired, or another worker has it: nothing of it was saved.
            db.ChangeTracker.Clear();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Making report {Kind} as {Format} failed", job.Kind, job.Format);
            await FailAsync(job.Id, cancellationToken);
        }

        return true;
    }

    private async Task<ReportJob?> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var job = await db.ReportJobs
            .Where(j => j.Status == ReportJobStatus.Waiting || (j.Status == ReportJobStatus.Working && j.LeaseUntil < now))
            .OrderBy(j => j.RequestedAt).FirstOrDefaultAsync(cancellationToken);
        if (job is null)
            return null;
        (job.Status, job.LeaseOwner, job.LeaseUntil) = (ReportJobStatus.Working, _me, now + Lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return job;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task MakeAsync(ReportJob job, CancellationToken cancellationToken)
    {
        var scope = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == job.ScopeCode, cancellationToken);
        var definition = catalogue.Find(job.Kind)!;
        var report = await definition.MakeAsync(QuestionText.Read(definition, scope, job.Question, KnownUntil(job)), cancellationToken);
        job.Percent = TreeDone;
        await db.SaveChangesAsync(cancellationToken);
        if (!ReportFiles.TryParse(job.Format, out var format))
            throw new InvalidOperationException($"Job {job.Id} asks for the unknown format {job.Format}.");
        var file = files.Render(report, format, job.Language);
        db.ReportJobFiles.Add(new ReportJobFile { JobId = job.Id, Bytes = file.Content });
        (job.Status, job.Percent, job.FinishedAt, job.LeaseOwner, job.LeaseUntil) = (ReportJobStatus.Done, 100, time.Now(), null, null);
        (job.FileName, job.ContentType, job.Sha256) = (file.FileName, file.ContentType, SHA256.HashData(file.Content));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    // The question has the day; of the day of ordering only what was known by then counts.
    private static DateTime KnownUntil(ReportJob job)
    {
        var day = JakartaTime.EndOf(DateOnly.ParseExact(
            job.Question.Split('&').Select(part => part.Split('=', 2)).Single(part => part[0] == ProgressQuestion.KnownParameter)[1],
            "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return day < job.RequestedAt ? day : job.RequestedAt;
    }

    private async Task FailAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var job = await db.ReportJobs.SingleAsync(j => j.Id == id, cancellationToken);
        (job.LeaseOwner, job.LeaseUntil, job.Percent) = (null, null, 0);
        job.Status = ++job.Failures >= MostFailures ? ReportJobStatus.Failed : ReportJobStatus.Waiting;
        job.FinishedAt = job.Status == ReportJobStatus.Failed ? time.Now() : null;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
