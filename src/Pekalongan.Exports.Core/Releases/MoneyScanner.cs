using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>Amounts in dollars and rupiah, ranges of them, and the rate between the two: "US$18,88 juta", "Rp264,32 miliar", "kurs Rp14.000".</summary>
internal static partial class MoneyScanner
{
    private const string Dash = "(?:–|—|-)";

    private const string Currency = @"(?:US ?\$|USD|\$|Rp\.?|IDR)";

    private const string Amount = FigureReader.Number + @"(?:\s?(?:" + Scales.Pattern + @")(?![a-z]))?";

    public static IEnumerable<ReleaseFigure> Find(ReleaseContext text) =>
        Money().Matches(text.Text).Select(match => Read(text, match)).OfType<ReleaseFigure>();

    private static ReleaseFigure? Read(ReleaseContext text, Match match)
    {
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        var (scale, upperScale) = (Scale().Match(first).Value, Scale().Match(second).Value);
        var sign = match.Groups["sign"].Success ? match.Groups["sign"].Value : match.Groups["name"].Value;
        if (sign.Length == 0 && !IsBareAmount(text.Text, match, scale.Length > 0 ? scale : upperScale))
            return null;
        var unit = UnitOf(sign);
        // "US$1 = Rp14.000" states a rate; the one dollar is no figure.
        if (unit == FigureUnit.Dollars && EqualsSign().IsMatch(text.Text, match.Index + match.Length))
            return null;
        if (unit == FigureUnit.Rupiah && second.Length == 0 && IsRate(text, match))
            unit = FigureUnit.Rate;
        var common = scale.Length > 0 ? scale : upperScale;
        var figure = Of(text, match, first, common, unit);
        return second.Length == 0 ? figure : figure with { Upper = Of(text, match, second, upperScale.Length > 0 ? upperScale : common, unit).Reading };
    }

    private static ReleaseFigure Of(ReleaseContext text, Match match, string amount, string scale, FigureUnit unit) => FigureReader.Read(
        text, match, Digits().Match(amount).Value, unit, (Int128)(unit == FigureUnit.Rate ? IdrRate.MicroPerRupiah : 100) * Scales.Of(scale), Scales.LanguageOf(scale));

    private static FigureUnit UnitOf(string sign) => sign switch
    {
        "" => FigureUnit.Money,
        _ when sign.Contains("rp", StringComparison.OrdinalIgnoreCase) || sign.StartsWith("rupiah", StringComparison.OrdinalIgnoreCase)
            || sign.StartsWith("idr", StringComparison.OrdinalIgnoreCase) => FigureUnit.Rupiah,
        _ => FigureUnit.Dollars,
    };

    // "151,34 miliar sepanjang 2019" is money without its currency; "2 juta orang" and "30 ribu potong" are not.
    private static bool IsBareAmount(string text, Match match, string scale) =>
        Scales.Of(scale) >= 1_000_000 && scale.Length > 1 && EndOfAmount().IsMatch(text, match.Index + match.Length);

    private static bool IsRate(ReleaseContext text, Match match) =>
        PerDollar().IsMatch(text.Text, match.Index + match.Length) || AfterRateWord().IsMatch(text.Before(match.Index));

    // A range needs its second amount to look like one: "US$25,437 juta hingga 31 Desember" is none.
    [GeneratedRegex(
        @"(?<between>\b(?:antara|between)\s)?(?:(?<![a-z])(?<sign>" + Currency + @")\s?)?(?<![0-9.,])(?<first>" + Amount + @")"
        + @"(?:(?:\s?" + Dash + @"\s?|\s(?:sampai(?: dengan)?|hingga|s\.d\.|to)\s|(?(between)\s(?:dan|and)\s|(?!)))"
        + @"(?:" + Currency + @"\s?(?<second>" + Amount + @")|(?<second>" + FigureReader.Number + @"\s?(?:" + Scales.Pattern + @")(?![a-z]))|(?<=[0-9]" + Dash + @")(?(sign)(?<second>" + FigureReader.Number + @")|(?!))))?"
        + @"(?:\s(?<name>dolar(?: AS| Amerika(?: Serikat)?)?|US dollars?|dollars?|rupiah|USD|IDR)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<=[0-9]\s?)(?:" + Scales.Pattern + @")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex("^" + FigureReader.Number, RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"\G\s*(?:[.,;:()!?”""]|$|\n|(?:atau|pada|dari|untuk|sampai|hingga|sepanjang|selama|di|dan|dengan|yang|tahun|per|naik|turun|tumbuh|meningkat|menurun|dibanding(?:kan)?|lebih|or|in|on|from|and|by|during)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndOfAmount();

    [GeneratedRegex(@"\G\s?(?:=|sama dengan)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EqualsSign();

    [GeneratedRegex(@"\G\s?(?:per|/|untuk|to the)\s?(?:1 |satu |one )?(?:dolar|dollar|US ?\$|USD|US dollar)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerDollar();

    [GeneratedRegex(@"(?:\b(?:kurs|rate)\b[^.,;()]{0,40}|(?:US ?\$|USD)\s?1\s?(?:=|sama dengan)\s?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterRateWord();
}
