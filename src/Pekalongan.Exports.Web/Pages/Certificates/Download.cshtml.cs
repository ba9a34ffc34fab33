using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>The paper of a certificate, byte for byte as it was issued: to staff, and to the business it is about.</summary>
public sealed class DownloadModel(ExportsDbContext db, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var fileId = await db.Certificates.Where(c => c.Id == id).Select(c => c.FileId).SingleAsync(cancellationToken);
        var file = await files.OpenAsync(fileId, cancellationToken);
        return File(file.Content!.Bytes, file.ContentType, file.Name);
    }
}
