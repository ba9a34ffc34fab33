using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Whose shipments an account may know of: an exporter's only its own; anyone else's don't exist for it.</summary>
public static class ShipmentAccess
{
    public static IQueryable<Shipment> VisibleTo(this IQueryable<Shipment> shipments, Actor actor)
    {
        if (actor.Role != Role.Exporter)
            return shipments;
        var own = actor.ExporterId ?? Guid.Empty;
        return shipments.Where(s => s.ExporterId == own);
    }

    /// <summary>Maker is never checker: not who entered it, not who submitted it, and no account of the business itself.</summary>
    public static bool IsMakerOf(this Actor actor, Shipment shipment) =>
        actor.Role == Role.Exporter || actor.ExporterId == shipment.ExporterId
        || actor.UserId == shipment.EnteredById || actor.UserId == shipment.SubmittedById;
}
