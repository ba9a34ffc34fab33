using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>
/// What the checker of a monthly statement does: verify, return, void. As with shipments, whoever had a hand in it never checks it, and the state
/// is looked at again inside the transaction, so that two at once post once.
/// </summary>
public sealed class StatementVerification(
    ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time, ShipmentValuation valuation, StatementReconciler statements)
{
    public Task<Outcome> VerifyAsync(string scopeCode, Guid id, Guid version, CancellationToken cancellationToken) =>
        DecideAsync(scopeCode, id, version, StatementStatus.Submitted, StatementStatus.Verified, async statement =>
            await valuation.FixMissingAsync(scopeCode, YearMonth.LastDay(statement.Month), statement.Lines, cancellationToken) is [var missing, ..]
                ? Outcome.Refused(VerificationService.MissingRateText(missing))
                : await SaveAsync(ProcessKind.StatementVerifying, statement, null, cancellationToken), cancellationToken);

    public Task<Outcome> ReturnAsync(string scopeCode, Guid id, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(scopeCode, id, version, StatementStatus.Submitted, StatementStatus.Returned, async statement =>
            DecisionReason.Refuse(reason) ?? await SaveAsync(ProcessKind.StatementReturning, statement, reason, cancellationToken), cancellationToken);

    /// <summary>Takes a verified statement out of the figures; its entries stay and are reversed.</summary>
    public Task<Outcome> VoidAsync(string scopeCode, Guid id, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(scopeCode, id, version, StatementStatus.Verified, StatementStatus.Voided, async statement =>
            DecisionReason.Refuse(reason) ?? await SaveAsync(ProcessKind.StatementVoiding, statement, reason, cancellationToken), cancellationToken);

    private async Task<Outcome> DecideAsync(
        string scopeCode, Guid id, Guid version, StatementStatus from, StatementStatus to, Func<MonthlyStatement, Task<Outcome?>> act,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.MonthlyStatements.Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id && s.ScopeCode == scopeCode, cancellationToken)
            is not { } statement)
            return Outcome.NotFound;
        if (await HasMadeAsync(db, actor, statement, cancellationToken))
            return Outcome.Refused(VerificationService.OwnWork);
        if (statement.Status == to && statement.DecidedById == actor.UserId)
            return Outcome.Done;
        if (statement.Status != from)
            return Outcome.Refused(statement.Status.Refusal());
        if (statement.Version != version)
            return actor.StaleFor(statement);
        await statements.HoldAsync(statement.ExporterId, cancellationToken);
        (statement.Status, statement.DecidedAt, statement.DecidedById) = (to, time.Now(), actor.RequireUser());
        if (await act(statement) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        await statements.ReconcileAsync(statement.ExporterId, [statement.Month], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Whether somebody entered or ever changed a statement: maker is never checker.</summary>
    public static async Task<bool> HasMadeAsync(ExportsDbContext db, Actor actor, MonthlyStatement statement, CancellationToken cancellationToken)
    {
        if (actor.ExporterId is not null || actor.UserId == statement.EnteredById || actor.UserId == statement.SubmittedById)
            return true;
        var id = statement.Id.ToString();
        return await db.AuditEvents.Where(e => e.Subject == nameof(MonthlyStatement) && e.SubjectId == id)
            .Join(db.AuditProcesses, e => e.ProcessId, p => p.Id, (_, process) => process)
            .AnyAsync(p => p.UserId == actor.UserId && p.Kind == ProcessKind.StatementSubmitting, cancellationToken);
    }

    private async Task<Outcome?> SaveAsync(ProcessKind kind, MonthlyStatement statement, string? reason, CancellationToken cancellationToken)
    {
        statement.DecisionReason = reason is null ? null : TypedText.Collapse(reason);
        await audit.RecordAsync(kind, statement.ExporterId, [statement, .. statement.Lines], statement.DecisionReason, cancellationToken);
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
