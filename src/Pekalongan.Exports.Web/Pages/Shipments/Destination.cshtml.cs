using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

public sealed class DestinationModel(
    ExportsDbContext db, ShipmentService shipments, ShipmentDuplicates duplicates, ShipmentValuation valuation, Localizer t) : PageModel, IPreparesPage
{
    [BindProperty]
    public DestinationInput Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public IReadOnlyList<string> Countries { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ports { get; private set; } = [];

    /// <summary>What is stored now, shown beside what was typed when somebody else was faster.</summary>
    public ShipmentView? Stored { get; private set; }

    /// <summary>The shipment that holds the same document already.</summary>
    public Guid? SameDocumentId { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shipment = await db.Shipments.AsNoTracking().SingleAsync(s => s.Id == Id, cancellationToken);
        if (!shipment.Status.May(ShipmentVerb.Edit))
            return RedirectToPage("Details", new { Id });
        var country = await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Iso2 == shipment.DestinationIso2, cancellationToken);
        Input = DestinationInput.Of(shipment, country?.Name(t.Language));
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await SaveAsync(cancellationToken);
        return outcome.Ok ? RedirectToPage("Goods", new { Id }) : await RefuseAsync(outcome, cancellationToken);
    }

    /// <summary>Keeps what is there so far; only what cannot be read is refused.</summary>
    [Validates]
    public async Task<IActionResult> OnPostLaterAsync([FromServices] IValidator<DestinationInput> validator, CancellationToken cancellationToken)
    {
        var check = await validator.ValidateAsync(Input, cancellationToken);
        foreach (var failure in check.Errors.Where(e => e.AttemptedValue is string { Length: > 0 }))
            ModelState.AddModelError($"Input.{failure.PropertyName}", failure.CustomState is Wording words ? t[words] : t[failure.ErrorMessage]);
        if (!ModelState.IsValid)
            return await PageRefusals.ShowAgainAsync(this, StatusCodes.Status400BadRequest);
        var outcome = await SaveAsync(cancellationToken);
        if (!outcome.Ok)
            return await RefuseAsync(outcome, cancellationToken);
        this.SayDone(new Wording("Draf disimpan. Lanjutkan kapan saja dari daftar pengiriman."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        Countries = await ShipmentChoices.CountryNamesAsync(db, t.Language, HttpContext.RequestAborted);
        Offices = await ShipmentChoices.OfficesAsync(db, HttpContext.RequestAborted);
        Ports = await ShipmentChoices.PortsAsync(db, HttpContext.RequestAborted);
    }

    private async Task<Outcome> SaveAsync(CancellationToken cancellationToken)
    {
        var country = (await CountryLookup.LoadAsync(db, cancellationToken)).Find(Input.Destination);
        var entry = Input.ToEntry(country.Ok ? country.Value.Iso2 : null);
        return await shipments.SaveDestinationAsync(Id, Input.Version, entry, cancellationToken);
    }

    private async Task<IActionResult> RefuseAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Kind == OutcomeKind.Stale)
        {
            // Both are on the page now, so sending again is a choice.
            Stored = await ShipmentView.ReadAsync(db, valuation, Id, cancellationToken);
            Input.Version = Stored.Shipment.Version;
        }

        if (outcome.Field == nameof(DestinationEntry.DocumentNumber))
            SameDocumentId = await FindSameDocumentAsync(cancellationToken);
        return await this.RefuseAsync(outcome);
    }

    private async Task<Guid?> FindSameDocumentAsync(CancellationToken cancellationToken)
    {
        var typed = await db.Shipments.AsNoTracking().SingleAsync(s => s.Id == Id, cancellationToken);
        var entry = Input.ToEntry(null);
        typed.DocumentKind = entry.DocumentKind;
        typed.DocumentNumber = DocumentNumber.Normalize(entry.DocumentKind, entry.DocumentNumber);
        typed.DocumentDate = entry.DocumentDate;
        typed.CustomsOfficeCode = entry.CustomsOfficeCode;
        return (await duplicates.FindAsync(typed, cancellationToken)).FirstOrDefault(d => d.Kind == DuplicateKind.SameDocument)?.ShipmentId;
    }
}
