using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Paths;

/// <summary>The path of the business that is signed in.</summary>
public sealed class MineModel(ExporterPathReader paths, BusinessFirstsReader firsts, ExportsDbContext db, Actor actor, TimeProvider time) : PageModel
{
    public PathView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (actor.ExporterId is not { } own)
            return NotFound();
        var (today, known) = (JakartaTime.Today(time), KnownAt.Today(time));
        var scope = await db.Exporters.Where(e => e.Id == own).Select(e => e.ScopeCode).SingleAsync(cancellationToken);
        View = new PathView(await paths.OfAsync(scope, own, today, known, cancellationToken), await firsts.ReadAsync(own, today, known, cancellationToken));
        return Page();
    }
}
