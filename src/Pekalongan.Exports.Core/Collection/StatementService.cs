using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What the maker of a monthly statement does: hand it in, mend one that came back, withdraw one that nobody verified.</summary>
public sealed class StatementService(
    ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time, ShipmentValuation valuation, MonthOnFile onFile)
{
    private static readonly Wording ThereAlready = new Wording("Rekap bulan ini dari usaha ini sudah ada; perbaiki atau batalkan yang itu");

    /// <param name="scopeCode">Of the office.</param>
    /// <param name="exporterId">Whose month.</param>
    /// <param name="month">yyyymm.</param>
    /// <param name="entry">What was told.</param>
    /// <param name="key">Made with the form, so that sending it twice hands in one.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<StartedDraft> SubmitAsync(
        string scopeCode, Guid exporterId, int month, StatementEntry entry, Guid key, CancellationToken cancellationToken)
    {
        if (!await db.Exporters.AnyAsync(e => e.Id == exporterId && e.ScopeCode == scopeCode && e.ErasedAt == null, cancellationToken))
            return new StartedDraft(Outcome.NotFound, default);
        var today = JakartaTime.Today(time);
        if ((StatementRules.RefuseMonth(month, today) ?? StatementRules.Refuse(entry, today)) is { } refusal)
            return new StartedDraft(refusal, default);
        if (await SameFormAsync(key, cancellationToken) is { } earlier)
            return new StartedDraft(Outcome.Done, earlier);
        if (await db.MonthlyStatements.AnyAsync(
            s => s.ExporterId == exporterId && s.Month == month && s.Status != StatementStatus.Voided, cancellationToken))
            return new StartedDraft(Outcome.Refused(ThereAlready, nameof(MonthlyStatement.Month)), default);
        var statement = New(scopeCode, exporterId, month, entry, key);
        await valuation.FixMissingAsync(scopeCode, YearMonthEnd(statement), statement.Lines, cancellationToken);
        db.MonthlyStatements.Add(statement);
        await audit.RecordAsync(ProcessKind.StatementSubmitting, exporterId, [statement, .. statement.Lines], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new StartedDraft(Outcome.Done, statement.Id);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return await SameFormAsync(key, cancellationToken) is { } same
                ? new StartedDraft(Outcome.Done, same)
                : new StartedDraft(Outcome.Refused(ThereAlready, nameof(MonthlyStatement.Month)), default);
        }
    }

    /// <summary>Hands in again what a verifier returned.</summary>
    public async Task<Outcome> SubmitAgainAsync(string scopeCode, Guid id, Guid version, StatementEntry entry, CancellationToken cancellationToken)
    {
        if (await FindAsync(scopeCode, id, cancellationToken) is not { } statement)
            return Outcome.NotFound;
        if (statement.Status == StatementStatus.Submitted && statement.SubmittedById == actor.UserId && IsSame(statement, entry))
            return Outcome.Done;
        if (statement.Status != StatementStatus.Returned)
            return Outcome.Refused(statement.Status.Refusal());
        if (statement.Version != version)
            return actor.StaleFor(statement);
        if (StatementRules.Refuse(entry, JakartaTime.Today(time)) is { } refusal)
            return refusal;
        List<object> changed = [statement, .. statement.Lines];
        Fill(statement, entry);
        statement.Lines.Clear();
        statement.Lines.AddRange(entry.Lines.Select((line, i) => NewLine(statement.Id, line, i + 1)));
        db.AddRange(statement.Lines);
        await valuation.FixMissingAsync(scopeCode, YearMonthEnd(statement), statement.Lines, cancellationToken);
        (statement.Status, statement.SubmittedAt, statement.SubmittedById) = (StatementStatus.Submitted, time.Now(), actor.RequireUser());
        (statement.DecidedAt, statement.DecidedById, statement.DecisionReason) = (null, null, null);
        return await SaveAsync(ProcessKind.StatementSubmitting, statement, [.. changed, .. statement.Lines], null, cancellationToken);
    }

    /// <summary>Takes back one that is not in the figures.</summary>
    public async Task<Outcome> WithdrawAsync(string scopeCode, Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(scopeCode, id, cancellationToken) is not { } statement)
            return Outcome.NotFound;
        if (statement.Status == StatementStatus.Voided && statement.DecidedById == actor.UserId)
            return Outcome.Done;
        if (statement.Status is StatementStatus.Verified or StatementStatus.Voided)
            return Outcome.Refused(statement.Status.Refusal());
        if (statement.Version != version)
            return actor.StaleFor(statement);
        if (DecisionReason.Refuse(reason) is { } refusal)
            return refusal;
        (statement.Status, statement.DecidedAt, statement.DecidedById, statement.DecisionReason) =
            (StatementStatus.Voided, time.Now(), actor.RequireUser(), TypedText.Collapse(reason));
        var outcome = await SaveAsync(ProcessKind.StatementVoiding, statement, [statement], statement.DecisionReason, cancellationToken);
        if (!outcome.Ok)
            return outcome;
        await onFile.ReopenEmptyAsync(statement.ExporterId, statement.Month, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<Outcome> SaveAsync(
        ProcessKind kind, MonthlyStatement statement, IEnumerable<object> changed, string? reason, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(kind, statement.ExporterId, changed, reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }

    private Task<MonthlyStatement?> FindAsync(string scopeCode, Guid id, CancellationToken cancellationToken) =>
        db.MonthlyStatements.Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == id && s.ScopeCode == scopeCode, cancellationToken);

    private Task<Guid?> SameFormAsync(Guid key, CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        return db.MonthlyStatements.Where(s => s.EnteredById == me && s.IdempotencyKey == key).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private MonthlyStatement New(string scopeCode, Guid exporterId, int month, StatementEntry entry, Guid key)
    {
        var (me, now) = (actor.RequireUser(), time.Now());
        var statement = new MonthlyStatement
        {
            ScopeCode = scopeCode,
            ExporterId = exporterId,
            Month = month,
            Channel = entry.Channel,
            EntrySource = entry.Source,
            EnteredById = me,
            CreatedAt = now,
            SubmittedAt = now,
            SubmittedById = me,
            IdempotencyKey = key,
        };
        Fill(statement, entry);
        statement.Lines.AddRange(entry.Lines.Select((line, i) => NewLine(statement.Id, line, i + 1)));
        return statement;
    }

    /// <summary>The same form came before.</summary>
    private static bool IsSame(MonthlyStatement statement, StatementEntry entry) =>
        (statement.Channel, statement.EntrySource, statement.InformedOn, statement.InformantName) == (entry.Channel, entry.Source, entry.InformedOn, NameIn(entry))
        && entry.Lines.SequenceEqual(statement.Lines.OrderBy(l => l.Position).Select(l => new StatementLineEntry(
            l.CommodityKey, l.CountryIso2, new Weight(l.NetGrams), Currency.Of(l.CurrencyCode), l.AmountMinor)));

    private static void Fill(MonthlyStatement statement, StatementEntry entry) =>
        (statement.Channel, statement.EntrySource, statement.InformedOn, statement.InformantName) = (entry.Channel, entry.Source, entry.InformedOn, NameIn(entry));

    private static string? NameIn(StatementEntry entry)
    {
        var name = TypedText.Collapse(entry.InformantName);
        return name.Length == 0 ? null : name[..Math.Min(name.Length, Shipment.InformantMaxLength)];
    }

    private static MonthlyStatementLine NewLine(Guid statementId, StatementLineEntry line, int position) => new()
    {
        StatementId = statementId,
        Position = position,
        CommodityKey = line.CommodityKey,
        CountryIso2 = line.CountryIso2,
        NetGrams = line.NetWeight.Grams,
        CurrencyCode = line.Currency.Code,
        AmountMinor = line.AmountMinor,
    };

    private static DateOnly YearMonthEnd(MonthlyStatement statement) => Realisation.YearMonth.LastDay(statement.Month);
}
