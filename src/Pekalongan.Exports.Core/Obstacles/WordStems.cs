using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>
/// What is left of words when their forms are taken away, so that "pengiriman", "dikirim" and "mengirim" meet in "kirim". Naive on purpose:
/// every stem a word may have is kept, and two words are alike when they have one in common.
/// </summary>
public static class WordStems
{
    private const int ShortestStem = 4;
    private const int ShortestWord = 2;

    private static readonly string[] Particles = ["lah", "kah", "nya", "pun"];
    private static readonly string[] Suffixes = ["kan", "an", "i"];

    /// <summary>With the letter that the prefix may have swallowed: mengirim → kirim, menulis → tulis.</summary>
    private static readonly (string Prefix, string Swallowed)[] Prefixes =
    [
        ("meny", "s"), ("peny", "s"), ("meng", "k"), ("peng", "k"), ("mem", "p"), ("pem", "p"), ("men", "t"), ("pen", "t"),
        ("meng", ""), ("peng", ""), ("mem", ""), ("pem", ""), ("men", ""), ("pen", ""), ("me", ""), ("pe", ""),
        ("ber", ""), ("ter", ""), ("per", ""), ("di", ""), ("ke", ""), ("se", ""),
    ];

    /// <summary>Words that say nothing of a subject here: every question is about exporting goods.</summary>
    private static readonly FrozenSet<string> Common = new[]
    {
        "yang", "dan", "di", "ke", "dari", "untuk", "dengan", "pada", "ini", "itu", "ada", "atau", "saya", "kami", "kita", "anda", "apa", "apakah", "bagaimana",
        "cara", "caranya", "gimana", "kenapa", "mengapa", "bisa", "dapat", "mau", "ingin", "harus", "perlu", "tidak", "belum", "sudah", "akan", "juga", "karena",
        "kalau", "bila", "jika", "agar", "supaya", "lewat", "oleh", "sama", "lagi", "saja", "tapi", "tetapi", "kalo", "mohon", "tolong", "bantu", "bantuan", "pak", "bu",
        "barang", "ekspor", "usaha", "kendala", "masalah", "dinas", "tentang", "seperti", "sendiri", "berapa", "kapan", "mana", "siapa", "para", "bagi", "per", "kg",
        "the", "and", "for", "with", "from", "to", "of", "in", "on", "is", "are", "do", "does", "how", "what", "why", "can", "my", "our", "we", "you", "it", "an", "be",
        "not", "have", "has", "need", "goods", "export", "exports", "exporting", "business", "problem", "help", "please", "about", "own",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stems of each word that says something, in the order of the text, each word once.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> Of(string? text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. Words(text).Where(word => word.Length >= ShortestWord && !Common.Contains(word) && seen.Add(word)).Select(OfWord)];
    }

    private static IEnumerable<string> Words(string? text)
    {
        var word = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
                yield return Taken(word);
        }

        if (word.Length > 0)
            yield return Taken(word);
    }

    private static string Taken(StringBuilder word)
    {
        var text = word.ToString();
        word.Clear();
        return text;
    }

    private static HashSet<string> OfWord(string word)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal) { word };
        AddWithout(stems, Particles);
        AddWithout(stems, Suffixes);
        if (word.Length > ShortestStem && word.EndsWith('s'))
            stems.Add(word[..^1]);
        foreach (var stem in stems.ToList())
            foreach (var (prefix, swallowed) in Prefixes)
            {
                if (stem.StartsWith(prefix, StringComparison.Ordinal) && stem.Length - prefix.Length + swallowed.Length >= ShortestStem)
                    stems.Add(swallowed + stem[prefix.Length..]);
            }

        return stems;
    }

    private static void AddWithout(HashSet<string> stems, string[] endings)
    {
        foreach (var stem in stems.ToList())
            foreach (var ending in endings)
            {
                if (stem.Length - ending.Length >= ShortestStem && stem.EndsWith(ending, StringComparison.Ordinal))
                    stems.Add(stem[..^ending.Length]);
            }
    }
}
