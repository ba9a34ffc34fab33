using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Breaks words into lines of a width: at spaces, and inside a word only where it alone is wider than the line.</summary>
internal static class PdfWrap
{
    public static List<string> Lines(PdfTextStyle style, string text, int width, bool tabular = false)
    {
        var composed = Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormC);
        if (!composed.Contains('\n', StringComparison.Ordinal) && style.Width(composed, tabular) <= width)
            return [composed];
        var lines = new List<string>();
        foreach (var paragraph in composed.Split('\n'))
            Wrap(style, paragraph.TrimEnd('\r'), width, tabular, lines);
        return lines;
    }

    private static void Wrap(PdfTextStyle style, string paragraph, int width, bool tabular, List<string> lines)
    {
        var space = style.Width(" ");
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isRestOfWord = false;
            foreach (var piece in Pieces(style, word, width, tabular))
            {
                var needed = style.Width(piece, tabular);
                if (isRestOfWord || line.Length > 0 && used + space + needed > width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }

                isRestOfWord = true;

                used = line.Length == 0 ? needed : used + space + needed;
                line.Append(line.Length == 0 ? "" : " ").Append(piece);
            }
        }

        lines.Add(line.ToString());
    }

    private static IEnumerable<string> Pieces(PdfTextStyle style, string word, int width, bool tabular)
    {
        if (style.Width(word, tabular) <= width)
        {
            yield return word;
            yield break;
        }

        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.Length > 0 && style.Width(piece.ToString() + rune, tabular) > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
        }

        yield return piece.ToString();
    }
}
