using System.Globalization;
using System.Text;

namespace Pekalongan.Exports.Core.Values;

/// <summary>What is left of a name when spelling habits are taken away: "Hong-Kong", "hongkong" and "HÔNG KONG" are one.</summary>
public static class SearchKey
{
    /// <summary>Lower case letters and digits only, without accents.</summary>
    public static string Of(string? text)
    {
        var kept = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                kept.Append(char.ToLowerInvariant(letter));
        }

        return kept.ToString();
    }
}
