using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>
/// Takes back a rate that was typed wrongly, with its reason. What was verified keeps the value it was verified with; what still waits for the
/// checker and was valued with it loses that value and is valued with the rate in force when it is checked.
/// </summary>
public sealed class RateWithdrawal(ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <returns>Also how many shipments and statements are to be valued anew.</returns>
    public async Task<(Outcome Outcome, int Waiting)> WithdrawAsync(
        string scope, Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ExchangeRates.SingleOrDefaultAsync(r => r.Id == id && r.ScopeCode == scope, cancellationToken) is not { } rate)
            return (Outcome.NotFound, 0);
        if (rate.WithdrawnAt is not null)
            return (rate.WithdrawnById == actor.UserId ? Outcome.Done : Outcome.Refused(new Wording("Kurs ini sudah ditarik")), 0);
        if (rate.Version != version)
            return (actor.StaleFor(rate), 0);
        if (Refuse(reason) is { } refusal)
            return (refusal, 0);
        var why = TypedText.Collapse(reason);
        (rate.WithdrawnAt, rate.WithdrawnById, rate.WithdrawnReason) = (time.Now(), actor.RequireUser(), why);
        await audit.RecordAsync(ProcessKind.ExchangeRateWithdrawing, null, [rate], why, cancellationToken);
        var waiting = await UnfixShipmentsAsync(rate, why, cancellationToken) + await UnfixStatementsAsync(rate, why, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (Outcome.Stale, 0);
        }

        await transaction.CommitAsync(cancellationToken);
        return (Outcome.Done, waiting);
    }

    private static Outcome? Refuse(string? reason) => TypedText.Collapse(reason).Length switch
    {
        0 => Outcome.Refused(new Wording("Tulis apa yang keliru, misalnya: salah ketik, seharusnya 14.228"), "Reason"),
        > ExchangeRate.ReasonMaxLength => Outcome.Refused(new Wording("Alasan paling banyak {0} huruf", ExchangeRate.ReasonMaxLength), "Reason"),
        _ => null,
    };

    private async Task<int> UnfixShipmentsAsync(ExchangeRate rate, string reason, CancellationToken cancellationToken)
    {
        var shipments = await db.Shipments.Include(s => s.Lines)
            .Where(s => s.ScopeCode == rate.ScopeCode && (s.Status == ShipmentStatus.Submitted || s.Status == ShipmentStatus.Returned)
                && s.Lines.Any(l => l.RateKind == rate.Kind && l.RateDate == rate.ValidFrom && l.UsdCents != null))
            .ToListAsync(cancellationToken);
        var count = 0;
        foreach (var shipment in shipments)
        {
            if (Unfix(rate, shipment.Lines) is not { Count: > 0 } lines)
                continue;
            // Whoever is checking it at this moment saw another value.
            db.Entry(shipment).Property(s => s.Version).IsModified = true;
            await audit.RecordAsync(ProcessKind.ExchangeRateWithdrawing, shipment.ExporterId, lines, reason, cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<int> UnfixStatementsAsync(ExchangeRate rate, string reason, CancellationToken cancellationToken)
    {
        var statements = await db.MonthlyStatements.Include(s => s.Lines)
            .Where(s => s.ScopeCode == rate.ScopeCode && (s.Status == StatementStatus.Submitted || s.Status == StatementStatus.Returned)
                && s.Lines.Any(l => l.RateKind == rate.Kind && l.RateDate == rate.ValidFrom && l.UsdCents != null))
            .ToListAsync(cancellationToken);
        var count = 0;
        foreach (var statement in statements)
        {
            if (Unfix(rate, statement.Lines) is not { Count: > 0 } lines)
                continue;
            db.Entry(statement).Property(s => s.Version).IsModified = true;
            await audit.RecordAsync(ProcessKind.ExchangeRateWithdrawing, statement.ExporterId, lines, reason, cancellationToken);
            count++;
        }

        return count;
    }

    private static List<object> Unfix(ExchangeRate rate, IEnumerable<IValuedLine> lines)
    {
        var held = lines.Where(line => RateFinder.IsHeldBy(rate, line)).ToList();
        held.ForEach(ShipmentValuation.Unfix);
        return [.. held];
    }
}
