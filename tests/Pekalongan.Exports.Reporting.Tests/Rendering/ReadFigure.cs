using System.Globalization;
using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>Reads figures back from what people see, by rules of its own and not by the code that wrote them.</summary>
internal static partial class ReadFigure
{
    /// <summary>The number a cell stands for; null for words, dates and what is not known.</summary>
    public static decimal? Of(Cell cell) => cell switch
    {
        UsdCell usd => usd.Value.ToDecimal(),
        RupiahCell rupiah => rupiah.Value.ToDecimal(),
        WeightCell weight => weight.Value.ToKilograms(),
        RateCell rate => rate.Value.ToDecimal(),
        PercentCell percent => percent.Value.ToDecimal(),
        CountCell count => count.Value,
        _ => null,
    };

    /// <summary>"US$15,98 juta" is 15980000; null where the text holds no single figure.</summary>
    public static decimal? From(string text, Language language)
    {
        var match = Shape().Match(text.Trim());
        if (!match.Success)
            return null;
        var digits = match.Groups["digits"].Value;
        var plain = language == Language.Indonesian
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : digits.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var scale = match.Groups["scale"].Value switch
        {
            "juta" or "million" => 1_000_000m,
            "miliar" or "billion" => 1_000_000_000m,
            "triliun" or "trillion" => 1_000_000_000_000m,
            _ => 1m,
        };
        return match.Groups["sign"].Success ? -number * scale : number * scale;
    }

    [GeneratedRegex(@"^(?<sign>-)?(US\$|Rp)?(?<digits>\d[\d.,]*)(%| kg)?"
        + @"( (?<scale>juta|million|miliar|billion|triliun|trillion))?( \(.*)?$")]
    private static partial Regex Shape();
}
