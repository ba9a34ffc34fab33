using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Files;

/// <summary>A stored file as an attachment: to the office of its scope, and to the business it is about; what belongs to a session, to its participants.</summary>
public sealed class DownloadModel(ExportsDbContext db, FileStore files, CurrentScope scope, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var isVisible = await IsEvidenceAsync(id, cancellationToken) || await IsMaterialAsync(id, cancellationToken)
            || await IsQueuedAsync(id, cancellationToken) || await IsOfShipmentAsync(id, cancellationToken) || await IsOfCaseAsync(id, cancellationToken);
        if (!isVisible)
            return NotFound();
        var file = await files.OpenAsync(id, cancellationToken);
        return File(file.Content!.Bytes, file.ContentType, file.Name);
    }

    private Task<bool> IsEvidenceAsync(Guid id, CancellationToken cancellationToken) => db.Applications
        .Where(a => a.Exporter!.ScopeCode == scope.Code && (actor.ExporterId == null || a.ExporterId == actor.ExporterId))
        .AnyAsync(a => a.Assessments.Any(c => c.Evidence.Any(e => e.FileId == id)), cancellationToken);

    /// <summary>The office's own hand-outs are for its participants, not for everybody who applied.</summary>
    private Task<bool> IsMaterialAsync(Guid id, CancellationToken cancellationToken) => db.Cohorts
        .Where(c => c.ScopeCode == scope.Code && c.Sessions.Any(s => s.Materials.Any(m => m.FileId == id)))
        .AnyAsync(
            c => actor.ExporterId == null
                || db.Applications.Any(a => a.CohortId == c.Id && a.ExporterId == actor.ExporterId && a.Status == ApplicationStatus.Accepted),
            cancellationToken);

    private Task<bool> IsOfShipmentAsync(Guid id, CancellationToken cancellationToken) => db.Shipments.VisibleTo(actor)
        .AnyAsync(s => s.ScopeCode == scope.Code && s.Files.Any(f => f.FileId == id), cancellationToken);

    /// <summary>What an applicant sent is for the staff who take it in.</summary>
    private Task<bool> IsQueuedAsync(Guid id, CancellationToken cancellationToken) => db.SelfApplications
        .Where(a => actor.Role == Role.Staff && a.Cohort!.ScopeCode == scope.Code && a.Status != SelfApplicationStatus.Draft)
        .AnyAsync(a => a.Files.Any(f => f.FileId == id), cancellationToken);

    /// <summary>What was sent into the thread of a case: to the office, and to the business whose case it is.</summary>
    private Task<bool> IsOfCaseAsync(Guid id, CancellationToken cancellationToken) => db.ObstacleCases.VisibleTo(actor)
        .Where(c => c.ScopeCode == scope.Code).AnyAsync(c => c.Messages.Any(m => m.Files.Any(f => f.FileId == id)), cancellationToken);
}
