using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>The paper of a certificate, byte for byte as it was issued: to staff, and to the business it is about.</summary>
public sealed class DownloadModel(ExportsDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await db.Files.AsNoTracking().Include(f => f.Content)
            .SingleAsync(f => db.Certificates.Any(c => c.Id == id && c.FileId == f.Id), cancellationToken);
        return File(file.Content!.Bytes, file.ContentType, file.Name);
    }
}
