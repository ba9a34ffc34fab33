using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Whose shipments an account may know of: an exporter's only its own; anyone else's don't exist for it.</summary>
public static class ShipmentAccess
{
    private static readonly ProcessKind[] Making =
    [
        ProcessKind.ShipmentDrafting, ProcessKind.ShipmentCorrecting, ProcessKind.ShipmentSubmitting,
        ProcessKind.ShipmentFileAdding, ProcessKind.ShipmentFileRemoving,
    ];

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

    /// <summary>
    /// <see cref="IsMakerOf"/>, or ever changed anything of it, as the audit trail tells: whoever filled in a colleague's draft, put a file on
    /// it, or submitted it before it was returned, made it too, also when their role has changed since; and so did whoever brought the table it came from.
    /// </summary>
    /// <param name="db">Where the trail stands.</param>
    /// <param name="actor">Who wants to check.</param>
    /// <param name="shipment">With its lines.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<bool> HasMadeAsync(this ExportsDbContext db, Actor actor, Shipment shipment, CancellationToken cancellationToken) =>
        (await db.MadeAsync(actor, [shipment], cancellationToken)).Count > 0;

    /// <summary><see cref="HasMadeAsync"/> for a list, in one query: the ids of those that the actor made.</summary>
    public static async Task<IReadOnlySet<Guid>> MadeAsync(
        this ExportsDbContext db, Actor actor, IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var made = shipments.Where(actor.IsMakerOf).Select(s => s.Id).ToHashSet();
        var owners = shipments.Where(s => !made.Contains(s.Id))
            .SelectMany(s => s.Lines.Select(l => l.Id).Prepend(s.Id), (s, id) => (Id: id.ToString(), Shipment: s.Id)).ToDictionary(o => o.Id, o => o.Shipment);
        if (owners.Count == 0)
            return made;
        List<string> subjects = [nameof(Shipment), nameof(ShipmentLine)];
        var ids = owners.Keys.ToList();
        var touched = await db.AuditEvents.Where(e => subjects.Contains(e.Subject) && ids.Contains(e.SubjectId))
            .Join(db.AuditProcesses, e => e.ProcessId, p => p.Id, (e, process) => new { e.SubjectId, process.UserId, process.Kind })
            .Where(t => t.UserId == actor.UserId && Making.Contains(t.Kind)).Select(t => t.SubjectId).Distinct().ToListAsync(cancellationToken);
        made.UnionWith(touched.Select(id => owners[id]));
        var open = owners.Values.Except(made).ToList();
        made.UnionWith(await db.ImportedRows
            .Where(r => r.ShipmentId != null && open.Contains(r.ShipmentId.Value) && db.Imports.Any(b => b.Id == r.BatchId && b.UploadedById == actor.UserId))
            .Select(r => r.ShipmentId!.Value).Distinct().ToListAsync(cancellationToken));
        return made;
    }
}
