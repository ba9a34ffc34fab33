using System.Runtime.CompilerServices;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Breaks words into lines of a width: at spaces, and inside a word only where it alone is wider than the line. A line broken at a space
/// keeps it at its end, so that the words stay apart for whoever hears or copies them.
/// </summary>
internal static class PdfWrap
{
    public static List<string> Lines(PdfTextStyle style, string text, int width, bool tabular = false)
    {
        var lines = new List<string>(1);
        Add(lines, style, text, width, tabular);
        return lines;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(List<string> lines, PdfTextStyle style, string text, int width, bool tabular = false)
    {
        var composed = Ascii.IsValid(text) ? text : Composed(text);
        if (style.Width(composed, tabular) <= width && !composed.Contains('\n', StringComparison.Ordinal))
        {
            lines.Add(composed);
            return;
        }

        var paragraphs = composed.Split('\n');
        for (var i = 0; i < paragraphs.Length; i++)
            Wrap(style, paragraphs[i].TrimEnd('\r'), width, tabular, lines, i == paragraphs.Length - 1 ? "" : " ");
    }

    /// <summary>Accents joined to their letters; half a character, which nothing can show, becomes the sign for one that is broken.</summary>
    private static string Composed(string text) =>
        (text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text).Normalize(NormalizationForm.FormC);

    private static void Wrap(PdfTextStyle style, string paragraph, int width, bool tabular, List<string> lines, string end)
    {
        var space = style.Width(" ");
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = style.Width(word, tabular);
            if (line.Length > 0 && used + space + needed > width)
            {
                lines.Add(line.Append(' ').ToString());
                line.Clear();
            }

            if (needed <= width)
            {
                used = line.Length == 0 ? needed : used + space + needed;
                line.Append(line.Length == 0 ? "" : " ").Append(word);
                continue;
            }

            var rest = word.AsSpan();
            for (var fits = Fitting(style, rest, width, tabular); fits < rest.Length; fits = Fitting(style, rest, width, tabular))
            {
                lines.Add(rest[..fits].ToString());
                rest = rest[fits..];
            }

            used = style.Width(rest, tabular);
            line.Append(rest);
        }

        lines.Add(line.Append(end).ToString());
    }

    /// <summary>How much of a word stands in the width: at least one letter, and never half of one.</summary>
    private static int Fitting(PdfTextStyle style, ReadOnlySpan<char> word, int width, bool tabular)
    {
        var (fits, used) = (0, 0L);
        var most = width * 1000L / style.Size;
        foreach (var rune in word.EnumerateRunes())
        {
            var next = fits + rune.Utf16SequenceLength;
            used += style.Font.Units(word[fits..next], tabular);
            if (used > most && fits > 0)
                break;
            fits = next;
        }

        return fits;
    }
}
