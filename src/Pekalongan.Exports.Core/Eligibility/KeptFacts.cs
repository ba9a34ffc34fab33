using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>
/// What a criterion looked at on the day of the decision, kept beside it as digests: enough to tell what is no longer the same, while
/// no number and no address stands here in words.
/// </summary>
public static class KeptFacts
{
    private const int DigestBytes = 16;

    /// <param name="assessmentId">Salts the digests, so that those of two businesses cannot be compared.</param>
    /// <param name="facts">As the rule watches them now.</param>
    public static string Of(Guid assessmentId, IEnumerable<WatchedFact> facts) =>
        JsonSerializer.Serialize(Fold(assessmentId, facts).Select(f => new Kept(f.Key.Kind, f.Key.Name, f.Value)));

    /// <summary>What is there no longer, is new or is otherwise, in words; empty when all is as it was.</summary>
    public static IReadOnlyList<Wording> ChangesSince(string kept, Guid assessmentId, IEnumerable<WatchedFact> now)
    {
        var then = JsonSerializer.Deserialize<List<Kept>>(kept)!.ToDictionary(k => (k.Kind, k.Name), k => k.Digest);
        var today = Fold(assessmentId, now);
        return
        [
            .. then.Keys.Union(today.Keys).OrderBy(key => key.Kind).ThenBy(key => key.Name, StringComparer.Ordinal)
                .Select(key => (key, Change: ChangeOf(then.ContainsKey(key), today.ContainsKey(key), then.GetValueOrDefault(key) == today.GetValueOrDefault(key))))
                .Where(c => c.Change is not null).Select(c => Say(c.key.Kind, c.key.Name, c.Change!.Value)),
        ];
    }

    private static FactChange? ChangeOf(bool wasThere, bool isThere, bool isSame) => (wasThere, isThere) switch
    {
        (true, false) => FactChange.Gone,
        (false, true) => FactChange.New,
        _ => isSame ? null : FactChange.Other,
    };

    private static Dictionary<(FactKind Kind, string Name), string> Fold(Guid salt, IEnumerable<WatchedFact> facts) => facts
        .GroupBy(f => (f.Kind, f.Name))
        .ToDictionary(g => g.Key, g => Digest(salt, string.Join('\n', g.Select(f => f.Value).Order(StringComparer.Ordinal))));

    private static string Digest(Guid salt, string value) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt.ToByteArray(), .. Encoding.UTF8.GetBytes(value)]).AsSpan(0, DigestBytes));

    private static Wording Say(FactKind kind, string name, FactChange change) => (kind, change) switch
    {
        (FactKind.Nib, FactChange.Gone) => new Wording("NIB dihapus"),
        (FactKind.Nib, FactChange.New) => new Wording("NIB ditambahkan"),
        (FactKind.Nib, _) => new Wording("nomor NIB berubah"),
        (FactKind.KtpAddress, _) => new Wording("alamat KTP berubah"),
        (FactKind.Product or FactKind.Capacity, FactChange.Gone) => new Wording("produk dihapus: {0}", name),
        (FactKind.Product or FactKind.Capacity, FactChange.New) => new Wording("produk ditambahkan: {0}", name),
        (FactKind.Product, _) => new Wording("cara produksi berubah: {0}", name),
        (FactKind.Capacity, _) => new Wording("kapasitas berubah: {0}", name),
        (FactKind.Certificate, FactChange.Gone) => new Wording("sertifikat dihapus: {0}", name),
        (FactKind.Certificate, FactChange.New) => new Wording("sertifikat ditambahkan: {0}", name),
        (FactKind.Certificate, _) => new Wording("sertifikat berubah atau habis masa berlakunya: {0}", name),
        (FactKind.Exports, _) => new Wording("catatan ekspor berubah"),
        _ => new Wording("keanggotaan asosiasi berubah"),
    };

    private enum FactChange
    {
        Gone,
        New,
        Other,
    }

    private sealed record Kept(FactKind Kind, string Name, string Digest);
}
