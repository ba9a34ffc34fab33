using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>What one currency was worth on one day: its own rupiah rate and the dollar's, both of one kind and one day, so that they may be divided.</summary>
public sealed record RatePair(IdrRate Own, IdrRate Dollar, RateKind Kind, DateOnly ValidFrom, string Source)
{
    /// <summary>Rounded half up once. Dollars stay what they are.</summary>
    public Usd InUsd(Currency currency, long amountMinor) => currency == Currency.Usd
        ? new Usd(amountMinor)
        : new Usd(Rounding.MultiplyDivide(amountMinor, 100 * Own.Micro, currency.MinorPerUnit * Dollar.Micro));

    /// <summary>For the shipment itself only: totals are turned into rupiah at the one rate of their report.</summary>
    public static Rupiah InRupiah(Currency currency, long amountMinor, IdrRate own) =>
        new(Rounding.MultiplyDivide(amountMinor, 100 * own.Micro, currency.MinorPerUnit * IdrRate.MicroPerRupiah));
}

/// <summary>A value that cannot be fixed because the office has set no rate for its currency on that day.</summary>
public sealed record MissingRate(string CurrencyCode, DateOnly Date);

/// <summary>
/// Finds the rates in force on an export date by the office's rule: the kinds in its order, the first that has a rate being taken. A kind's
/// rate counts only together with a dollar rate of the same kind that begins on the same day.
/// </summary>
public sealed class RateFinder(ExportsDbContext db)
{
    /// <summary>How far back a middle rate of Bank Indonesia is looked for: it is announced on working days only, and the longest holidays are shorter.</summary>
    public const int DaysBack = 10;

    /// <summary>What counts where the office has set no rule: the rates it sets itself.</summary>
    public static readonly IReadOnlyList<RateKind> DefaultKinds = [RateKind.SetByOffice];

    /// <summary>The latest rate by the rule that is in force on that day; null when there is none.</summary>
    public async Task<RatePair?> FindAsync(string scope, Currency currency, DateOnly date, CancellationToken cancellationToken)
    {
        foreach (var kind in await KindsAsync(scope, date, cancellationToken))
            if (await FindAsync(scope, kind, currency, date, cancellationToken) is { } pair)
                return pair;
        return null;
    }

    /// <summary>The kinds that the office values exports of a day with, in order.</summary>
    public async Task<IReadOnlyList<RateKind>> KindsAsync(string scope, DateOnly date, CancellationToken cancellationToken) =>
        await db.RateRules.AsNoTracking().Where(r => r.ScopeCode == scope && r.ValidFrom <= date)
            .OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.SetAt).FirstOrDefaultAsync(cancellationToken) is { } rule
            ? rule.Kinds
            : DefaultKinds;

    /// <summary>
    /// Which rate the office has to set before a value can be fixed for which <see cref="FindAsync(string, Currency, DateOnly, CancellationToken)"/>
    /// found nothing: the currency's own, or the dollar's, where only that is missing among the rates of the rule's first kind.
    /// </summary>
    public async Task<Currency> FindMissingAsync(string scope, Currency currency, DateOnly date, CancellationToken cancellationToken)
    {
        var kind = (await KindsAsync(scope, date, cancellationToken))[0];
        var inForce = await InForce(scope, kind, date).Where(r => r.CurrencyCode == currency.Code || r.CurrencyCode == "USD")
            .Select(r => r.CurrencyCode).Distinct().ToListAsync(cancellationToken);
        var needsNoOwn = currency == Currency.Idr || inForce.Contains(currency.Code);
        return needsNoOwn && !inForce.Contains(Currency.Usd.Code) ? Currency.Usd : currency;
    }

    /// <summary>Of rates that were withdrawn, those that a line was valued with.</summary>
    public async Task<bool> HoldsWithdrawnAsync(string scope, IValuedLine line, CancellationToken cancellationToken)
    {
        var (kind, from) = (line.RateKind, line.RateDate);
        var withdrawn = await db.ExchangeRates.AsNoTracking()
            .Where(r => r.ScopeCode == scope && r.Kind == kind && r.ValidFrom == from && r.WithdrawnAt != null
                && (r.CurrencyCode == "USD" || r.CurrencyCode == line.CurrencyCode))
            .ToListAsync(cancellationToken);
        return withdrawn.Exists(rate => IsHeldBy(rate, line));
    }

    /// <summary>Whether a line was valued with a rate: its own or the dollar's.</summary>
    public static bool IsHeldBy(ExchangeRate rate, IValuedLine line) =>
        line.UsdCents is not null && line.RateKind == rate.Kind && line.RateDate == rate.ValidFrom
        && ((rate.CurrencyCode == line.CurrencyCode && line.IdrRateMicro == rate.IdrRateMicro)
            || (rate.CurrencyCode == Currency.Usd.Code && line.UsdRateMicro == rate.IdrRateMicro));

    private async Task<RatePair?> FindAsync(string scope, RateKind kind, Currency currency, DateOnly date, CancellationToken cancellationToken)
    {
        var code = currency == Currency.Idr ? Currency.Usd.Code : currency.Code;
        var found = await (
            from own in InForce(scope, kind, date)
            join dollar in InForce(scope, kind, date) on own.ValidFrom equals dollar.ValidFrom
            where own.CurrencyCode == code && dollar.CurrencyCode == "USD"
            orderby own.ValidFrom descending
            select new { own.IdrRateMicro, DollarMicro = dollar.IdrRateMicro, own.ValidFrom, own.Source })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var rate = currency == Currency.Idr ? IdrRate.MicroPerRupiah : found.IdrRateMicro;
        return new RatePair(new IdrRate(rate), new IdrRate(found.DollarMicro), kind, found.ValidFrom, found.Source);
    }

    private IQueryable<ExchangeRate> InForce(string scope, RateKind kind, DateOnly date)
    {
        var last = kind == RateKind.BankIndonesiaMiddle ? date.AddDays(-DaysBack) : date;
        return db.ExchangeRates.Where(r =>
            r.ScopeCode == scope && r.Kind == kind && r.WithdrawnAt == null && r.ValidFrom <= date && r.ValidUntil >= last);
    }
}
