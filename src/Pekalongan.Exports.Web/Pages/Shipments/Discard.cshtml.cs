using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

public sealed class DiscardModel(ExportsDbContext db, ShipmentService shipments) : PageModel
{
    [BindProperty]
    public Guid Version { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await db.Shipments.Where(s => s.Id == Id).Select(s => new { s.Status, s.Version }).SingleAsync(cancellationToken);
        Version = shown.Version;
        return shown.Status.May(ShipmentVerb.Discard) ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await shipments.DiscardAsync(Id, Version, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Isian dibuang."));
        return RedirectToPage("Index");
    }
}
