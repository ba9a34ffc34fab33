using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>Writes the dated table of rates, one by one. A rate is never changed: lines valued with it keep it, a wrong one is withdrawn, a better one is a new row.</summary>
public sealed class ExchangeRateService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>What to ask before it is added; nothing when it is refused anyway.</summary>
    public async Task<IReadOnlyList<Wording>> DoubtsAsync(RateEntry entry, CancellationToken cancellationToken) =>
        RateChecks.Refuse(entry) is null ? [.. RateChecks.Doubts(entry, await NextToAsync(entry, isBefore: true, cancellationToken), await NextToAsync(entry, isBefore: false, cancellationToken))] : [];

    public async Task<Outcome> AddAsync(RateEntry entry, CancellationToken cancellationToken)
    {
        if (RateChecks.Refuse(entry) is var (field, problem))
            return Outcome.Refused(problem, field);
        var row = NewRow(entry, actor.RequireUser(), time.Now());
        db.ExchangeRates.Add(row);
        await audit.RecordAsync(ProcessKind.ExchangeRateSetting, null, [row], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return await IsThereAsync(row, cancellationToken)
                ? Outcome.Done
                : Outcome.Refused(
                    new Wording("Kurs {0} jenis ini yang berlaku mulai {1} sudah ada; bila yang itu keliru, tarik dulu dengan alasan", entry.Currency.Code, entry.ValidFrom),
                    nameof(RateEntry.ValidFrom));
        }
    }

    internal static ExchangeRate NewRow(RateEntry entry, Guid enteredBy, DateTime now) => new()
    {
        ScopeCode = entry.ScopeCode,
        Kind = entry.Kind,
        CurrencyCode = entry.Currency.Code,
        ValidFrom = entry.ValidFrom,
        ValidUntil = entry.ValidUntil,
        IdrRateMicro = entry.PerUnit.Micro,
        QuotedPer = entry.Per,
        Source = entry.Source,
        EnteredById = enteredBy,
        EnteredAt = now,
    };

    private async Task<IdrRate?> NextToAsync(RateEntry entry, bool isBefore, CancellationToken cancellationToken)
    {
        var rates = db.ExchangeRates.Where(r => r.ScopeCode == entry.ScopeCode && r.CurrencyCode == entry.Currency.Code && r.WithdrawnAt == null);
        var next = isBefore
            ? rates.Where(r => r.ValidFrom < entry.ValidFrom).OrderByDescending(r => r.ValidFrom)
            : rates.Where(r => r.ValidFrom > entry.ValidFrom).OrderBy(r => r.ValidFrom);
        return await next.Select(r => (long?)r.IdrRateMicro).FirstOrDefaultAsync(cancellationToken) is { } micro ? new IdrRate(micro) : null;
    }

    // The same form sent twice.
    private Task<bool> IsThereAsync(ExchangeRate row, CancellationToken cancellationToken) =>
        db.ExchangeRates.AnyAsync(
            r => r.ScopeCode == row.ScopeCode && r.Kind == row.Kind && r.CurrencyCode == row.CurrencyCode && r.ValidFrom == row.ValidFrom
                && r.ValidUntil == row.ValidUntil && r.IdrRateMicro == row.IdrRateMicro && r.Source == row.Source && r.EnteredById == row.EnteredById
                && r.WithdrawnAt == null,
            cancellationToken);
}
