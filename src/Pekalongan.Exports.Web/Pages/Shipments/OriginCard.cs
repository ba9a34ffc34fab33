using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>A shipment's certificate of origin: what was noted, and what is suggested; none while the destination isn't filled in.</summary>
public sealed record OriginCard(ShipmentOrigin? Origin, bool MayEnter)
{
    public bool MayRecord => MayEnter && Origin is { } origin && SkaService.MayRecord(origin.Shipment.Status);
}
