using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    /// <summary>A rate of a kind from a day on, as long as its kind is in force.</summary>
    public async Task<ExchangeRate> RateOfKindAsync(
        RateKind kind, DateOnly from, decimal rupiah, string currency = "USD", Action<ExchangeRate>? change = null, string scope = City)
    {
        var rate = new ExchangeRate
        {
            ScopeCode = scope,
            Kind = kind,
            CurrencyCode = currency,
            ValidFrom = from,
            ValidUntil = RateEntry.UsualEnd(kind, from) ?? from.AddDays(29),
            IdrRateMicro = (long)(rupiah * IdrRate.MicroPerRupiah),
            Source = $"{RateWords.Short(kind)} contoh",
            EnteredById = null,
            EnteredAt = office.Clock.Now(),
        };
        change?.Invoke(rate);
        await office.AddAsync(rate);
        return rate;
    }
}
