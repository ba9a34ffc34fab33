using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <param name="ExporterId">Who was called or visited.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Month">The month it was about, yyyymm.</param>
/// <param name="Way">How.</param>
/// <param name="Reached">Whether somebody answered.</param>
/// <param name="PersonName">Who answered.</param>
/// <param name="Note">What was said.</param>
/// <param name="AgainOn">When to try again.</param>
/// <param name="Key">Made by the form, so that a double tap logs one.</param>
public sealed record ContactEntry(
    Guid ExporterId, ContactPurpose Purpose, int? Month, ContactWay Way, bool Reached, string? PersonName, string? Note, DateOnly? AgainOn, Guid Key);

/// <summary>Keeps the log of calls, messages and visits. It only grows: what was said once is not changed.</summary>
public sealed class ExporterContacts(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    public async Task<Outcome> LogAsync(ContactEntry entry, CancellationToken cancellationToken)
    {
        var scope = await db.Exporters.Where(e => e.Id == entry.ExporterId).Select(e => e.ScopeCode).SingleOrDefaultAsync(cancellationToken);
        if (scope is null)
            return Outcome.NotFound;
        if (entry.AgainOn < JakartaTime.Today(time))
            return Outcome.Refused(new Wording("Tanggal ini sudah lewat; tulis hari ini atau sesudahnya"), nameof(ContactEntry.AgainOn));
        var by = actor.RequireUser();
        if (await IsThereAsync(by, entry.Key, cancellationToken))
            return Outcome.Done;
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
            ById = by,
            At = time.Now(),
            IdempotencyKey = entry.Key,
        };
        db.Contacts.Add(contact);
        await audit.RecordAsync(ProcessKind.ContactLogging, entry.ExporterId, [contact], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return Outcome.Done;
        }
    }

    private Task<bool> IsThereAsync(Guid by, Guid key, CancellationToken cancellationToken) =>
        db.Contacts.AnyAsync(c => c.ById == by && c.IdempotencyKey == key, cancellationToken);
}
