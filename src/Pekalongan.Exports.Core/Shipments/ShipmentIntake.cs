using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A shipment to be taken in, and whether its maker has said that one much like it is another one.</summary>
public sealed record IntakeShipment(Shipment Shipment, bool ConfirmsAlike);

/// <summary>
/// Takes in many whole shipments at once as <see cref="ShipmentService.SubmitAsync"/> takes one: the same rules, duplicates, rates and trail,
/// in a handful of questions for all of them. From then on they wait for their verifier like any.
/// </summary>
public sealed class ShipmentIntake(
    ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time, ShipmentValuation valuation, ShipmentDuplicates duplicates)
{
    public static readonly Wording NewAlike = new Wording(
        "Pengiriman dengan tanggal, tujuan, dan nilai yang sama baru saja dicatat; unggah lagi berkasnya dan periksa apakah ini kiriman lain");

    /// <summary>Adds them to the context; the caller saves, in the serializable transaction that it asks in.</summary>
    /// <param name="shipments">Of one scope, entered by whoever acts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Why one is refused, in the same order; null for those that are taken in.</returns>
    public async Task<IReadOnlyList<Wording?>> SubmitAsync(IReadOnlyList<IntakeShipment> shipments, CancellationToken cancellationToken)
    {
        var same = await duplicates.FindAsync([.. shipments.Select(s => s.Shipment)], cancellationToken);
        var refusals = shipments.Select(s => Refuse(s, [.. same[s.Shipment.Id]])).ToList();
        var taken = shipments.Where((_, i) => refusals[i] is null).Select(s => s.Shipment).ToList();
        await valuation.FixAllAsync(taken, cancellationToken);
        // Everything here is new: comparing all of it with itself for every shipment would take longer than saving it.
        using var _ = db.WithoutDetecting();
        foreach (var shipment in taken)
        {
            (shipment.Status, shipment.SubmittedAt, shipment.SubmittedById) = (ShipmentStatus.Submitted, time.Now(), actor.RequireUser());
            db.Shipments.Add(shipment);
            await audit.RecordAsync(ProcessKind.ShipmentSubmitting, shipment.ExporterId, [shipment, .. shipment.Lines], cancellationToken: cancellationToken);
        }

        return refusals;
    }

    private Wording? Refuse(IntakeShipment intake, List<Duplicate> same)
    {
        var (shipment, today) = (intake.Shipment, JakartaTime.Today(time));
        if (ShipmentRules.Gaps(shipment) is [var gap, ..])
            return gap.Problem;
        if ((ShipmentRules.CheckExportDate(shipment.ExportDate, today) ?? ShipmentRules.CheckDocumentDate(shipment.DocumentDate, today)) is { } problem)
            return problem;
        if (same.Exists(d => d.Kind == DuplicateKind.SameDocument))
            return new Wording("Dokumen dengan nomor {0} sudah dicatat pada pengiriman lain dari usaha ini", shipment.DocumentNumber);
        return !intake.ConfirmsAlike && same.Exists(d => d.Kind == DuplicateKind.Alike) ? NewAlike : null;
    }
}
