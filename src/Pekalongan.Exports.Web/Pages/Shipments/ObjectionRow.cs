using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>What a business objected to a shipment that staff entered for it, and what staff answered.</summary>
public sealed record ObjectionRow(Guid Id, Guid Version, string Text, DateTime RaisedAt, string? Answer, DateTime? AnsweredAt)
{
    public bool IsOpen => AnsweredAt is null;

    /// <summary>Those of one shipment, the newest first.</summary>
    public static async Task<IReadOnlyList<ObjectionRow>> OfAsync(ExportsDbContext db, Guid shipmentId, CancellationToken cancellationToken) =>
        await db.ShipmentObjections.Where(o => o.ShipmentId == shipmentId).OrderByDescending(o => o.RaisedAt).ThenBy(o => o.Id)
            .Select(o => new ObjectionRow(o.Id, o.Version, o.Text, o.RaisedAt, o.Answer, o.AnsweredAt)).ToListAsync(cancellationToken);
}
