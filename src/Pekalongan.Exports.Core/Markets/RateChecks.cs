using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <param name="ScopeCode">Whose rates.</param>
/// <param name="Currency">The foreign currency.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidUntil">Last day in force.</param>
/// <param name="Quoted">Rupiah as the decision prints it.</param>
/// <param name="Per">For how many units it is printed: 1, or 100 as for the yen.</param>
/// <param name="Source">The decision or announcement.</param>
public sealed record RateEntry(string ScopeCode, Currency Currency, DateOnly ValidFrom, DateOnly ValidUntil, IdrRate Quoted, int Per, string Source)
{
    public RateKind Kind { get; init; } = RateKind.SetByOffice;

    /// <summary>Rupiah for one unit: what is kept.</summary>
    public IdrRate PerUnit => new(Rounding.MultiplyDivide(Quoted.Micro, 1, Per));

    /// <summary>Until when a rate of a kind is in force that begins on a day; null where only the decision says so.</summary>
    public static DateOnly? UsualEnd(RateKind kind, DateOnly from) => kind switch
    {
        RateKind.TaxWeekly => from.AddDays(7 - 1),
        RateKind.BankIndonesiaMiddle => from,
        _ => null,
    };

    /// <summary>The day on which the rate of a kind begins that would be in force on a day; null where only the decision says so.</summary>
    public static DateOnly? UsualStart(RateKind kind, DateOnly date) => kind switch
    {
        RateKind.TaxWeekly => date.AddDays(-(((int)date.DayOfWeek - (int)DayOfWeek.Wednesday + 7) % 7)),
        RateKind.BankIndonesiaMiddle => date.AddDays(date.DayOfWeek switch { DayOfWeek.Saturday => -1, DayOfWeek.Sunday => -2, _ => 0 }),
        _ => null,
    };
}

/// <summary>What is wrong with a rate, and what is only odd about it.</summary>
public static class RateChecks
{
    public const int SourceMaxLength = 200;

    /// <summary>Rates of neighbouring weeks differ by less; more is a slip of the unit or of a zero.</summary>
    private const int MostTimes = 2;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly IdrRate Highest = new(100_000 * IdrRate.MicroPerRupiah);
    private static readonly IdrRate LowestDollar = new(1_000 * IdrRate.MicroPerRupiah);

    /// <summary>Why it cannot be a rate, and which property of <see cref="RateEntry"/> says so; null when it can.</summary>
    public static (string Field, Wording Problem)? Refuse(RateEntry entry)
    {
        if (entry.Currency == Currency.Idr)
            return (nameof(RateEntry.Currency), new Wording("Rupiah tidak memerlukan kurs; pilih mata uang asing"));
        if (entry.ValidFrom < FirstDay)
            return (nameof(RateEntry.ValidFrom), new Wording("Tanggal paling awal 1 Januari 2000"));
        if (entry.ValidUntil < entry.ValidFrom)
            return (nameof(RateEntry.ValidUntil), new Wording("Tanggal akhir tidak boleh sebelum tanggal mulai"));
        if (entry.Kind == RateKind.BankIndonesiaMiddle && entry.ValidUntil != entry.ValidFrom)
            return (nameof(RateEntry.ValidUntil), new Wording("Kurs BI berlaku satu hari; kosongkan tanggal akhirnya, atau samakan dengan tanggal mulai"));
        if (entry.ValidUntil > entry.ValidFrom.AddYears(1))
            return (nameof(RateEntry.ValidUntil), new Wording("Satu kurs berlaku paling lama satu tahun; periksa tanggal akhirnya"));
        if (entry.Source.Length is 0 or > SourceMaxLength)
            return (nameof(RateEntry.Source), entry.Source.Length == 0
                ? new Wording("Tulis sumbernya, misalnya nomor keputusan") : new Wording("Sumber paling banyak 200 huruf"));
        return RefuseValue(entry) is { } problem ? (nameof(RateEntry.Quoted), problem) : null;
    }

    /// <summary>What somebody should look at again before it is kept; it may well be right.</summary>
    /// <param name="entry">Not refused.</param>
    /// <param name="before">The rate of the same currency that was in force before it; null when there is none.</param>
    /// <param name="after">The next one after it, where it is entered late.</param>
    public static IEnumerable<Wording> Doubts(RateEntry entry, IdrRate? before, IdrRate? after)
    {
        if (entry.Kind == RateKind.TaxWeekly && entry.ValidFrom.DayOfWeek != DayOfWeek.Wednesday)
            yield return new Wording("Kurs pajak biasanya mulai hari Rabu, tetapi {0} bukan hari Rabu", entry.ValidFrom);
        if (entry.Kind == RateKind.TaxWeekly && entry.ValidUntil != RateEntry.UsualEnd(entry.Kind, entry.ValidFrom))
            yield return new Wording("Kurs pajak biasanya berlaku tujuh hari, Rabu sampai Selasa; ini {0} hari", entry.ValidUntil.DayNumber - entry.ValidFrom.DayNumber + 1);
        if (entry.Kind == RateKind.BankIndonesiaMiddle && entry.ValidFrom.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            yield return new Wording("BI tidak mengumumkan kurs pada hari Sabtu dan Minggu; periksa tanggal {0}", entry.ValidFrom);
        if (IsFarFrom(entry, before))
            yield return new Wording("{0} 1 = {1} jauh dari kurs sebelumnya, {2}; periksa per 1 atau per 100, dan jumlah nolnya", entry.Currency.Code, entry.PerUnit, before);
        else if (IsFarFrom(entry, after))
            yield return new Wording("{0} 1 = {1} jauh dari kurs sesudahnya, {2}; periksa per 1 atau per 100, dan jumlah nolnya", entry.Currency.Code, entry.PerUnit, after);
    }

    private static bool IsFarFrom(RateEntry entry, IdrRate? other) =>
        other is { Micro: > 0 } known && (entry.PerUnit.Micro > known.Micro * MostTimes || entry.PerUnit.Micro * MostTimes < known.Micro);

    private static Wording? RefuseValue(RateEntry entry)
    {
        var rate = entry.PerUnit;
        if (rate.Micro == 0)
            return new Wording("Kurs harus lebih dari nol");
        if (rate.Micro > Highest.Micro)
            return new Wording("Kurs {0} per satuan terlalu besar; periksa lagi jumlah nolnya", rate);
        return entry.Currency == Currency.Usd && rate.Micro < LowestDollar.Micro
            ? new Wording("Kurs dolar AS {0} terlalu kecil; tulis rupiah untuk satu dolar, misalnya 16.250", rate)
            : null;
    }
}
