using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

public sealed class GoodsModel(ExportsDbContext db, ShipmentService shipments, ShipmentValuation valuation, Localizer t) : PageModel, IPreparesPage
{
    [BindProperty]
    public GoodsInput Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public IReadOnlyList<SelectListItem> Commodities { get; private set; } = [];

    /// <summary>Chosen on the page before; decides which costs are asked for.</summary>
    public string? Incoterm { get; private set; }

    public ShipmentView? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tambah")] bool more, CancellationToken cancellationToken)
    {
        var shipment = await db.Shipments.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.Id == Id, cancellationToken);
        if (!shipment.Status.May(ShipmentVerb.Edit))
            return RedirectToPage("Details", new { Id });
        Input = GoodsInput.Of(shipment, t.Language);
        if (more || Input.Lines.Count == 0)
            Input.Lines.Add(await UsualLineAsync(shipment.ExporterId, cancellationToken));
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await SaveAsync(cancellationToken);
        if (outcome.Ok)
            return RedirectToPage("Check", new { Id });
        if (outcome.Kind == OutcomeKind.Stale)
        {
            // Both are on the page now, so sending again is a choice.
            Stored = await ShipmentView.ReadAsync(db, valuation, Id, cancellationToken);
            Input.Version = Stored.Shipment.Version;
        }

        return await this.RefuseAsync(outcome);
    }

    /// <summary>One row more. What can be kept already is kept; what can't stays on the page as typed.</summary>
    [Validates]
    public async Task<IActionResult> OnPostMoreAsync([FromServices] IValidator<GoodsInput> validator, CancellationToken cancellationToken)
    {
        if (Input.Begun.Any() && (await validator.ValidateAsync(Input, cancellationToken)).IsValid && (await SaveAsync(cancellationToken)).Ok)
            return RedirectToPage(new { Id, tambah = true });
        if (Input.Lines.Count < ShipmentRules.MostLines)
            Input.Lines.Add(new LineInput());
        return await ShowAsync();
    }

    /// <summary>One row less; it counts when the page is saved.</summary>
    [Validates]
    public async Task<IActionResult> OnPostRemoveAsync([FromQuery(Name = "baris")] int row)
    {
        if (row >= 0 && row < Input.Lines.Count)
            Input.Lines.RemoveAt(row);
        if (Input.Lines.Count == 0)
            Input.Lines.Add(new LineInput());
        return await ShowAsync();
    }

    public async Task PrepareAsync()
    {
        Commodities = await ShipmentChoices.CommoditiesAsync(db, t, HttpContext.RequestAborted);
        Incoterm = await db.Shipments.Where(s => s.Id == Id).Select(s => s.Incoterm).SingleAsync(HttpContext.RequestAborted);
    }

    private async Task<IActionResult> ShowAsync()
    {
        ModelState.Clear();
        await PrepareAsync();
        return Page();
    }

    private Task<Outcome> SaveAsync(CancellationToken cancellationToken) =>
        shipments.SaveLinesAsync(Id, Input.Version, [.. Input.Begun.Select(l => l.ToEntry(t.Language))], Input.ToCosts(t.Language), cancellationToken);

    // What the business makes is what it most often sends.
    private async Task<LineInput> UsualLineAsync(Guid exporterId, CancellationToken cancellationToken)
    {
        var product = await db.Exporters.Where(e => e.Id == exporterId).SelectMany(e => e.Products).OrderBy(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        return new LineInput
        {
            Commodity = product?.CommodityKey ?? "",
            Unit = product?.Unit is { } unit && Units.All.Contains(unit) ? unit : "",
            Origin = product?.Production == ProductionMode.Own ? nameof(GoodsOrigin.City) : "",
        };
    }
}
