using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Shipments;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Checking;

/// <summary>One shipment with what speaks for and against it, to verify or to return; then the next in the queue.</summary>
public sealed class ReviewModel(
    ExportsDbContext db, VerificationService verification, VerificationQueue queue, ShipmentValuation valuation, ShipmentWarnings warnings,
    ShipmentHistory history, ShipmentOriginReader origins, CurrentScope scope, Actor actor, Localizer localizer, TimeProvider time)
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

    public ShipmentEvidenceView Evidence { get; private set; } = null!;

    public OriginCard Origin { get; private set; } = null!;

    /// <summary>What it says otherwise than the shipment it corrects; null where it corrects none.</summary>
    public IReadOnlyList<CorrectedAnswer>? Corrected { get; private set; }

    /// <summary>What others did to it between showing the page and sending its form.</summary>
    public IReadOnlyList<ShipmentHappening> Changed { get; private set; } = [];

    public bool IsOwnWork { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return View.Shipment.Status.May(ShipmentVerb.Verify) ? Page() : RedirectToPage("/Shipments/Details", new { Id });
    }

    /// <summary>Leaves this one for later.</summary>
    public Task<IActionResult> OnGetNextAsync(CancellationToken cancellationToken) =>
        GoNextAsync(new Wording("Tidak ada pengiriman lain yang dapat Anda periksa."), cancellationToken);

    [Validates(nameof(Shown))]
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        var outcome = await verification.VerifyAsync(Id, Shown.Version, cancellationToken);
        return outcome.Ok ? await NextAsync(new Wording("Pengiriman diverifikasi dan masuk realisasi."), cancellationToken) : await this.RefuseAsync(outcome);
    }

    [Validates(nameof(Input))]
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var outcome = await verification.ReturnAsync(Id, Shown.Version, ReturnReasons.Join(Input.Picked, Input.Reason), cancellationToken);
        return outcome.Ok ? await NextAsync(new Wording("Pengiriman dikembalikan dengan alasan Anda."), cancellationToken) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync()
    {
        View = await ShipmentView.ReadAsync(db, valuation, Id, HttpContext.RequestAborted);
        Evidence = await ShipmentEvidenceView.ReadAsync(db, View.Shipment, HttpContext.RequestAborted);
        if (View.Shipment.CorrectsShipmentId is { } original)
            Corrected = CorrectedAnswer.Between(await ShipmentView.ReadAsync(db, valuation, original, HttpContext.RequestAborted), View, localizer);
        Origin = new OriginCard(await origins.ReadAsync(Id, HttpContext.RequestAborted), MayEnter: false);
        if (Shown.Version != Guid.Empty && Shown.Version != View.Shipment.Version && ParseMoment(Shown.At) is { } shown)
            Changed = await history.SinceAsync(View.Shipment, shown, HttpContext.RequestAborted);
        Shown.Version = View.Shipment.Version;
        Shown.At = DetailsModel.Iso(time.Now());
        IsOwnWork = await db.HasMadeAsync(actor, View.Shipment, HttpContext.RequestAborted);
        Warnings = (await warnings.ForVerifierAsync([View.Shipment], HttpContext.RequestAborted))[Id];
    }

    private static DateTime? ParseMoment(string text) =>
        DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;

    private Task<IActionResult> NextAsync(Wording done, CancellationToken cancellationToken)
    {
        this.SayDone(done);
        return GoNextAsync(null, cancellationToken);
    }

    private async Task<IActionResult> GoNextAsync(Wording? noOther, CancellationToken cancellationToken)
    {
        if (await queue.NextAsync(scope.Code, Id, cancellationToken) is { } id)
            return RedirectToPage(new { id });
        if (noOther is not null)
            this.SayDone(noOther);
        return RedirectToPage("Index");
    }

    public sealed class VersionInput
    {
        public Guid Version { get; set; }

        /// <summary>When the page was shown; a later page tells what happened since.</summary>
        public string At { get; set; } = "";
    }

    public sealed class InputModel
    {
        /// <summary>One of <see cref="ReturnReasons"/>, or none.</summary>
        public string Picked { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() =>
            RuleFor(i => i.Reason).NotEmpty().When(i => i.Picked.Length == 0).WithMessage("Tulis alasannya, supaya eksportir tahu apa yang perlu dilakukan");
    }
}
