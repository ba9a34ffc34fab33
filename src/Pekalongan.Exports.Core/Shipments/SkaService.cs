using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>
/// Notes whether a preference was used. A certificate is often issued after the goods have left, so this may be noted after verification
/// too: it stands beside the figures and moves none of them.
/// </summary>
public sealed class SkaService(ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>States in which the shipment still says something.</summary>
    public static bool MayRecord(ShipmentStatus status) => status is not (ShipmentStatus.Corrected or ShipmentStatus.Voided);

    public async Task<Outcome> RecordAsync(Guid id, Guid version, SkaEntry entry, CancellationToken cancellationToken)
    {
        // Two shipments with one number at once: the second waits, then sees the first.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.Shipments.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } shipment)
            return Outcome.NotFound;
        if (!MayRecord(shipment.Status))
            return Outcome.Refused(shipment.Status.Refusal());
        if (await RefuseAsync(shipment, entry, cancellationToken) is { } refusal)
            return refusal;
        var shown = shipment.Version;
        Fill(shipment, entry);
        db.ChangeTracker.DetectChanges();
        if (db.Entry(shipment).State == EntityState.Unchanged)
            return Outcome.Done;
        if (shown != version)
            return Stale(actor.StaleFor(shipment));
        await audit.RecordAsync(ProcessKind.SkaRecording, shipment.ExporterId, [shipment], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale(Outcome.Stale);
        }

        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>In capitals, without spaces.</summary>
    public static string? Normalize(string? number) => TypedText.Without(number, "").ToUpperInvariant() is { Length: > 0 } kept ? kept : null;

    private static void Fill(Shipment shipment, SkaEntry entry)
    {
        shipment.UsedPreference = entry.UsedPreference;
        shipment.AgreementCode = entry.UsedPreference == true ? entry.AgreementCode : null;
        shipment.SkaNumber = Normalize(entry.Number);
        shipment.SkaDate = shipment.SkaNumber is null ? null : entry.Date;
    }

    private async Task<Outcome?> RefuseAsync(Shipment shipment, SkaEntry entry, CancellationToken cancellationToken)
    {
        if (shipment.ExportDate is not { } exportDate || shipment.DestinationIso2 is not { } iso2)
            return Outcome.Refused(new Wording("Isi dulu negara tujuan dan tanggal ekspornya"));
        if (entry.UsedPreference == true)
        {
            var agreement = await db.TradeAgreements.AsNoTracking().SingleOrDefaultAsync(a => a.Code == entry.AgreementCode, cancellationToken);
            if (agreement is null)
                return Outcome.Refused(new Wording("Pilih perjanjian yang tertulis pada SKA"), nameof(SkaEntry.AgreementCode));
            var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Iso2 == iso2, cancellationToken);
            if (SkaRules.RefuseAgreement(agreement, country, exportDate) is { } problem)
                return Outcome.Refused(problem, nameof(SkaEntry.AgreementCode));
        }

        if (SkaRules.RefuseDate(entry.Date, exportDate, JakartaTime.Today(time)) is { } wrong)
            return Outcome.Refused(wrong, nameof(SkaEntry.Date));
        return await IsElsewhereAsync(shipment, Normalize(entry.Number), cancellationToken)
            ? Outcome.Refused(new Wording("SKA nomor {0} sudah dicatat pada pengiriman lain dari usaha ini", Normalize(entry.Number)), nameof(SkaEntry.Number))
            : null;
    }

    // A correction says the same as the shipment that it corrects. Of other businesses' numbers nobody learns here.
    private async Task<bool> IsElsewhereAsync(Shipment shipment, string? number, CancellationToken cancellationToken) =>
        number is not null && await db.Shipments.AnyAsync(
            s => s.ExporterId == shipment.ExporterId && s.Id != shipment.Id && s.SkaNumber == number
                && s.Status != ShipmentStatus.Corrected && s.Status != ShipmentStatus.Voided
                && s.Id != shipment.CorrectsShipmentId && s.CorrectsShipmentId != shipment.Id,
            cancellationToken);

    private Outcome Stale(Outcome stale)
    {
        db.ChangeTracker.Clear();
        return stale;
    }
}
