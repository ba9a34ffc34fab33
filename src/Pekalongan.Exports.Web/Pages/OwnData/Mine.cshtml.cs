using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.OwnData;

/// <summary>A business takes along everything held about it.</summary>
public sealed class MineModel(OwnDataService data, Actor actor, CurrentScope scope, Localizer t) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        actor.ExporterId is { } own && await data.TakeAsync(own, scope.Code, null, t.Language, cancellationToken) is { } packed
            ? File(packed, "application/zip", "data-saya.zip")
            : NotFound();
}
