using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>Everything that was typed, once more, with its value in dollars and rupiah, before it is sent to be checked.</summary>
public sealed class CheckModel(
    ExportsDbContext db, ShipmentService shipments, ShipmentValuation valuation, ShipmentDuplicates duplicates, ShipmentOriginReader origins)
    : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentView View { get; private set; } = null!;

    public ShipmentEvidenceView Evidence { get; private set; } = null!;

    public string FilesAt => $"~/pengiriman/{Id}/berkas";

    public OriginCard Origin { get; private set; } = null!;

    public IReadOnlyList<ShipmentGap> Gaps => ShipmentRules.Gaps(View.Shipment);

    public IReadOnlyList<Duplicate> Duplicates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return View.Shipment.Status.May(ShipmentVerb.Submit) ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await shipments.SubmitAsync(Id, Input.Version, Input.ConfirmsAlike, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Pengiriman sudah dikirim dan menunggu pemeriksaan."));
        return RedirectToPage("Details", new { Id });
    }

    // Of duplicates its maker learns only what is its own.
    public async Task PrepareAsync()
    {
        View = await ShipmentView.ReadAsync(db, valuation, Id, HttpContext.RequestAborted);
        Evidence = await ShipmentEvidenceView.ReadAsync(db, View.Shipment, HttpContext.RequestAborted);
        // What is shown is what is sent, also when the page is shown again because somebody changed it meanwhile.
        Input.Version = View.Shipment.Version;
        Origin = new OriginCard(await origins.ReadAsync(Id, HttpContext.RequestAborted), MayEnter: true);
        Duplicates = [.. (await duplicates.FindAsync(View.Shipment, HttpContext.RequestAborted))
            .Where(d => d.Kind is DuplicateKind.SameDocument or DuplicateKind.Alike)];
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string DocumentNumber { get; set; } = "";

        public bool ConfirmsAlike { get; set; }
    }
}
