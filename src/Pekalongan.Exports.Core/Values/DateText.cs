namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// Dates as people here type them: 27-11-2019, 27/11/2019, 27 November 2019, 27 Nov 2019, and 2019-11-27 as browsers send them.
/// The day always stands before the month; the American order is never guessed.
/// </summary>
public static class DateText
{
    public const int FirstYear = 1900;

    public const int LastYear = 2100;

    public static Parsed<DateOnly> Parse(string? text)
    {
        var parts = Parts(text);
        if (parts is not [var first, var second, var third])
            return new Wording("Tulis tanggal, bulan dan tahun; misalnya 27-11-2019");
        return first.Length == 4 ? Date(first, second, third) : Date(third, second, first);
    }

    /// <summary>A year of four digits, standing alone.</summary>
    public static Parsed<int> ReadYear(string? text) => Year((text ?? "").Trim());

    /// <summary>The words or numbers of a typed date; what separates them doesn't matter.</summary>
    internal static string[] Parts(string? text) =>
        (text ?? "").Split([' ', '\t', '\u00A0', '\u202F', '-', '/', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    internal static Parsed<int> Year(string text)
    {
        if (text.Length != 4 || !TypedText.IsDigits(text))
            return new Wording("Tulis tahun dengan empat angka; misalnya 2019");
        var year = TypedText.Int(text, 0, 4);
        return year is >= FirstYear and <= LastYear
            ? year
            : new Wording("Tahun harus di antara {0} dan {1}", $"{FirstYear}", $"{LastYear}");
    }

    internal static Parsed<int> Month(string text)
    {
        if (text.Length <= 2 && TypedText.IsDigits(text))
        {
            var number = TypedText.Int(text, 0, text.Length);
            return number is >= 1 and <= 12
                ? number
                : new Wording("Tidak ada bulan ke-{0}; urutannya tanggal, bulan, tahun. Misalnya 27-11-2019", number);
        }

        return MonthNames.Find(text) is { } month
            ? month
            : new Wording("Bulan “{0}” tidak dikenal; tulis misalnya November atau 11", text);
    }

    private static Parsed<DateOnly> Date(string yearText, string monthText, string dayText)
    {
        if (!Year(yearText).Try(out var year, out var problem) || !Month(monthText).Try(out var month, out problem))
            return problem;
        var day = dayText.Length <= 2 && TypedText.IsDigits(dayText) ? TypedText.Int(dayText, 0, dayText.Length) : 0;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : new Wording("Tidak ada tanggal {0} pada bulan {1}", dayText, new PartialDate(year, month));
    }
}
