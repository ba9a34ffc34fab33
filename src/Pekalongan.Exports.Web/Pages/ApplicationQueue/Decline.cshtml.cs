using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>Ends an application that is none: sent twice, or by nobody who can be reached.</summary>
public sealed class DeclineModel(SelfApplicationDesk desk, QueuedApplicationReader reader, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public QueuedApplication Queued { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Queued.IsWaiting ? Page() : Redirect($"~/pelatihan/antrean/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await desk.DeclineAsync(Id, scope.Code, Input.Version, PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Tidak dilanjutkan. Pendaftar dikabari lewat e-mail; bila tidak ada e-mail, kabari dari menu Kabar."));
        return Redirect("~/pelatihan/antrean");
    }

    public async Task PrepareAsync()
    {
        Queued = await reader.ReadAsync(Id, HttpContext.RequestAborted);
        Input.Version = Queued.Application.Version;
        ModelState.Remove("Input.Version");
    }
}
