using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>How an article's text and address are kept.</summary>
public static class KnowledgeText
{
    /// <summary>Words that are addresses already.</summary>
    private static readonly string[] Reserved = ["kelola"];

    /// <summary>Paragraphs separated by one empty line; lines within a paragraph stay lines.</summary>
    public static string Normalize(string? typed) => string.Join("\n\n", Paragraphs(typed));

    public static IReadOnlyList<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (var line in (text ?? "").Split('\n').Select(PlainText.Of).Append(""))
        {
            if (line.Length > 0)
                lines.Add(line);
            else if (lines.Count > 0)
            {
                paragraphs.Add(string.Join('\n', lines));
                lines.Clear();
            }
        }

        return paragraphs;
    }

    /// <summary>"Cara mendapat NIB" → "cara-mendapat-nib"; none of those taken.</summary>
    public static string Slug(string title, IReadOnlySet<string> taken)
    {
        var letters = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letters.Length > 0 && letters[^1] != '-')
                letters.Append('-');
        }

        var stem = Cut(letters.ToString(), KnowledgeArticle.SlugMaxLength - 4);
        stem = stem.Length == 0 || Reserved.Contains(stem) ? "panduan-" + stem.TrimStart('-') : stem;
        stem = stem.Trim('-');
        var slug = stem;
        for (var n = 2; taken.Contains(slug); n++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}");
        return slug;
    }

    private static string Cut(string text, int most) => (text.Length <= most ? text : text[..most]).Trim('-');
}
