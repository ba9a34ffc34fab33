using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>
/// What the checker of a shipment does: verify, return, void. Verifying posts to the ledger in the transaction that moves the shipment,
/// and looks at the state again inside it, so that two at once, or a repeated request, post once.
/// </summary>
public sealed class VerificationService(
    ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time, ShipmentValuation valuation, Ledger ledger, StatementReconciler statements)
{
    public static readonly Wording OwnWork = new Wording("Yang mencatat atau mengirim data tidak boleh memeriksanya sendiri; minta verifikator lain");

    public Task<Outcome> ReturnAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, version, ShipmentVerb.Return, ShipmentStatus.Returned, async shipment =>
        {
            if (DecisionReason.Refuse(reason) is { } refusal)
                return refusal;
            Decide(shipment, ShipmentStatus.Returned, TypedText.Collapse(reason));
            return await SaveAsync(ProcessKind.ShipmentReturning, shipment, [shipment], cancellationToken);
        }, cancellationToken);

    public Task<Outcome> VerifyAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        DecideAsync(id, version, ShipmentVerb.Verify, ShipmentStatus.Verified, async shipment =>
        {
            if (await db.ShipmentObjections.AnyAsync(o => o.ShipmentId == id && o.AnsweredAt == null, cancellationToken))
                return Outcome.Refused(ObjectionService.StillOpen);
            if (await valuation.FixMissingAsync(shipment, cancellationToken) is [var missing, ..])
                return Outcome.Refused(MissingRateText(missing));
            await statements.HoldAsync(shipment.ExporterId, cancellationToken);
            List<object> changed = [shipment, .. shipment.Lines];
            List<int> months = [MonthOf(shipment)];
            if (shipment.CorrectsShipmentId is { } originalId)
            {
                var original = await db.Shipments.SingleAsync(s => s.Id == originalId, cancellationToken);
                if (original.Status != ShipmentStatus.Verified)
                    return Outcome.Refused(new Wording("Pengiriman yang dikoreksi sudah tidak berlaku; kembalikan koreksi ini dengan alasan"));
                original.Status = ShipmentStatus.Corrected;
                changed.Add(original);
                months.Add(MonthOf(original));
            }

            Decide(shipment, ShipmentStatus.Verified, null);
            if (await SaveAsync(ProcessKind.ShipmentVerifying, shipment, changed, cancellationToken) is { } stale)
                return stale;
            if (shipment.CorrectsShipmentId is { } corrected)
                await ledger.ReverseAsync(corrected, cancellationToken);
            await ledger.PostAsync(shipment, cancellationToken);
            await statements.ReconcileAsync(shipment.ExporterId, months, cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>Takes a verified shipment out of the figures; its entries stay and are reversed.</summary>
    public Task<Outcome> VoidAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, version, ShipmentVerb.Void, ShipmentStatus.Voided, async shipment =>
        {
            if (DecisionReason.Refuse(reason) is { } refusal)
                return refusal;
            await statements.HoldAsync(shipment.ExporterId, cancellationToken);
            Decide(shipment, ShipmentStatus.Voided, TypedText.Collapse(reason));
            if (await SaveAsync(ProcessKind.ShipmentVoiding, shipment, [shipment], cancellationToken) is { } stale)
                return stale;
            await ledger.ReverseAsync(shipment.Id, cancellationToken);
            await statements.ReconcileAsync(shipment.ExporterId, [MonthOf(shipment)], cancellationToken);
            return null;
        }, cancellationToken);

    private static int MonthOf(Shipment shipment) => YearMonth.Of(shipment.ExportDate!.Value);

    internal static Wording MissingRateText(MissingRate missing) =>
        new Wording("Belum ada kurs {0} untuk {1}; petugas perlu mencatat kursnya sebelum pengiriman ini diverifikasi", missing.CurrencyCode, missing.Date);

    private async Task<Outcome> DecideAsync(
        Guid id, Guid version, ShipmentVerb verb, ShipmentStatus result, Func<Shipment, Task<Outcome?>> act, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Shipments.VisibleTo(actor).Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        if (await db.HasMadeAsync(actor, shipment, cancellationToken))
            return Outcome.Refused(OwnWork);
        if (shipment.Status == result && shipment.DecidedById == actor.UserId)
            return Outcome.Done;
        if (!shipment.Status.May(verb))
            return await RefuseMoveAsync(shipment, version, cancellationToken);
        if (shipment.Version != version)
            return actor.StaleFor(shipment);
        if (await act(shipment) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Two open the same shipment and the other was faster: the second hears who did what.</summary>
    private async Task<Outcome> RefuseMoveAsync(Shipment shipment, Guid version, CancellationToken cancellationToken)
    {
        if (shipment.Version == version || shipment is not { DecidedAt: { } at, DecidedById: { } by })
            return Outcome.Refused(shipment.Status.Refusal());
        var name = await db.Users.Where(u => u.Id == by).Select(u => u.Name).SingleAsync(cancellationToken);
        return shipment.Status switch
        {
            ShipmentStatus.Verified => Outcome.Overtaken(new Wording("Sudah diverifikasi oleh {0}, {1}; tidak ada yang dicatat dua kali", name, at)),
            ShipmentStatus.Returned => Outcome.Overtaken(new Wording("Sudah dikembalikan oleh {0}, {1}", name, at)),
            ShipmentStatus.Voided => Outcome.Overtaken(new Wording("Sudah dibatalkan oleh {0}, {1}", name, at)),
            _ => Outcome.Overtaken(shipment.Status.Refusal()),
        };
    }

    private void Decide(Shipment shipment, ShipmentStatus status, string? reason)
    {
        shipment.Status = status;
        shipment.DecidedAt = time.Now();
        shipment.DecidedById = actor.RequireUser();
        shipment.DecisionReason = reason;
    }

    private async Task<Outcome?> SaveAsync(ProcessKind kind, Shipment shipment, IEnumerable<object> changed, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(kind, shipment.ExporterId, changed, shipment.DecisionReason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
    }
}
