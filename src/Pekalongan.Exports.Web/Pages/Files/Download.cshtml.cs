using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Files;

/// <summary>A stored file as an attachment: to the office of its scope, and to the business it is about.</summary>
public sealed class DownloadModel(ExportsDbContext db, CurrentScope scope, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var isVisible = await db.Applications
            .Where(a => a.Exporter!.ScopeCode == scope.Code && (actor.ExporterId == null || a.ExporterId == actor.ExporterId))
            .AnyAsync(a => a.Assessments.Any(c => c.Evidence.Any(e => e.FileId == id)), cancellationToken)
            || (actor.Role == Role.Staff && await db.SelfApplications
                .Where(a => a.Cohort!.ScopeCode == scope.Code && a.Status != SelfApplicationStatus.Draft)
                .AnyAsync(a => a.Files.Any(f => f.FileId == id), cancellationToken));
        if (!isVisible)
            return NotFound();
        var file = await db.Files.AsNoTracking().Include(f => f.Content).SingleAsync(f => f.Id == id, cancellationToken);
        return File(file.Content!.Bytes, file.ContentType, file.Name);
    }
}
