using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What came of asking one exporter.</summary>
/// <param name="Kind">What it said of its month; null where it was reached and could not say yet.</param>
/// <param name="Source">How the office learned of it.</param>
/// <param name="Note">In the asker's words.</param>
public sealed record CollectionReply(CollectionAnswerKind? Kind, EntrySource Source, string? Note);

/// <summary>Writes down what exporters answer for a month. An answer stays for ever; the latest one counts.</summary>
public sealed class CollectionAnswers(ExportsDbContext db, ExporterContacts contacts, MonthOnFile onFile, AuditTrail audit, Actor actor)
{
    /// <param name="itemId">Whose month.</param>
    /// <param name="scope">The scope of the round.</param>
    /// <param name="reply">What was learned.</param>
    /// <param name="seen">The answer that was on the form when it was opened; null where there was none.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task<Outcome> AnswerAsync(Guid itemId, string scope, CollectionReply reply, Guid? seen, CancellationToken cancellationToken) =>
        WriteAsync(itemId, scope, reply, seen, null, cancellationToken);

    /// <summary>A call, message or visit and what came of it, in one.</summary>
    /// <param name="itemId">Whose month.</param>
    /// <param name="scope">The scope of the round.</param>
    /// <param name="reply">What was learned.</param>
    /// <param name="seen">The answer that was on the form when it was opened.</param>
    /// <param name="contact">Makes the log's entry, of this exporter and this month.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task<Outcome> LogAsync(
        Guid itemId, string scope, CollectionReply reply, Guid? seen, Func<Guid, int, ContactEntry> contact, CancellationToken cancellationToken) =>
        WriteAsync(itemId, scope, reply, seen, contact, cancellationToken);

    private async Task<Outcome> WriteAsync(
        Guid itemId, string scope, CollectionReply reply, Guid? seen, Func<Guid, int, ContactEntry>? contact, CancellationToken cancellationToken)
    {
        // Two answers at once: the second waits, then sees the first.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var found = await (from item in db.CollectionItems
                           join round in db.CollectionRounds on item.RoundId equals round.Id
                           where item.Id == itemId && round.ScopeCode == scope && item.RemovedAt == null
                               && (actor.Role != Role.Exporter || item.ExporterId == actor.ExporterId)
                           select new { item.ExporterId, round.Month, Latest = item.Answers.OrderByDescending(a => a.At).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return Outcome.NotFound;
        var entry = contact?.Invoke(found.ExporterId, found.Month);
        if (entry is not null && await contacts.IsLoggedAsync(entry.Key, cancellationToken))
            return Outcome.Done;
        var answers = reply.Kind is { } kind && kind != (found.Latest?.Kind ?? CollectionAnswerKind.Reopened);
        if (answers && found.Latest?.Id != seen)
            return found.Latest?.ById == actor.UserId ? Outcome.StaleByOwnHand : Outcome.Stale;
        if (answers && CollectionRules.CheckAnswer(reply.Kind!.Value, await onFile.HasExportsAsync(found.ExporterId, found.Month, cancellationToken)) is { } problem)
            return Outcome.Refused(problem, nameof(reply.Kind));
        if (entry is not null && contacts.Refuse(entry) is { } refusal)
            return refusal;

        if (answers)
            await AddAsync(itemId, found.ExporterId, reply, found.Latest?.At, cancellationToken);
        if (entry is not null)
            await contacts.LogAsync(entry, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;
    }

    private async Task AddAsync(Guid itemId, Guid exporterId, CollectionReply reply, DateTime? after, CancellationToken cancellationToken)
    {
        var answer = onFile.Next(itemId, reply, after);
        db.Add(answer);
        await audit.RecordAsync(ProcessKind.CollectionAnswering, exporterId, [answer], cancellationToken: cancellationToken);
    }
}
