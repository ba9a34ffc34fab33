using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>
/// Keeps the table of agreements. A row is never removed: what ended gets a last day, so that the advice for an old shipment stays what it
/// was. What the office wrote itself the program's own table no longer overwrites.
/// </summary>
public sealed class AgreementService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    public async Task<Outcome> AddAsync(string code, AgreementEntry entry, string reason, CancellationToken cancellationToken)
    {
        if (entry.Refuse(code) is { } refusal)
            return refusal;
        if (await db.TradeAgreements.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, cancellationToken) is { } there)
            return IsSame(there, entry) ? Outcome.Done : Taken(code);
        var agreement = New(code, entry);
        db.TradeAgreements.Add(agreement);
        await audit.RecordAsync(ProcessKind.AgreementChanging, code, [agreement], reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return Taken(code);
        }
    }

    /// <param name="code">Which row.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<Outcome> ChangeAsync(string code, Guid version, AgreementEntry entry, string reason, CancellationToken cancellationToken)
    {
        if (await db.TradeAgreements.SingleOrDefaultAsync(a => a.Code == code, cancellationToken) is not { } agreement)
            return Outcome.NotFound;
        if (entry.Refuse(code) is { } refusal)
            return refusal;
        var shown = agreement.Version;
        entry.Fill(agreement);
        db.ChangeTracker.DetectChanges();
        if (db.Entry(agreement).State == EntityState.Unchanged)
            return Outcome.Done;
        if (shown != version)
            return Stale(actor.StaleFor(agreement));
        (agreement.EditedAt, agreement.EditedById) = (time.Now(), actor.RequireUser());
        await audit.RecordAsync(ProcessKind.AgreementChanging, code, [agreement], reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale(Outcome.Stale);
        }
    }

    private TradeAgreement New(string code, AgreementEntry entry)
    {
        var agreement = new TradeAgreement
        {
            Code = code, NameId = entry.NameId, NameEn = entry.NameEn, Form = entry.Form, Confidence = entry.Confidence,
            EditedAt = time.Now(), EditedById = actor.RequireUser(),
        };
        entry.Fill(agreement);
        return agreement;
    }

    // The same form sent twice.
    private bool IsSame(TradeAgreement there, AgreementEntry entry)
    {
        var typed = New(there.Code, entry);
        return there.EditedById == typed.EditedById
            && (there.NameId, there.NameEn, there.Form, there.Members, there.SuggestedFor) == (typed.NameId, typed.NameEn, typed.Form, typed.Members, typed.SuggestedFor)
            && (there.InForceFrom, there.InForceUntil, there.IsWatched) == (typed.InForceFrom, typed.InForceUntil, typed.IsWatched)
            && (there.Confidence, there.Note, there.Source) == (typed.Confidence, typed.Note, typed.Source);
    }

    private static Outcome Taken(string code) => Outcome.Refused(
        new Wording("Kode {0} sudah dipakai; ubah baris yang ada, atau pilih kode lain", code), nameof(TradeAgreement.Code));

    private Outcome Stale(Outcome stale)
    {
        db.ChangeTracker.Clear();
        return stale;
    }
}
