using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>The kelurahan a typed name stands for, and what to tell about it: that the name is old, and how sure the mapping is.</summary>
public sealed record KelurahanMatch(Kelurahan Kelurahan, Wording? Remark);

/// <summary>Finds a kelurahan by its present name, another spelling of it, or a name from before the merger of 2015.</summary>
public sealed partial class KelurahanLookup
{
    private const int ShortestPart = 4;
    private const int MostRemembered = 2_000;

    private readonly Dictionary<string, Kelurahan> _present = [];
    private readonly Dictionary<string, (FormerKelurahan Former, Kelurahan Now)> _former = [];

    // A table asks for the same few names thousands of times.
    private readonly Dictionary<string, Parsed<KelurahanMatch>> _found = new(StringComparer.Ordinal);

    public KelurahanLookup(IEnumerable<Kelurahan> kelurahan, IEnumerable<FormerKelurahan> former)
    {
        var byCode = kelurahan.ToDictionary(k => k.Code, StringComparer.Ordinal);
        foreach (var present in byCode.Values)
        {
            foreach (var name in (present.Spellings ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(present.Name))
                _present[SearchKey.Of(name)] = present;
        }

        foreach (var old in former)
            _former[SearchKey.Of(old.Name)] = (old, byCode[old.KelurahanCode]);
    }

    public static async Task<KelurahanLookup> LoadAsync(ExportsDbContext db, CancellationToken cancellationToken) => new(
        await db.Kelurahan.AsNoTracking().ToListAsync(cancellationToken),
        await db.FormerKelurahan.AsNoTracking().ToListAsync(cancellationToken));

    public Parsed<KelurahanMatch> Find(string? text)
    {
        if (text is not null && _found.TryGetValue(text, out var known))
            return known;
        var found = Look(text);
        if (text is not null && _found.Count < MostRemembered)
            _found[text] = found;
        return found;
    }

    private Parsed<KelurahanMatch> Look(string? text)
    {
        var typed = Prefix().Replace(TypedText.Collapse(text), "");
        var key = SearchKey.Of(typed);
        if (key.Length == 0)
            return new Wording("Tulis atau pilih nama kelurahan");
        if (_present.TryGetValue(key, out var present))
            return new KelurahanMatch(present, null);
        if (_former.TryGetValue(key, out var former))
            return new KelurahanMatch(former.Now, Remark(former.Former, former.Now));

        var names = key.Length < ShortestPart ? [] : Containing(key);
        return names.Count switch
        {
            0 => new Wording("Kelurahan “{0}” tidak ada di kota ini; pilih dari daftar, atau pilih di luar kota", typed),
            1 => new Wording("Kelurahan “{0}” belum lengkap; mungkin maksudnya {1}", typed, names[0]),
            _ => new Wording("“{0}” bisa berarti lebih dari satu kelurahan: {1}. Tulis nama lengkapnya", typed, string.Join(", ", names)),
        };
    }

    private static Wording Remark(FormerKelurahan former, Kelurahan now) => former.Confidence == Confidence.High
        ? new Wording("{0} sejak 2015 menjadi bagian Kelurahan {1}", former.Name, now.Name)
        : new Wording("{0} sejak 2015 diperkirakan menjadi bagian Kelurahan {1}; pastikan ke pemilik KTP", former.Name, now.Name);

    private List<string> Containing(string key) =>
    [
        .. _present.Where(pair => pair.Key.Contains(key, StringComparison.Ordinal)).Select(pair => pair.Value)
            .Concat(_former.Where(pair => pair.Key.Contains(key, StringComparison.Ordinal)).Select(pair => pair.Value.Now))
            .Select(kelurahan => kelurahan.Name).Distinct().Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^(kel\.|kel |kelurahan |desa )\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
