using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A business that a row of a table speaks of.</summary>
internal sealed record NamedBusiness(Guid Id, string Name, string? Nib)
{
    public string Key { get; } = SearchKey.Of(Name);
}

/// <summary>Finds the business on the register that a row names: by NIB, or by a name that only one has.</summary>
internal sealed class RegisterNames
{
    private const int FewestLetters = 4;
    private const int MostNear = 3;
    private const int MostMisspelled = 2;

    /// <summary>So many unknown names are compared with all that are known; who has more should begin with the template.</summary>
    private const int MostLookedFor = 300;

    private readonly List<NamedBusiness> _all;
    private readonly Dictionary<string, NamedBusiness> _byNib;
    private readonly ILookup<string, NamedBusiness> _byName;
    private readonly Dictionary<string, Parsed<NamedBusiness>> _unknown = new(StringComparer.Ordinal);

    private RegisterNames(List<NamedBusiness> all)
    {
        _all = all;
        _byNib = all.Where(b => b.Nib is not null).ToDictionary(b => b.Nib!, StringComparer.Ordinal);
        _byName = all.ToLookup(b => b.Key, StringComparer.Ordinal);
    }

    public static async Task<RegisterNames> LoadAsync(ExportsDbContext db, string scopeCode, CancellationToken cancellationToken) => new(
        await db.Exporters.Where(e => e.ScopeCode == scopeCode && e.ErasedAt == null).OrderBy(e => e.Name).ThenBy(e => e.Id)
            .Select(e => new NamedBusiness(e.Id, e.Name, e.Nib)).ToListAsync(cancellationToken));

    public Parsed<NamedBusiness> FindByNib(SheetCell cell, Language language)
    {
        var text = cell.In(language);
        var digits = TypedText.Without(text, ".-");
        var lost = digits.Length < Nib.Length && TypedText.IsDigits(digits) ? _byNib.GetValueOrDefault(digits.PadLeft(Nib.Length, '0')) : null;
        if (lost is not null)
            return new Wording("Angka 0 di depan NIB ini hilang di lembar kerja; mungkin maksudnya {0} milik {1}. Jadikan kolomnya teks, lalu tulis lagi", lost.Nib, lost.Name);
        if (!Nib.Parse(text).Try(out var nib, out var problem))
            return problem;
        if (_byNib.TryGetValue(nib.Digits, out var found))
            return found;
        return cell.IsNumber && nib.Digits.EndsWith("00", StringComparison.Ordinal)
            ? new Wording("NIB ini belum ada di daftar dan tersimpan sebagai angka; mungkin dibulatkan lembar kerja. Tulis lagi 13 angka dari OSS")
            : new Wording("NIB ini belum ada di daftar pelaku usaha; periksa angkanya, atau daftarkan dulu usahanya");
    }

    public Parsed<NamedBusiness> FindByName(string text)
    {
        var key = SearchKey.Of(text);
        if (_byName[key].ToList() is { Count: > 0 } named)
            return named is [var only] ? only : new Wording("Ada {0} usaha bernama {1} di daftar; tulis juga NIB-nya", named.Count, named[0].Name);
        if (_unknown.TryGetValue(key, out var known))
            return known;
        var near = _unknown.Count < MostLookedFor && key.Length >= FewestLetters ? Near(key) : [];
        Parsed<NamedBusiness> answer = near.Count > 0
            ? new Wording("“{0}” tidak ada di daftar pelaku usaha; mungkin maksudnya {1}", PlainText.Of(text), string.Join(" / ", near))
            : new Wording("“{0}” tidak ada di daftar pelaku usaha; periksa ejaannya, atau daftarkan dulu usahanya", PlainText.Of(text));
        return _unknown[key] = answer;
    }

    /// <summary>The one other business of exactly that name or NIB, as the form finds the exporter on a document.</summary>
    public Guid? FindOther(string typed, Guid self)
    {
        var (name, nib) = (TypedText.Collapse(typed), TypedText.Without(typed, ".-"));
        var found = _byName[SearchKey.Of(name)].Where(b => string.Equals(b.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (_byNib.TryGetValue(nib, out var byNib))
            found.Add(byNib);
        return found.Where(b => b.Id != self).Distinct().ToList() is [var only] ? only.Id : null;
    }

    private List<string> Near(string key) =>
    [
        .. _all.Where(b => b.Key.Length >= FewestLetters
                && (b.Key.Contains(key, StringComparison.Ordinal) || key.Contains(b.Key, StringComparison.Ordinal) || IsMisspelled(key, b.Key)))
            .Select(b => b.Name).Distinct(StringComparer.Ordinal).Take(MostNear),
    ];

    /// <summary>A letter or two too many, too few, or others.</summary>
    private static bool IsMisspelled(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostMisspelled)
            return false;
        var (previous, current) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }

        return previous[b.Length] <= MostMisspelled;
    }
}
