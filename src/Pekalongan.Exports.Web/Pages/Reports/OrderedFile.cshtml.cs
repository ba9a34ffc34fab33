using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>A file that was made in the background, to who asked for it.</summary>
public sealed class OrderedFileModel(ExportsDbContext db, ReportDownloads downloads, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        var job = await db.ReportJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id && j.RequestedById == me && j.Status == ReportJobStatus.Done, cancellationToken);
        if (job is null)
            return NotFound();
        var bytes = await db.ReportJobFiles.Where(f => f.JobId == id).Select(f => f.Bytes).SingleAsync(cancellationToken);
        await downloads.NoteOrderedAsync(job, bytes, cancellationToken);
        Response.Headers.CacheControl = "private, no-cache";
        return File(bytes, job.ContentType!, job.FileName);
    }
}
