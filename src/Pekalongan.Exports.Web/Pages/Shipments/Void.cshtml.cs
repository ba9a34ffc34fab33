using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>Takes a verified shipment out of the figures, with a reason.</summary>
public sealed class VoidModel(ExportsDbContext db, VerificationService verification, ShipmentValuation valuation) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return View.Shipment.Status.May(ShipmentVerb.Void) ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await verification.VoidAsync(Id, Input.Version, Input.Reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Pengiriman dibatalkan dan tidak dihitung lagi."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        View = await ShipmentView.ReadAsync(db, valuation, Id, HttpContext.RequestAborted);
        Input.Version = View.Shipment.Version;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() =>
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, supaya eksportir tahu apa yang perlu dilakukan");
    }
}
