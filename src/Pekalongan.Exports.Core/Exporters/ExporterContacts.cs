using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>One call, message or visit as it is to be written down.</summary>
public sealed record ContactEntry
{
    public required Guid ExporterId { get; init; }

    public required ContactPurpose Purpose { get; init; }

    /// <summary>yyyymm, where it was about one month.</summary>
    public int? Month { get; init; }

    public required ContactWay Way { get; init; }

    public required bool Reached { get; init; }

    public string? PersonName { get; init; }

    public string? Note { get; init; }

    public DateOnly? AgainOn { get; init; }

    /// <summary>Made with the form, so that sending it twice logs one.</summary>
    public required Guid Key { get; init; }
}

/// <summary>Keeps the log of calls, messages and visits to exporters.</summary>
public sealed class ExporterContacts(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    public async Task<Outcome> LogAsync(ContactEntry entry, CancellationToken cancellationToken)
    {
        var scope = await db.Exporters.Where(e => e.Id == entry.ExporterId && e.ErasedAt == null).Select(e => e.ScopeCode).SingleOrDefaultAsync(cancellationToken);
        if (scope is null)
            return Outcome.NotFound;
        if (await IsLoggedAsync(entry.Key, cancellationToken))
            return Outcome.Done;
        if (Refuse(entry) is { } refusal)
            return refusal;
        var contact = new ExporterContact
        {
            ScopeCode = scope,
            ExporterId = entry.ExporterId,
            Purpose = entry.Purpose,
            Month = entry.Month,
            Way = entry.Way,
            Reached = entry.Reached,
            PersonName = entry.PersonName,
            Note = entry.Note,
            AgainOn = entry.AgainOn,
            ById = actor.RequireUser(),
            At = time.Now(),
            IdempotencyKey = entry.Key,
        };
        db.Contacts.Add(contact);
        await audit.RecordAsync(ProcessKind.ContactLogging, entry.ExporterId, [contact], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            // The other half of a double click was faster.
            db.ChangeTracker.Clear();
        }

        return Outcome.Done;
    }

    /// <summary>What is wrong with an entry; null when nothing is.</summary>
    public Outcome? Refuse(ContactEntry entry) => entry.AgainOn < JakartaTime.Today(time)
        ? Outcome.Refused(new Wording("Tanggal untuk menghubungi lagi sudah lewat; pilih hari ini atau sesudahnya"), nameof(ContactEntry.AgainOn))
        : null;

    public Task<bool> IsLoggedAsync(Guid key, CancellationToken cancellationToken) =>
        db.Contacts.AnyAsync(c => c.ById == actor.UserId && c.IdempotencyKey == key, cancellationToken);
}
