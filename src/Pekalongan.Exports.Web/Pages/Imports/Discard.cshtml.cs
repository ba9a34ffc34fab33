using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>Throws an uploaded table away, after asking.</summary>
public sealed class DiscardModel(ExportsDbContext db, ImportService imports, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ImportRoom Room => ImportRoom.Of(HttpContext);

    public string FileName { get; private set; } = "";

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await imports.DiscardAsync(Id, scope.Code, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Berkas dibuang."));
        return Redirect("~" + Room.Home);
    }

    public async Task PrepareAsync() =>
        FileName = await db.Imports.Where(b => b.Id == Id && b.ScopeCode == scope.Code).Select(b => b.FileName).SingleAsync(HttpContext.RequestAborted);
}
