using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>A case as it is told.</summary>
public sealed record CaseOpening
{
    public required Guid ExporterId { get; init; }

    /// <summary>Of an exporter's own account it is always the portal.</summary>
    public required EntrySource Source { get; init; }

    public required ObstacleTopic Topic { get; init; }

    public Guid? ShipmentId { get; init; }

    public string? CountryIso2 { get; init; }

    public required string Title { get; init; }

    /// <summary>What happened.</summary>
    public required ThreadEntry Entry { get; init; }
}

/// <summary>A case that was opened, or found because the same form came twice.</summary>
public sealed record OpenedCase(Outcome Outcome, Guid Id);

/// <summary>Opens cases and writes into their thread, for exporters and staff. What only the office does is <see cref="ObstacleDesk"/>'s.</summary>
public sealed class ObstacleService(
    ExportsDbContext db, IDatabaseProvider provider, ObstacleThread thread, ObstacleNotices notices, AuditTrail audit, Actor actor, TimeProvider time)
{
    private const int MostTries = 3;

    public async Task<OpenedCase> OpenAsync(string scopeCode, CaseOpening opening, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(scopeCode, opening, cancellationToken) is { } refusal)
            return new OpenedCase(refusal, default);
        for (var tries = 1; ; tries++)
        {
            if (await FindOpenedAsync(opening.Entry.Key, cancellationToken) is { } there)
                return new OpenedCase(Outcome.Done, there);
            try
            {
                return await AddAsync(scopeCode, opening, cancellationToken);
            }
            catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception) && tries < MostTries)
            {
                // The same form at the same moment, or another case took the number.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The exporter asks on, or the office answers.</summary>
    /// <param name="id">The case.</param>
    /// <param name="scopeCode">Of the office.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="entry">What was written.</param>
    /// <param name="isFromExporter">Staff write down what the exporter said.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<Outcome> WriteAsync(
        Guid id, string scopeCode, Guid version, ThreadEntry entry, bool isFromExporter, CancellationToken cancellationToken)
    {
        if (await thread.FindAsync(id, scopeCode, cancellationToken) is not { } obstacle)
            return Outcome.NotFound;
        if (await thread.IsWrittenAsync(entry.Key, cancellationToken))
            return Outcome.Done;
        var verb = actor.Role == Role.Exporter || isFromExporter ? ObstacleVerb.Ask : ObstacleVerb.Answer;
        if (!obstacle.Status.May(verb))
            return Outcome.Refused(obstacle.Status.Refusal());
        if (obstacle.Version != version)
            return actor.StaleFor(obstacle);
        if (!thread.Write(id, entry, isAnswer: verb == ObstacleVerb.Answer).Try(out var message, out var problem))
            return Outcome.Refused(problem, ObstacleThread.FilesField);
        obstacle.Status = verb.After(obstacle.Status, obstacle.Handovers.Exists(h => h.RepliedOn is null));
        if (verb == ObstacleVerb.Answer)
        {
            obstacle.AnsweredAt ??= message.At;
            await notices.AnsweredAsync(obstacle, message, cancellationToken);
        }

        var kind = verb == ObstacleVerb.Answer ? ProcessKind.CaseAnswering : ProcessKind.CaseAsking;
        return await thread.SaveAsync(kind, obstacle, [message], entry.Key, cancellationToken);
    }

    /// <summary>"Belum selesai": takes a closed case up again, with why.</summary>
    public async Task<Outcome> ReopenAsync(Guid id, string scopeCode, Guid version, ThreadEntry why, CancellationToken cancellationToken)
    {
        if (await thread.FindAsync(id, scopeCode, cancellationToken) is not { } obstacle)
            return Outcome.NotFound;
        if (await thread.IsWrittenAsync(why.Key, cancellationToken))
            return Outcome.Done;
        if (!obstacle.Status.May(ObstacleVerb.Reopen))
            return Outcome.Refused(obstacle.Status.Refusal());
        if (ObstacleMoves.IsTooLateToReopen(obstacle.ClosedAt!.Value, time.Now()))
            return Outcome.Refused(new Wording("Kendala ini ditutup lebih dari {0} hari yang lalu; buka kendala baru", ObstacleMoves.ReopeningDays));
        if (obstacle.Version != version)
            return actor.StaleFor(obstacle);
        // Also where staff write it down: they do so because the exporter said it, and it waits for the office from now on.
        if (!thread.Write(id, why, isAnswer: false).Try(out var message, out var problem))
            return Outcome.Refused(problem, ObstacleThread.FilesField);
        obstacle.Status = ObstacleVerb.Reopen.After(obstacle.Status, false);
        (obstacle.ClosedAt, obstacle.ClosedById, obstacle.Outcome, obstacle.OutcomeText) = (null, null, null, null);
        return await thread.SaveAsync(ProcessKind.CaseReopening, obstacle, [message], why.Key, cancellationToken);
    }

    private async Task<OpenedCase> AddAsync(string scopeCode, CaseOpening opening, CancellationToken cancellationToken)
    {
        // Two at once: the second waits, then takes the next number.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var last = await db.ObstacleCases.Where(c => c.ScopeCode == scopeCode).MaxAsync(c => (int?)c.Number, cancellationToken) ?? 0;
        var obstacle = new ObstacleCase
        {
            ScopeCode = scopeCode,
            Number = last + 1,
            ExporterId = opening.ExporterId,
            Topic = opening.Topic,
            ShipmentId = opening.ShipmentId,
            CountryIso2 = opening.CountryIso2,
            Title = PlainText.Of(opening.Title),
            OpenedById = actor.RequireUser(),
            Source = actor.Role == Role.Exporter ? EntrySource.Portal : opening.Source,
            OpenedAt = time.Now(),
            IdempotencyKey = opening.Entry.Key,
        };
        db.ObstacleCases.Add(obstacle);
        if (!thread.Write(obstacle.Id, opening.Entry, isAnswer: false).Try(out var message, out var problem))
        {
            db.ChangeTracker.Clear();
            return new OpenedCase(Outcome.Refused(problem, ObstacleThread.FilesField), default);
        }

        object[] records = [obstacle, message, .. message.Files.Select(f => f.File!)];
        await audit.RecordAsync(ProcessKind.CaseOpening, opening.ExporterId, records, cancellationToken: cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new OpenedCase(Outcome.Done, obstacle.Id);
    }

    private async Task<Outcome?> RefuseAsync(string scopeCode, CaseOpening opening, CancellationToken cancellationToken)
    {
        var isOwn = actor.Role == Role.Exporter;
        if ((isOwn && actor.ExporterId != opening.ExporterId)
            || !await db.Exporters.AnyAsync(e => e.Id == opening.ExporterId && e.ScopeCode == scopeCode && e.ErasedAt == null, cancellationToken))
            return Outcome.NotFound;
        if (!isOwn && opening.Source is not (EntrySource.Telephone or EntrySource.Visit))
            return Outcome.Refused(new Wording("Pilih dari mana keterangan ini diperoleh"), nameof(CaseOpening.Source));
        if (opening.ShipmentId is { } shipment
            && !await db.Shipments.AnyAsync(s => s.Id == shipment && s.ExporterId == opening.ExporterId, cancellationToken))
            return Outcome.Refused(new Wording("Pengiriman itu tidak ada pada usaha ini; pilih dari daftar"), nameof(CaseOpening.ShipmentId));
        return null;
    }

    private Task<Guid?> FindOpenedAsync(Guid key, CancellationToken cancellationToken)
    {
        var user = actor.RequireUser();
        return db.ObstacleCases.Where(c => c.OpenedById == user && c.IdempotencyKey == key).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);
    }
}
