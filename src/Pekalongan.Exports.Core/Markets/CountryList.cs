using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>Several countries as people type them ("Malaysia, Singapura; TH"), and as a row keeps them ("MY;SG;TH").</summary>
public static class CountryList
{
    private static readonly string[] Everywhere = [TradeAgreement.EveryCountry, SearchKey.Of("semua negara"), SearchKey.Of("all countries"), SearchKey.Of("every country")];

    /// <summary>The codes joined by semicolons, "*" for every country, empty for none; in order of code, each once.</summary>
    public static Parsed<string> Parse(string? text, CountryLookup lookup)
    {
        var typed = PlainText.Of(text);
        if (typed == TradeAgreement.EveryCountry || Everywhere.Contains(SearchKey.Of(typed)) && typed.Length > 0)
            return TradeAgreement.EveryCountry;
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in (text ?? "").Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!lookup.Find(part).Try(out var country, out var problem))
                return problem;
            codes.Add(country.Iso2);
        }

        var kept = string.Join(';', codes);
        return kept.Length <= TradeAgreement.TextMaxLength ? kept : new Wording("Terlalu banyak negara: {0}; tulis “semua negara” bila memang semuanya", codes.Count);
    }

    /// <summary>As <see cref="Parse"/> reads it back.</summary>
    public static string Write(string? codes, IReadOnlyDictionary<string, Country> countries, Language language) => codes switch
    {
        null => "",
        TradeAgreement.EveryCountry => new Wording("semua negara").In(language),
        _ => string.Join("; ", Codes(codes).Select(code => countries[code].Name(language)).Order(StringComparer.Ordinal)),
    };

    public static string[] Codes(string? codes) => (codes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
}
