using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Paths;

/// <summary>The path of one business of the register.</summary>
public sealed class ExporterModel(ExporterPathReader paths, BusinessFirstsReader firsts, ExportsDbContext db, CurrentScope scope, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Business { get; private set; } = "";

    public PathView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (today, known) = (JakartaTime.Today(time), KnownAt.Today(time));
        Business = await db.Exporters.Where(e => e.Id == Id).Select(e => e.Name).SingleAsync(cancellationToken);
        View = new PathView(
            await paths.OfAsync(scope.Code, Id, today, known, cancellationToken), await firsts.ReadAsync(Id, today, known, cancellationToken));
    }
}
