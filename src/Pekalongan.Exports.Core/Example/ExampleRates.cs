using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>Rates of the other kinds, invented: some weeks like tax rates, some days like middle rates, and one that was mistyped and withdrawn.</summary>
internal static class ExampleRates
{
    private const int Weeks = 6;
    private const int Days = 5;
    private const int YenPer = 100;

    public static IEnumerable<ExchangeRate> All(DateTime now)
    {
        var today = JakartaTime.DateOf(now);
        var week = RateEntry.UsualStart(RateKind.TaxWeekly, today)!.Value;
        for (var i = 0; i < Weeks; i++)
            foreach (var rate in Together(RateKind.TaxWeekly, week.AddDays(-7 * i), i, now))
                yield return rate;
        for (var i = 0; i < Days; i++)
            if (today.AddDays(-i) is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } day)
                foreach (var rate in Together(RateKind.BankIndonesiaMiddle, day, i, now))
                    yield return rate;
        var mistyped = Rate(RateKind.TaxWeekly, "USD", week, 1_630_00, 1, now);
        (mistyped.WithdrawnAt, mistyped.WithdrawnReason) = (now, "Salah ketik, kurang satu angka (contoh)");
        yield return mistyped;
    }

    private static IEnumerable<ExchangeRate> Together(RateKind kind, DateOnly from, int back, DateTime now)
    {
        yield return Rate(kind, "USD", from, 16_300_00 + back * 12_50, 1, now);
        yield return Rate(kind, "MYR", from, 3_880_00 + back * 3_25, 1, now);
        yield return Rate(kind, "JPY", from, 10_550_57 + back * 21_00, YenPer, now);
    }

    private static ExchangeRate Rate(RateKind kind, string currency, DateOnly from, long quotedSen, int per, DateTime now) => new()
    {
        ScopeCode = Scope.ExampleCode,
        Kind = kind,
        CurrencyCode = currency,
        ValidFrom = from,
        ValidUntil = RateEntry.UsualEnd(kind, from) ?? from,
        IdrRateMicro = Rounding.MultiplyDivide(quotedSen, IdrRate.MicroPerRupiah / 100, per),
        QuotedPer = per,
        Source = kind == RateKind.TaxWeekly ? "CONTOH, seperti kurs pajak, angka rekaan" : "CONTOH, seperti kurs tengah BI, angka rekaan",
        EnteredById = null,
        EnteredAt = now,
    };
}
