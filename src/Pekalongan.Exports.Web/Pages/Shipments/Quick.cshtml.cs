using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>
/// The fast form of staff: one page from top to bottom by keyboard, then the same page again for the next shipment. Its address names
/// only the shipment entered before: what is kept, the informant among it, is read from there.
/// </summary>
public sealed class QuickModel(
    ExportsDbContext db, OnBehalfService onBehalf, ShipmentValuation valuation, CurrentScope scope, Actor actor, TimeProvider time, Localizer t)
    : PageModel, IPreparesPage
{
    [BindProperty]
    public QuickInput Input { get; set; } = new();

    /// <summary>The shipment entered before.</summary>
    [BindProperty(SupportsGet = true, Name = "sesudah")]
    public Guid? AfterId { get; set; }

    public QuickChoices Choices { get; private set; } = null!;

    /// <summary>What was just entered, as it was understood.</summary>
    public ShipmentView? Before { get; private set; }

    /// <summary>Businesses that fit what was typed, when it is not clear which.</summary>
    public IReadOnlyList<ExporterMatch> Matches { get; private set; } = [];

    /// <summary>The shipment that holds the same document already.</summary>
    public Guid? SameDocumentId { get; private set; }

    public bool AsksAlike { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        if (AfterId is not null && Before is null)
            return NotFound();
        var today = JakartaTime.Today(time).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);
        Input = Before is { } before ? QuickStart.After(before) : new QuickInput { InformedOn = today, Goods = { Lines = [new LineInput()] } };
        Input.Key = Guid.NewGuid();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        EnterAsync(entry => onBehalf.SubmitAsync(entry, Input.Key, Input.ConfirmsAlike, cancellationToken),
            new Wording("Dikirim untuk diperiksa. Catat yang berikutnya."), cancellationToken);

    /// <summary>Keeps what was told so far; only what cannot be read, or would be lost, is refused.</summary>
    [Validates]
    public async Task<IActionResult> OnPostKeepAsync([FromServices] IValidator<QuickInput> validator, CancellationToken cancellationToken)
    {
        var check = await validator.ValidateAsync(Input, cancellationToken);
        foreach (var failure in check.Errors.Where(IsInTheWay))
            ModelState.AddModelError($"Input.{failure.PropertyName}", failure.CustomState is Wording words ? t[words] : t[failure.ErrorMessage]);
        return ModelState.IsValid
            ? await EnterAsync(entry => onBehalf.KeepAsync(entry, Input.Key, cancellationToken), new Wording("Draf disimpan. Catat yang berikutnya."), cancellationToken)
            : await PageRefusals.ShowAgainAsync(this, StatusCodes.Status400BadRequest);
    }

    [Validates]
    public async Task<IActionResult> OnPostMoreAsync()
    {
        if (Input.Goods.Lines.Count < ShipmentRules.MostLines)
            Input.Goods.Lines.Add(new LineInput { Currency = Input.Goods.Lines.LastOrDefault()?.Currency ?? "USD", Origin = Input.Goods.Lines.LastOrDefault()?.Origin ?? "" });
        ModelState.Clear();
        await PrepareAsync();
        return Page();
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        Choices = await QuickChoices.ReadAsync(db, scope.Code, t, stop);
        if (AfterId is { } after && await db.Shipments.VisibleTo(actor).AnyAsync(s => s.Id == after && s.ScopeCode == scope.Code, stop))
            Before = await ShipmentView.ReadAsync(db, valuation, after, stop);
        if (Input.Goods.Lines.Count == 0)
            Input.Goods.Lines.Add(new LineInput());
    }

    private bool IsInTheWay(ValidationFailure failure) =>
        failure.AttemptedValue is string { Length: > 0 } || failure.PropertyName is nameof(Input.Key) or nameof(Input.Exporter) or nameof(Input.Source)
        || (Input.Goods.Begun.Any() && failure.PropertyName.StartsWith("Goods.", StringComparison.Ordinal));

    private async Task<IActionResult> EnterAsync(Func<OnBehalfEntry, Task<StartedDraft>> enter, Wording done, CancellationToken cancellationToken)
    {
        Matches = await ExporterMatches.FindAsync(db, scope.Code, Input.Exporter, Input.PickedId, cancellationToken);
        if (Matches is not [var exporter])
            return await this.RefuseAsync("Input.Exporter", Matches.Count == 0
                ? new Wording("Tidak ada usaha dengan nama atau NIB ini; periksa ejaannya, atau daftarkan usahanya lebih dulu")
                : new Wording("Ada beberapa usaha yang cocok; pilih salah satu di bawah"));
        var country = (await CountryLookup.LoadAsync(db, cancellationToken)).Find(Input.Destination.Destination);
        var entry = Input.ToEntry(exporter.Id, country.Ok ? country.Value.Iso2 : null, t.Language);
        var entered = await enter(entry);
        if (!entered.Outcome.Ok)
            return await RefuseAsync(entered.Outcome, entry, cancellationToken);
        this.SayDone(done);
        return RedirectToPage(new { sesudah = entered.Id });
    }

    private async Task<IActionResult> RefuseAsync(Outcome outcome, OnBehalfEntry entry, CancellationToken cancellationToken)
    {
        AsksAlike = outcome.Field == ShipmentService.ConfirmsAlikeField;
        if (outcome.Field == $"Destination.{nameof(DestinationEntry.DocumentNumber)}")
        {
            var number = DocumentNumber.Normalize(entry.Destination.DocumentKind, entry.Destination.DocumentNumber);
            SameDocumentId = await db.Shipments.VisibleTo(actor)
                .Where(s => s.ExporterId == entry.ExporterId && s.DocumentKind == entry.Destination.DocumentKind && s.DocumentNumber == number
                    && s.Status != ShipmentStatus.Draft && s.Status != ShipmentStatus.Corrected && s.Status != ShipmentStatus.Voided)
                .OrderByDescending(s => s.SubmittedAt).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
        }

        return await this.RefuseAsync(outcome);
    }
}
