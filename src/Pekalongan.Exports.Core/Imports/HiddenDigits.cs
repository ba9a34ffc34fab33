using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A NIK in the wrong column is still a NIK: long runs of digits are covered wherever a cell's text is shown or kept in a sentence.</summary>
public static partial class HiddenDigits
{
    private const int Shown = 4;

    public static string In(string text) =>
        Long().Replace(text, match => match.Value[..Shown] + new string('*', match.Length - Shown));

    // NIBs have 13 digits and may be shown.
    [GeneratedRegex(@"\d(?:[ .\-]?\d){13,}")]
    private static partial Regex Long();
}
