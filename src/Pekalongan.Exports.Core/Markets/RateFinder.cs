using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
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

/// <summary>Finds the rates in force on an export date.</summary>
public sealed class RateFinder(ExportsDbContext db)
{
    /// <summary>
    /// The latest rate set by the office that is in force on that day and has a dollar rate from the same day; null when there is none.
    /// </summary>
    public async Task<RatePair?> FindAsync(string scope, Currency currency, DateOnly date, CancellationToken cancellationToken)
    {
        var code = currency == Currency.Idr ? Currency.Usd.Code : currency.Code;
        var found = await (
            from own in InForce(scope, date)
            join dollar in InForce(scope, date) on new { own.Kind, own.ValidFrom } equals new { dollar.Kind, dollar.ValidFrom }
            where own.CurrencyCode == code && dollar.CurrencyCode == "USD"
            orderby own.ValidFrom descending
            select new { own.IdrRateMicro, DollarMicro = dollar.IdrRateMicro, own.Kind, own.ValidFrom, own.Source, DollarSource = dollar.Source })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var rate = currency == Currency.Idr ? IdrRate.MicroPerRupiah : found.IdrRateMicro;
        return new RatePair(new IdrRate(rate), new IdrRate(found.DollarMicro), found.Kind, found.ValidFrom, found.Source);
    }

    /// <summary>
    /// Which rate the office has to set before a value can be fixed for which <see cref="FindAsync"/> found nothing: the currency's own,
    /// or the dollar's, where only that is missing.
    /// </summary>
    public async Task<Currency> FindMissingAsync(string scope, Currency currency, DateOnly date, CancellationToken cancellationToken)
    {
        var inForce = await InForce(scope, date).Where(r => r.CurrencyCode == currency.Code || r.CurrencyCode == "USD")
            .Select(r => r.CurrencyCode).Distinct().ToListAsync(cancellationToken);
        var needsNoOwn = currency == Currency.Idr || inForce.Contains(currency.Code);
        return needsNoOwn && !inForce.Contains(Currency.Usd.Code) ? Currency.Usd : currency;
    }

    private IQueryable<ExchangeRate> InForce(string scope, DateOnly date) =>
        db.ExchangeRates.Where(r => r.ScopeCode == scope && r.Kind == RateKind.SetByOffice && r.ValidFrom <= date && r.ValidUntil >= date);
}
