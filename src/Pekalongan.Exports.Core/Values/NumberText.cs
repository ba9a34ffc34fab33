using System.Globalization;

namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// Numbers as people type them: 1.250.000,50 as here, 1250000.50 as on a calculator, 1 250 000,50 or 1,250,000.50; read into whole
/// numbers of the smallest unit (with two decimals, hundredths). One point or comma before exactly three digits is read
/// as the language writes it ("25.437" is twenty-five thousand in Indonesian); what fits neither reading is refused, not guessed.
/// </summary>
public static class NumberText
{
    private static readonly Wording NotANumber = new Wording("Tulis angka saja; misalnya 1.250.000,50 atau 1250000.50");

    private static readonly Wording Malformed =
        new Wording("Titik dan koma di angka ini tidak jelas; tulis misalnya 1.250.000,50 atau 1250000.50");

    public static Parsed<long> Parse(string? text, int decimals, Language language = Language.Indonesian)
    {
        var typed = TypedText.Collapse(text);
        if (typed.Length == 0)
            return NotANumber;
        if (typed[0] is '-' or '−' or '+')
            return new Wording("Tulis angkanya tanpa tanda plus atau minus; misalnya 1.250.000,50");
        if (!typed.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or ' '))
            return NotANumber;
        if (!char.IsAsciiDigit(typed[0]) || !char.IsAsciiDigit(typed[^1]))
            return Malformed;

        return DecimalMark(typed, language).Try(out var mark, out var problem) ? Units(typed, mark, decimals) : problem;
    }

    /// <summary>Where the decimals begin; -1 where there are none.</summary>
    private static Parsed<int> DecimalMark(string typed, Language language)
    {
        var (lastPoint, lastComma) = (typed.LastIndexOf('.'), typed.LastIndexOf(','));
        if (lastPoint < 0 && lastComma < 0)
            return -1;
        var last = Math.Max(lastPoint, lastComma);
        var repeated = typed.IndexOf(typed[last], StringComparison.Ordinal) != last;
        if (lastPoint >= 0 && lastComma >= 0)
            return repeated ? Malformed : last;
        if (repeated)
            return -1;
        var couldGroup = typed.Length - last - 1 == 3 && last is >= 1 and <= 3 && typed[0] != '0';
        return couldGroup && typed[last] == GroupMark(language) ? -1 : last;
    }

    private static Parsed<long> Units(string typed, int mark, int decimals)
    {
        var (whole, fraction) = mark < 0 ? (typed, "") : (typed[..mark], typed[(mark + 1)..]);
        if (!IsGrouped(whole) || (fraction.Length > 0 && !TypedText.IsDigits(fraction)))
            return Malformed;
        if (fraction.Length > decimals)
            return TooManyDecimals(typed, mark, decimals);
        var digits = TypedText.Without(whole, ".,") + fraction.PadRight(decimals, '0');
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var units)
            ? units
            : new Wording("Angka ini terlalu besar; periksa lagi jumlah nolnya");
    }

    private static Wording TooManyDecimals(string typed, int mark, int decimals)
    {
        if (typed.Length - mark - 1 == 3 && mark <= 3 && typed[0] != '0')
            return new Wording("“{0}” bisa berarti ribuan atau tiga angka di belakang koma; tulis ribuan tanpa titik dan koma", typed);
        return decimals == 0
            ? new Wording("Tulis angka bulat, tanpa angka di belakang koma")
            : new Wording("Paling banyak {0} angka di belakang koma", decimals);
    }

    // Either no separators at all, or one kind of them before every three digits.
    private static bool IsGrouped(string whole)
    {
        var separators = whole.Where(letter => !char.IsAsciiDigit(letter)).Distinct().ToList();
        if (separators.Count == 0)
            return whole.Length > 0;
        var groups = whole.Split(separators[0]);
        return separators.Count == 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }

    private static char GroupMark(Language language) => language == Language.Indonesian ? '.' : ',';
}
