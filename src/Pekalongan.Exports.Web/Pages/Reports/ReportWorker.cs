using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>Makes ordered reports. The question says up to which moment things were known when it was ordered, so that the file shows what the screen showed.</summary>
public sealed class ReportWorker(ExportsDbContext db, ReportJobQueue queue, ReportCatalogue catalogue, ReportFiles files, PublicAddress addresses, ILogger<ReportWorker> logger)
{
    private const int TreeDone = 50;

    /// <summary>Makes the report that has waited longest; false when none waits.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (await queue.TakeAsync(cancellationToken) is not { } job)
            return false;
        try
        {
            await MakeAsync(job, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Making report {Kind} as {Format} failed", job.Kind, job.Format);
            await queue.FailAsync(job.Id, cancellationToken);
        }

        return true;
    }

    private async Task MakeAsync(ReportJob job, CancellationToken cancellationToken)
    {
        if (!ReportFiles.TryParse(job.Format, out var format) || catalogue.Find(job.Kind) is not { } definition)
            throw new InvalidOperationException($"Job {job.Id} asks for {job.Kind} as {job.Format}, which is not known.");
        var scope = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == job.ScopeCode, cancellationToken);
        var report = await definition.MakeAsync(QuestionText.Read(definition, scope, job.Question, KnownUntil(job)), cancellationToken);
        if (!await queue.ReportAsync(job, TreeDone, cancellationToken))
            return;
        var file = files.Render(report with { Paper = job.Paper, FiguresAt = new Uri(addresses.Of("/")) }, format, job.Language);
        await queue.FinishAsync(job, file.Content, file.FileName, file.ContentType, cancellationToken);
    }

    // The question has the day; of the day of ordering only what was known by then counts.
    private static DateTime KnownUntil(ReportJob job)
    {
        var day = JakartaTime.EndOf(DateOnly.ParseExact(
            job.Question.Split('&').Select(part => part.Split('=', 2)).Single(part => part[0] == ProgressQuestion.KnownParameter)[1],
            "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return day < job.RequestedAt ? day : job.RequestedAt;
    }
}
