using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>Finds a country as people call it: in either language, by a city or abbreviation ("Dubai", "AS"), or by ISO code.</summary>
public sealed class CountryLookup
{
    private const int ShortestPart = 3;

    private readonly List<(Country Country, string[] Keys)> _countries;
    private readonly Dictionary<string, Country> _byName = [];

    public CountryLookup(IEnumerable<Country> countries)
    {
        _countries = [.. countries.Select(country => (country, Names(country).Select(SearchKey.Of).Distinct().ToArray()))];
        foreach (var (country, keys) in _countries)
        {
            foreach (var key in keys)
                _byName[key] = country;
        }

        // After the names: who writes AS means the United States, not American Samoa.
        foreach (var (country, _) in _countries)
        {
            _byName.TryAdd(SearchKey.Of(country.Iso2), country);
            _byName.TryAdd(SearchKey.Of(country.Iso3), country);
        }
    }

    public static async Task<CountryLookup> LoadAsync(ExportsDbContext db, CancellationToken cancellationToken) =>
        new(await db.Countries.AsNoTracking().ToListAsync(cancellationToken));

    public Parsed<Country> Find(string? text)
    {
        var typed = TypedText.Collapse(text);
        if (typed.Length == 0)
            return new Wording("Pilih negara tujuan");
        if (_byName.TryGetValue(SearchKey.Of(typed), out var country))
            return country;
        var near = Search(typed);
        return near.Count is > 0 and <= 5
            ? new Wording("Negara “{0}” belum lengkap; mungkin maksudnya {1}", typed, string.Join(", ", near.Select(c => c.NameId)))
            : new Wording("Negara “{0}” tidak dikenal; pilih dari daftar", typed);
    }

    /// <summary>All countries one of whose names holds the text, by Indonesian name.</summary>
    public IReadOnlyList<Country> Search(string? text)
    {
        var key = SearchKey.Of(text);
        return key.Length < ShortestPart
            ? []
            : [.. _countries.Where(c => c.Keys.Any(name => name.Contains(key, StringComparison.Ordinal))).Select(c => c.Country)
                .OrderBy(c => c.NameId, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Names(Country country) =>
        (country.Aliases ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(country.NameEn).Prepend(country.NameId);
}
