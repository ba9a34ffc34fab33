using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>What the office calls the kinds of rates, and how a shipment or statement tells which one it was valued with.</summary>
public static class RateWords
{
    public static Wording Of(RateKind kind) => kind switch
    {
        RateKind.SetByOffice => new Wording("Ditetapkan dinas"),
        RateKind.TaxWeekly => new Wording("Kurs pajak mingguan (KMK)"),
        RateKind.BankIndonesiaMiddle => new Wording("Kurs tengah BI"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>"ditetapkan dinas, berlaku mulai 1 Juni 2026"; a rate of Bank Indonesia from before the day says that it is.</summary>
    public static Wording Basis(RateKind kind, DateOnly rateDate, DateOnly? valuedOn) => kind switch
    {
        RateKind.SetByOffice => new Wording("ditetapkan dinas, berlaku mulai {0}", rateDate),
        RateKind.TaxWeekly => new Wording("kurs pajak (KMK), berlaku mulai {0}", rateDate),
        RateKind.BankIndonesiaMiddle when valuedOn is { } day && day > rateDate =>
            new Wording("kurs tengah BI {0}, hari kerja terakhir sebelumnya", rateDate),
        RateKind.BankIndonesiaMiddle => new Wording("kurs tengah BI {0}", rateDate),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind as it is written in a table: one of the words of either language, "KMK", "BI" or "dinas".</summary>
    public static Parsed<RateKind> Parse(string? text)
    {
        var typed = SearchKey.Of(text);
        if (typed.Length == 0)
            return new Wording("Tulis jenis kursnya: KMK, BI, atau dinas");
        foreach (var kind in Enum.GetValues<RateKind>())
            if (Names(kind).Contains(typed))
                return kind;
        return new Wording("Jenis kurs “{0}” tidak dikenal; tulis KMK, BI, atau dinas", TypedText.Collapse(text));
    }

    /// <summary>The short word that tables use.</summary>
    public static string Short(RateKind kind) => kind switch
    {
        RateKind.TaxWeekly => "KMK",
        RateKind.BankIndonesiaMiddle => "BI",
        _ => "dinas",
    };

    private static IEnumerable<string> Names(RateKind kind) => new[] { Short(kind), kind.ToString() }
        .Concat(Enum.GetValues<Language>().Select(Of(kind).In)).Concat(kind switch
        {
            RateKind.TaxWeekly => ["Kurs pajak", "Kurs KMK", "Pajak", "Tax rate", "Tax", "Kemenkeu"],
            RateKind.BankIndonesiaMiddle => ["Tengah BI", "BI tengah", "Bank Indonesia", "BI middle rate", "BI middle"],
            _ => (string[])["Kurs dinas", "Dinas", "Office", "Set by the office"],
        }).Select(SearchKey.Of);
}
