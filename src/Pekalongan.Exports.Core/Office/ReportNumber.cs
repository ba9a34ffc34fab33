using System.Globalization;
using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>
/// Reads and writes by the office's pattern: <c>{urut}</c> is the number of the year's series, <c>{urut:000}</c> the same with leading
/// zeros, <c>{bulan}</c> the month in Roman figures, <c>{tahun}</c> the year. Everything else stands as it is.
/// </summary>
public static partial class ReportNumber
{
    /// <summary>Where the office has set none.</summary>
    public const string Standard = "500.2/{urut:000}/{tahun}";

    private const string Punctuation = " ./-_(),";

    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The pattern as it is kept. With the series once and the year once no two reports of a scope get one number.</summary>
    public static Parsed<string> Check(string? typed)
    {
        var pattern = Token().Replace(PlainText.Of(typed), token => token.Value.ToLowerInvariant());
        if (pattern.Length == 0)
            return new Wording("Tulis polanya, misalnya 500.2/{urut}/{tahun}");
        if (pattern.Length > NumberPattern.PatternMaxLength)
            return new Wording("Pola paling banyak {0} huruf dan tanda", NumberPattern.PatternMaxLength);
        var fixedText = Token().Replace(pattern, "");
        if (fixedText.Contains('{', StringComparison.Ordinal) || fixedText.Contains('}', StringComparison.Ordinal))
            return new Wording("Kurung kurawal hanya untuk {urut}, {urut:000}, {bulan}, dan {tahun}; periksa ejaannya");
        if (fixedText.FirstOrDefault(letter => !char.IsAsciiLetterOrDigit(letter) && !Punctuation.Contains(letter, StringComparison.Ordinal)) is not '\0' and var strange)
            return new Wording("Tanda “{0}” tidak dapat dipakai dalam nomor; pakai huruf, angka, titik, garis miring, atau tanda hubung", strange.ToString());
        if (Count(pattern, "urut") != 1)
            return new Wording("Tulis {urut} satu kali: tempat nomor urut laporan");
        if (Count(pattern, "tahun") != 1)
            return new Wording("Tulis {tahun} satu kali: nomor urut mulai lagi dari 1 setiap tahun");
        return Count(pattern, "bulan") > 1 ? new Wording("Tulis {bulan} paling banyak satu kali") : pattern;
    }

    /// <summary>"500.2/014/2026".</summary>
    /// <param name="pattern">One that <see cref="Check"/> has let pass.</param>
    /// <param name="sequence">The number of the year's series, from 1 on.</param>
    /// <param name="date">The day the report is dated.</param>
    public static string Format(string pattern, int sequence, DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        return Token().Replace(pattern, token => token.Groups["name"].Value.ToLowerInvariant() switch
        {
            "urut" => sequence.ToString(CultureInfo.InvariantCulture).PadLeft(token.Groups["zeros"].Length, '0'),
            "bulan" => RomanMonths[date.Month - 1],
            _ => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        });
    }

    private static int Count(string pattern, string name) => Token().Matches(pattern).Count(token => token.Groups["name"].Value == name);

    [GeneratedRegex(@"\{(?:(?<name>urut)(?::(?<zeros>0{1,6}))?|(?<name>bulan|tahun))\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
