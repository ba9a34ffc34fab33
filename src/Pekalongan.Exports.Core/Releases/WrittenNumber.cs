using System.Globalization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>
/// Digits with points and commas, read strictly as one language writes numbers: in Indonesian points group by three and a comma begins the
/// decimals, in English the other way round. Other than <see cref="NumberText"/>, which helps whoever types into a form, it doesn't repair:
/// what fits neither language is what the checker is there to find.
/// </summary>
internal readonly record struct WrittenNumber(string Digits, int Decimals)
{
    /// <summary>So many digits times the largest unit still fit 128 bits.</summary>
    private const int MostDigits = 18;

    public static WrittenNumber? Read(string text, Language language)
    {
        var (group, point) = language == Language.Indonesian ? ('.', ',') : (',', '.');
        var cut = text.IndexOf(point, StringComparison.Ordinal);
        var (whole, decimals) = cut < 0 ? (text, "") : (text[..cut], text[(cut + 1)..]);
        if (cut >= 0 && !TypedText.IsDigits(decimals))
            return null;
        var groups = whole.Split(group);
        if (!groups.All(TypedText.IsDigits))
            return null;
        // Four digits before the first point, or a group of two, are no grouping of anybody's.
        if (groups.Length > 1 && (groups[0].Length > 3 || groups[0] == "0" || groups.Skip(1).Any(g => g.Length != 3)))
            return null;
        return new WrittenNumber(string.Concat(groups) + decimals, decimals.Length);
    }

    /// <summary>In smallest units, half up; null when it is larger than any figure of this program can be.</summary>
    /// <param name="unit">How many smallest units one of the number is.</param>
    public FigureReading? In(Int128 unit)
    {
        var digits = Digits.TrimStart('0');
        if (digits.Length > MostDigits || Decimals > MostDigits)
            return null;
        var divisor = PowerOfTen(Decimals);
        var number = digits.Length == 0 ? 0 : Int128.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var value = (number * unit + divisor / 2) / divisor;
        var granularity = unit / divisor;
        return value > long.MaxValue || granularity > long.MaxValue ? null : new FigureReading((long)value, Math.Max(1, (long)granularity));
    }

    /// <summary>"368.541.4" has the digits 3685414.</summary>
    public static string SignificantDigits(string text) => TypedText.Without(text, ".,").Trim('0');

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
