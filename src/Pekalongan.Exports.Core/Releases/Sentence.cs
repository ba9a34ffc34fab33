using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>A stretch of a text that ends with its line, or with a point, question or exclamation mark before a space.</summary>
internal readonly partial record struct Sentence(int Start, int End, Language Language)
{
    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] is '\n' or '\r';
            // A point inside a number is followed by a digit, that of "Rp." by its amount.
            var endsSentence = text[i] is '.' or '!' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && !IsAbbreviation(text, start, i);
            if (!endsLine && !endsSentence)
                continue;
            Add(sentences, text, start, i + 1);
            start = i + 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>The number of the sentence that holds this place.</summary>
    public static int At(IReadOnlyList<Sentence> sentences, int place)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sentences[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static bool IsAbbreviation(string text, int start, int point)
    {
        var word = text[start..point].Split(' ', '(')[^1];
        return word.Equals("Rp", StringComparison.OrdinalIgnoreCase) || word.Equals("s.d", StringComparison.OrdinalIgnoreCase);
    }

    private static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        if (!string.IsNullOrWhiteSpace(text[start..end]))
            sentences.Add(new Sentence(start, end, LanguageOf(text[start..end])));
    }

    /// <summary>Indonesian unless it holds more English little words: only they tell "US$999,999" from 999 dollars and something.</summary>
    private static Language LanguageOf(string sentence) =>
        English().Count(sentence) > Indonesian().Count(sentence) ? Language.English : Language.Indonesian;

    [GeneratedRegex(@"\b(?:the|of|and|in|to|was|were|is|are|with|from|for|by|this|that|has|have|reached|exports?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(?:yang|dan|di|pada|dari|dengan|untuk|atau|tahun|sebesar|ini|itu|nilai|ekspor|mencapai|oleh|ke|per)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Indonesian();
}
