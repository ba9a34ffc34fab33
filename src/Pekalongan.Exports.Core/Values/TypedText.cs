using System.Text;

namespace Pekalongan.Exports.Core.Values;

/// <summary>What people and spreadsheets put around the digits that count.</summary>
internal static class TypedText
{
    /// <summary>The text without spaces of any kind and without the given separators.</summary>
    public static string Without(string? text, string separators)
    {
        var kept = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (!IsSpace(letter) && !separators.Contains(letter, StringComparison.Ordinal))
                kept.Append(letter);
        }

        return kept.ToString();
    }

    /// <summary>Trimmed, every run of spaces (also no-break and narrow ones) one plain space.</summary>
    public static string Collapse(string? text)
    {
        var kept = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (!IsSpace(letter))
                kept.Append(letter);
            else if (kept.Length > 0 && kept[^1] != ' ')
                kept.Append(' ');
        }

        return kept.ToString().TrimEnd();
    }

    public static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>3,37503E+15: what a spreadsheet makes of a long number.</summary>
    public static bool IsSpreadsheetNotation(string text) => text.Contains("E+", StringComparison.OrdinalIgnoreCase);

    public static int Int(string digits, int start, int length)
    {
        var value = 0;
        for (var i = start; i < start + length; i++)
            value = value * 10 + (digits[i] - '0');
        return value;
    }

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\u2060' or '\uFEFF';
}
