using System.Globalization;
using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>Finds the years, months, quarters and dates of a text, in the order in which they stand.</summary>
internal static partial class YearScanner
{
    private const string Months = "(?:Jan|Feb|Peb|Mar|Apr|Mei|May|Jun|Jul|Agu|Ags|Agt|Aug|Sep|Okt|Oct|Nov|Nop|Des|Dec)[a-z]{0,6}";

    private const string Dashes = "[–—-]";

    /// <param name="text">All of it.</param>
    /// <param name="today">What "tahun ini" means where the text has no date of its own.</param>
    public static IReadOnlyList<YearMention> Find(string text, DateOnly today)
    {
        var found = Mention().Matches(text).Select(match => Read(text, match)).OfType<YearMention>().ToList();
        var thisYear = found.Find(mention => mention.IsDate)?.Year ?? today.Year;
        var relative = Relative().Matches(text).Select(match => new YearMention
        {
            Start = match.Index,
            End = match.Index + match.Length,
            Year = thisYear - (match.Groups["before"].Success ? 1 : 0),
            IsComparison = IsCompared(text, match.Index),
        });
        return [.. found.Concat(relative).OrderBy(mention => mention.Start)];
    }

    private static YearMention? Read(string text, Match match)
    {
        var year = Int(match.Groups["year"].Value);
        var before = text[Math.Max(0, match.Index - Context)..match.Index];
        var closes = Closing().IsMatch(before);
        var mention = new YearMention { Start = match.Index, End = match.Index + match.Length, Year = year, IsComparison = IsCompared(text, match.Index) };
        if (match.Groups["part"].Success)
            return mention with { AsOf = EndOfPart(match.Groups["part"].Value, match.Groups["number"].Value, year) };
        if (!match.Groups["month"].Success)
            return mention with { AsOf = closes ? new DateOnly(year, 12, 31) : null };
        // "sepanjang 2019" begins like September and is none.
        if (Month(match.Groups["month"].Value) is not { } month)
            return match.Groups["day"].Success ? null : mention with { Start = match.Groups["year"].Index };
        if (!match.Groups["day"].Success)
            return mention with { AsOf = closes || before.TrimEnd().EndsWith('–') || before.TrimEnd().EndsWith('-') ? new PartialDate(year, month).Last : null };
        var day = Int(match.Groups["day"].Value);
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return closes ? mention with { AsOf = new DateOnly(year, month, day) } : mention with { IsDate = true };
    }

    private static DateOnly EndOfPart(string part, string number, int year)
    {
        var count = number.ToUpperInvariant() switch
        {
            "I" or "1" or "PERTAMA" or "SATU" => 1,
            "II" or "2" or "KEDUA" or "DUA" => 2,
            "III" or "3" or "KETIGA" or "TIGA" => 3,
            _ => 4,
        };
        var months = part.StartsWith("s", StringComparison.OrdinalIgnoreCase) ? Math.Min(count, 2) * 6 : count * 3;
        return new PartialDate(year, months).Last;
    }

    private static int? Month(string text) => TypedText.IsDigits(text)
        ? Int(text) is >= 1 and <= 12 and var number ? number : null
        : MonthNames.Find(text);

    private static bool IsCompared(string text, int place) => Comparing().IsMatch(text[Math.Max(0, place - Context)..place]);

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>So many letters before a year decide what it is.</summary>
    private const int Context = 60;

    // 27—28/11/2019 · 27-29 Mei 2024 · September 2019 · triwulan I tahun 2023 · 2020
    [GeneratedRegex(
        @"(?<![0-9.,/])(?:"
        + @"(?:[0-9]{1,2}\s?" + Dashes + @"\s?)?(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>(?:19|20)[0-9][0-9])"
        + @"|(?:[0-9]{1,2}\s?" + Dashes + @"\s?)?(?<day>[0-9]{1,2})\s(?<month>" + Months + @")\s(?<year>(?:19|20)[0-9][0-9])"
        + @"|(?<![a-z])(?<month>" + Months + @")\s(?:tahun\s)?(?<year>(?:19|20)[0-9][0-9])"
        + @"|(?<![a-z])(?<part>triwulan|kuartal|semester|TW|Q)\s?(?<number>pertama|kedua|ketiga|keempat|satu|dua|tiga|empat|IV|I{1,3}|[1-4])\s(?:tahun\s)?(?<year>(?:19|20)[0-9][0-9])"
        + @"|(?<!(?:Rp|IDR|US\$|USD|\$)\.?\s?)(?<year>(?:19|20)[0-9][0-9])"
        + @")(?![0-9]|[.,][0-9]|\s?(?:%|(?:persen|ribu|juta|miliar|milyar|triliun|orang|peserta|eksportir|pelaku|umkm|ukm|kg|ton|dolar|rupiah)\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\b(?:tahun (?:ini|(?<before>lalu|sebelumnya))|this year|(?<before>last year))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(?:per|posisi|hingga|sampai(?: dengan)?|s\.?/?d\.?|akhir|as of|until|up to|by|end of)(?: akhir)?(?: bulan| tanggal| tahun)?\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"\b(?:dibanding(?:kan)?|daripada|ketimbang|dari|terhadap|compared (?:to|with)|than|from|against)(?: dengan)?(?: capaian| realisasi| periode(?: yang sama)?)?(?: pada| di| in)?(?: tahun)?\s$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();
}
