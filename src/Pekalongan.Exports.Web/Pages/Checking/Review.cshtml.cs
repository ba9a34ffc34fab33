using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Pages.Shipments;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Checking;

/// <summary>One shipment with what speaks for and against it, to verify or to return; then the next in the queue.</summary>
public sealed class ReviewModel(
    ExportsDbContext db, VerificationService verification, ShipmentValuation valuation, ShipmentWarnings warnings, CurrentScope scope, Actor actor)
    : PageModel, IPreparesPage
{
    [BindProperty]
    public VersionInput Shown { get; set; } = new();

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentView View { get; private set; } = null!;

    public IReadOnlyList<ShipmentWarning> Warnings { get; private set; } = [];

    public bool IsOwnWork { get; private set; }

    public bool MayRates => actor.Role?.May(Permission.ManageRates) == true;

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return View.Shipment.Status.May(ShipmentVerb.Verify) ? Page() : RedirectToPage("/Shipments/Details", new { Id });
    }

    [Validates(nameof(Shown))]
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        var outcome = await verification.VerifyAsync(Id, Shown.Version, cancellationToken);
        return outcome.Ok ? await NextAsync(new Wording("Pengiriman diverifikasi dan masuk realisasi."), cancellationToken) : await this.RefuseAsync(outcome);
    }

    [Validates(nameof(Input))]
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var outcome = await verification.ReturnAsync(Id, Shown.Version, Input.Reason, cancellationToken);
        return outcome.Ok ? await NextAsync(new Wording("Pengiriman dikembalikan dengan alasan Anda."), cancellationToken) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync()
    {
        View = await ShipmentView.ReadAsync(db, valuation, Id, HttpContext.RequestAborted);
        Shown.Version = View.Shipment.Version;
        IsOwnWork = await db.HasMadeAsync(actor, View.Shipment, HttpContext.RequestAborted);
        Warnings = (await warnings.ForVerifierAsync([View.Shipment], HttpContext.RequestAborted))[Id];
    }

    private async Task<IActionResult> NextAsync(Wording done, CancellationToken cancellationToken)
    {
        this.SayDone(done);
        var me = actor.RequireUser();
        var next = await db.Shipments
            .Where(s => s.ScopeCode == scope.Code && s.Status == ShipmentStatus.Submitted && s.EnteredById != me && s.SubmittedById != me)
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
        return next is { } id ? RedirectToPage(new { id }) : RedirectToPage("Index");
    }

    public sealed class VersionInput
    {
        public Guid Version { get; set; }
    }

    public sealed class InputModel
    {
        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() =>
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, supaya eksportir tahu apa yang perlu dilakukan");
    }
}
