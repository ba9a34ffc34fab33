using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>Words for the thread of a case, with files.</summary>
/// <param name="Text">Several lines, as typed.</param>
/// <param name="Files">At most <see cref="ObstacleMessage.MostFiles"/>.</param>
/// <param name="Key">Made with the form, so that sending it twice writes once.</param>
public sealed record ThreadEntry(string Text, IReadOnlyList<Upload> Files, Guid Key);

/// <summary>What every act on a case shares: finding it, writing into its thread, saving once.</summary>
public sealed class ObstacleThread(
    ExportsDbContext db, IDatabaseProvider provider, FileIntake intake, AuditTrail audit, Actor actor, TimeProvider time)
{
    public const string FilesField = "Files";

    public Task<ObstacleCase?> FindAsync(Guid id, string scopeCode, CancellationToken cancellationToken) =>
        db.ObstacleCases.VisibleTo(actor).Include(c => c.Handovers).SingleOrDefaultAsync(c => c.Id == id && c.ScopeCode == scopeCode, cancellationToken);

    /// <summary>The same form was sent before.</summary>
    public Task<bool> IsWrittenAsync(Guid key, CancellationToken cancellationToken)
    {
        var user = actor.RequireUser();
        return db.Set<ObstacleMessage>().AnyAsync(m => m.ById == user && m.IdempotencyKey == key, cancellationToken);
    }

    /// <summary>The message with its files, added to the context; or what is wrong with a file.</summary>
    public Parsed<ObstacleMessage> Write(Guid caseId, ThreadEntry entry, bool isAnswer)
    {
        if (entry.Files.Count > ObstacleMessage.MostFiles)
            return new Wording("Paling banyak {0} berkas; kirim sisanya dengan tulisan berikutnya", ObstacleMessage.MostFiles);
        var message = new ObstacleMessage
        {
            CaseId = caseId,
            Text = PlainText.LinesOrNull(entry.Text) ?? "",
            ById = actor.RequireUser(),
            IsAnswer = isAnswer,
            At = time.Now(),
            IdempotencyKey = entry.Key,
        };
        foreach (var upload in entry.Files)
        {
            if (!intake.Take(upload).Try(out var file, out var problem))
                return entry.Files.Count == 1 ? problem : new Wording("{0}: {1}", upload.Name, problem);
            message.Files.Add(new ObstacleFile { FileId = file.Id, File = file });
        }

        db.AddRange(message.Files.Select(f => f.File!));
        db.Add(message);
        return message;
    }

    /// <summary>Notes the act and saves everything at once. Whoever comes second with the same form is told that it is done.</summary>
    public async Task<Outcome> SaveAsync(
        ProcessKind kind, ObstacleCase obstacle, IReadOnlyCollection<object> parts, Guid? key, CancellationToken cancellationToken)
    {
        db.TouchForParts(obstacle, parts);
        var files = parts.OfType<ObstacleMessage>().SelectMany(m => m.Files).Select(f => f.File!);
        await audit.RecordAsync(kind, obstacle.ExporterId, [obstacle, .. parts, .. files], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return key is { } sent && await IsWrittenAsync(sent, cancellationToken) ? Outcome.Done : Outcome.Stale;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return Outcome.Done;
        }
    }
}
