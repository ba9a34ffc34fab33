using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Web.Pages.Shipments;

public sealed class DetailsModel(ExportsDbContext db, ShipmentValuation valuation, ShipmentHistory history, ShipmentOriginReader origins, Actor actor) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentView View { get; private set; } = null!;

    public IReadOnlyList<ShipmentHappening> Timeline { get; private set; } = [];

    public ShipmentEvidenceView Evidence { get; private set; } = null!;

    public string? FilesAt => MayEnter && ShipmentFileService.MayAdd(actor, View.Shipment.Status) ? $"~/pengiriman/{Id}/berkas" : null;

    public OriginCard Origin { get; private set; } = null!;

    public bool MayEnter => actor.Role?.May(Permission.EnterShipments) == true;

    public bool MayVerify => actor.Role?.May(Permission.VerifyShipments) == true && !actor.IsMakerOf(View.Shipment);

    public bool IsOwn => actor.Role == Role.Exporter;

    public bool MayObject => IsOwn && ObjectionService.MayObject(View.Shipment) && !View.Objections.Any(o => o.IsOpen);

    public bool MayAnswer => actor.Role?.May(Permission.EnterOnBehalf) == true;

    /// <summary>Who told the office, and when: for the office only.</summary>
    public Wording? Informant => (IsOwn, View.Shipment.InformantName, View.Shipment.InformedOn) switch
    {
        (true, _, _) or (_, null, null) => null,
        (_, { } name, { } day) => new Wording("dari {0}, {1}", name, day),
        (_, { } name, null) => new Wording("dari {0}", name),
        (_, null, { } day) => new Wording("pada {0}", day),
    };

    /// <summary>For programs that read the page.</summary>
    public static string Iso(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await ShipmentView.ReadAsync(db, valuation, Id, cancellationToken);
        Evidence = await ShipmentEvidenceView.ReadAsync(db, View.Shipment, cancellationToken);
        Origin = new OriginCard(await origins.ReadAsync(Id, cancellationToken), MayEnter);
        Timeline = await history.TellAsync(View.Shipment, cancellationToken);
    }
}
