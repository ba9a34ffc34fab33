using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Materials;

public sealed class RemoveModel(MaterialService materials, ExportsDbContext db, CurrentScope scope) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "materi")]
    public Guid MaterialId { get; set; }

    public string? Title { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Title = await db.CohortSessions.Where(s => s.CohortId == Id).SelectMany(s => s.Materials).Where(m => m.Id == MaterialId)
            .Select(m => m.Title).SingleOrDefaultAsync(cancellationToken);
        return Title is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await materials.RemoveAsync(MaterialId, Id, scope.Code, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Berkas dihapus."));
        return Redirect($"~/pelatihan/{Id}/materi");
    }
}
