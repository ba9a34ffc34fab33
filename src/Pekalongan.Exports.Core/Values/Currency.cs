using System.Collections.Frozen;
using System.Globalization;

namespace Pekalongan.Exports.Core.Values;

/// <summary>A currency of ISO 4217 with its own number of decimals (yen none, Gulf dinars three); amounts are whole minor units.</summary>
public sealed record Currency
{
    public const int CodeLength = 3;

    private static readonly FrozenDictionary<string, Currency> ByCode = EmbeddedCsv
        .Read("currencies.csv", cell => new Currency(cell("code"), Digits(cell("decimals")), cell("name_id"), cell("name_en")))
        .ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);

    private Currency(string code, int decimals, string nameId, string nameEn) =>
        (Code, Decimals, NameId, NameEn) = (code, decimals, nameId, nameEn);

    public static Currency Usd { get; } = ByCode["USD"];

    public static Currency Idr { get; } = ByCode["IDR"];

    /// <summary>Every currency in use, by code.</summary>
    public static IReadOnlyList<Currency> All { get; } = [.. ByCode.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal)];

    public string Code { get; }

    public int Decimals { get; }

    public string NameId { get; }

    public string NameEn { get; }

    /// <summary>How many minor units make one: 100 for the dollar, 1 for the yen.</summary>
    public long MinorPerUnit => Decimals switch { 0 => 1, 2 => 100, _ => 1000 };

    public static Parsed<Currency> Parse(string? text)
    {
        var code = TypedText.Without(text, "").ToUpperInvariant();
        if (code.Length == 0)
            return new Wording("Pilih mata uang, misalnya USD");
        return ByCode.TryGetValue(code, out var currency)
            ? currency
            : new Wording("Mata uang “{0}” tidak dikenal; tulis kode tiga huruf, misalnya USD, SGD atau JPY", code);
    }

    /// <summary>The currency of a code that was checked before it was kept.</summary>
    public static Currency Of(string code) => ByCode[code];

    public string Name(Language language) => language == Language.Indonesian ? NameId : NameEn;

    /// <summary>An amount typed in this currency, in minor units.</summary>
    public Parsed<long> ParseAmount(string? text, Language language = Language.Indonesian) => NumberText.Parse(text, Decimals, language);

    /// <summary>"JPY 1.250.000"; dollars and rupiah with their own sign.</summary>
    public string Amount(long minorUnits, Language language) => Code switch
    {
        "USD" => Figures.Amount(new Usd(minorUnits), language),
        "IDR" => Figures.Amount(new Rupiah(minorUnits), language),
        _ => $"{Code} {Figures.Fixed(minorUnits, Decimals, language)}",
    };

    public override string ToString() => Code;

    private static int Digits(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
