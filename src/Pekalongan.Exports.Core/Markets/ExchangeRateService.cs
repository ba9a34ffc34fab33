using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <param name="ScopeCode">Whose rates.</param>
/// <param name="Currency">The foreign currency.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidUntil">Last day in force.</param>
/// <param name="Quoted">Rupiah as the decision prints it.</param>
/// <param name="Per">For how many units it is printed: 1, or 100 as for the yen.</param>
/// <param name="Source">The decision or announcement.</param>
public sealed record RateEntry(string ScopeCode, Currency Currency, DateOnly ValidFrom, DateOnly ValidUntil, IdrRate Quoted, int Per, string Source);

/// <summary>Writes the dated table of rates that the office sets. A rate is never changed: lines verified with it keep it, a better one is a new row.</summary>
public sealed class ExchangeRateService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    public const int SourceMaxLength = 200;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly IdrRate Highest = new(100_000 * IdrRate.MicroPerRupiah);
    private static readonly IdrRate LowestDollar = new(1_000 * IdrRate.MicroPerRupiah);

    public async Task<Outcome> AddAsync(RateEntry entry, CancellationToken cancellationToken)
    {
        var rate = new IdrRate(Rounding.MultiplyDivide(entry.Quoted.Micro, 1, entry.Per));
        if (Refuse(entry, rate) is { } refusal)
            return refusal;
        var row = new ExchangeRate
        {
            ScopeCode = entry.ScopeCode,
            Kind = RateKind.SetByOffice,
            CurrencyCode = entry.Currency.Code,
            ValidFrom = entry.ValidFrom,
            ValidUntil = entry.ValidUntil,
            IdrRateMicro = rate.Micro,
            Source = entry.Source,
            EnteredById = actor.RequireUser(),
            EnteredAt = time.Now(),
        };
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
                    new Wording("Kurs {0} yang berlaku mulai {1} sudah ada; kurs yang sudah dicatat tidak diubah", entry.Currency.Code, entry.ValidFrom),
                    nameof(RateEntry.ValidFrom));
        }
    }

    // The same form sent twice.
    private Task<bool> IsThereAsync(ExchangeRate row, CancellationToken cancellationToken) =>
        db.ExchangeRates.AnyAsync(
            r => r.ScopeCode == row.ScopeCode && r.Kind == row.Kind && r.CurrencyCode == row.CurrencyCode && r.ValidFrom == row.ValidFrom
                && r.ValidUntil == row.ValidUntil && r.IdrRateMicro == row.IdrRateMicro && r.Source == row.Source && r.EnteredById == row.EnteredById,
            cancellationToken);

    private static Outcome? Refuse(RateEntry entry, IdrRate rate)
    {
        if (entry.Currency == Currency.Idr)
            return Outcome.Refused(new Wording("Rupiah tidak memerlukan kurs; pilih mata uang asing"), nameof(RateEntry.Currency));
        if (entry.ValidFrom < FirstDay)
            return Outcome.Refused(new Wording("Tanggal paling awal 1 Januari 2000"), nameof(RateEntry.ValidFrom));
        if (entry.ValidUntil < entry.ValidFrom)
            return Outcome.Refused(new Wording("Tanggal akhir tidak boleh sebelum tanggal mulai"), nameof(RateEntry.ValidUntil));
        if (entry.ValidUntil > entry.ValidFrom.AddYears(1))
            return Outcome.Refused(new Wording("Satu kurs berlaku paling lama satu tahun; periksa tanggal akhirnya"), nameof(RateEntry.ValidUntil));
        if (rate.Micro == 0)
            return Outcome.Refused(new Wording("Kurs harus lebih dari nol"), nameof(RateEntry.Quoted));
        if (rate.Micro > Highest.Micro)
            return Outcome.Refused(new Wording("Kurs {0} per satuan terlalu besar; periksa lagi jumlah nolnya", rate), nameof(RateEntry.Quoted));
        if (entry.Currency == Currency.Usd && rate.Micro < LowestDollar.Micro)
            return Outcome.Refused(new Wording("Kurs dolar AS {0} terlalu kecil; tulis rupiah untuk satu dolar, misalnya 16.250", rate), nameof(RateEntry.Quoted));
        return null;
    }
}
