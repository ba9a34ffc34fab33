using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>
/// Counts of exporters, participants, speakers and trainings, in digits or in words, and weights. "Orang" and "pelaku usaha" are exporters
/// where the sentence spoke of exporters before, else those who take part in a training; "kali" and "tahap" count only trainings.
/// </summary>
internal static partial class CountScanner
{
    private const int GramsPerKilogram = 1_000;

    private const int KilogramsPerTon = 1_000;

    private static readonly string[] Words = ["dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

    private static readonly string[] EnglishWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static IEnumerable<ReleaseFigure> Find(ReleaseContext text) =>
        Count().Matches(text.Text).Select(match => Read(text, match)).OfType<ReleaseFigure>();

    private static ReleaseFigure? Read(ReleaseContext text, Match match)
    {
        if (UnitOf(match, text.Before(match.Index)) is not { } unit)
            return null;
        var smallest = unit == FigureUnit.Weight ? GramsPerKilogram * (match.Groups["ton"].Success ? KilogramsPerTon : 1) : 1;
        var number = match.Groups["number"].Success ? match.Groups["number"].Value : NumberOf(match.Groups["word"].Value);
        return FigureReader.Read(text, match, number, unit, smallest);
    }

    private static FigureUnit? UnitOf(Match match, string before)
    {
        if (match.Groups["exporters"].Success)
            return FigureUnit.Exporters;
        if (match.Groups["speakers"].Success)
            return FigureUnit.Speakers;
        if (match.Groups["weight"].Success)
            return FigureUnit.Weight;
        if (match.Groups["trainings"].Success)
            return Training().IsMatch(before) || Training().IsMatch(match.Value) ? FigureUnit.Trainings : null;
        return Exporter().IsMatch(before) && !TakingPart().IsMatch(before) ? FigureUnit.Exporters : FigureUnit.Participants;
    }

    /// <summary>"dua puluh satu" is "21".</summary>
    private static string NumberOf(string words)
    {
        var number = 0;
        foreach (var word in words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            number = word switch
            {
                "sepuluh" => 10,
                "sebelas" => 11,
                "belas" => number + 10,
                "puluh" => number * 10,
                "satu" => number + 1,
                _ => number + Math.Max(Array.IndexOf(Words, word), Array.IndexOf(EnglishWords, word)) + 2,
            };
        }

        return $"{number}";
    }

    [GeneratedRegex(
        @"(?:(?<![0-9.,])(?<number>" + FigureReader.Number + @")\s?|(?<![a-z])(?<word>sepuluh|sebelas|(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?:\sbelas|\spuluh(?:\s(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?)?|two|three|four|five|six|seven|eight|nine|ten)\s)"
        + @"(?:(?<exporters>(?:pelaku\s|perusahaan\s)?(?:usaha\s)?(?:eksportir|ekspor)|exporters?)"
        + @"|(?<participants>orang|peserta|pelaku\s(?:usaha|UMKM|UKM)|UMKM|UKM|IKM|pengusaha|perajin|participants?|people|businesses|MSMEs?|SMEs?)"
        + @"|(?<speakers>narasumber|pemateri|pembicara|speakers?)"
        + @"|(?<trainings>kali|tahap|pelatihan|angkatan|trainings?|times|stages?|batches)"
        + @"|(?<weight>kg|kilogram|kilo|(?<ton>ton|tonnes?)))(?![a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"pelatihan|pendampingan|coaching|training", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Training();

    [GeneratedRegex(@"eksportir|exporter", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exporter();

    [GeneratedRegex(@"diikuti|mengikuti|peserta|pelatihan|pendampingan|coaching|training|participa|attend", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakingPart();
}
