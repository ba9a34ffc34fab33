using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>Sends an application back to whoever filled it in, with what is missing.</summary>
public sealed class ReturnModel(SelfApplicationDesk desk, QueuedApplicationReader reader, PublicAddress address, CurrentScope scope) : PageModel, IPreparesPage
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
        var outcome = await desk.ReturnAsync(
            Id, scope.Code, Input.Version, PlainText.Of(Input.Reason), token => address.Of(Request, $"/pendaftaran/{token}"), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Dikembalikan. Pendaftar dikabari lewat e-mail; bila tidak ada e-mail, kabari dari menu Kabar."));
        return Redirect("~/pelatihan/antrean");
    }

    public async Task PrepareAsync()
    {
        Queued = await reader.ReadAsync(Id, HttpContext.RequestAborted);
        Input.Version = Queued.Application.Version;
        ModelState.Remove("Input.Version");
    }
}
