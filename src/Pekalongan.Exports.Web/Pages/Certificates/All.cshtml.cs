using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>All certificates of a cohort that are in force, in one file for the printer.</summary>
public sealed class AllModel(ExportsDbContext db, CurrentScope scope, CertificatePress press, ReportDownloads downloads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var certificates = await db.Certificates.AsNoTracking().Where(c => c.Application!.CohortId == id && c.RevokedAt == null)
            .OrderBy(c => c.HolderName).ThenBy(c => c.Number).ToListAsync(cancellationToken);
        if (certificates.Count == 0)
            return NotFound();
        var owner = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scope.Code, cancellationToken);
        var stem = OfficePaper.FileStem(CertificatePaper.Kind, certificates[0].CohortTitle);
        var file = press.All(Request, certificates, owner, stem);
        await downloads.NotePapersAsync(CertificatePaper.Kind, id, certificates.Count, file, cancellationToken);
        return File(file, "application/pdf", stem + ".pdf");
    }
}
