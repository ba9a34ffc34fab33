using System.Globalization;

namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// Writes figures as Indonesian offices and newspapers do ("Rp264,32 miliar", "US$18,88 juta"), and the English counterpart.
/// Own code because ICU writes "Rp 264" with a no-break space and its data differ by machine. Never reads the thread's culture.
/// </summary>
public static class Figures
{
    /// <summary>Of a number in writing: twenty digits, their marks and a sign.</summary>
    private const int MostCharacters = 32;

    private static readonly string[] IndonesianMonths =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] IndonesianShortMonths =
    [
        "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
    ];

    private static readonly string[] EnglishShortMonths =
    [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];

    private static readonly string[] IndonesianDays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>A whole number of units shown with <paramref name="decimals"/> decimals: (123456, 2) is "1.234,56".</summary>
    public static string Fixed(long units, int decimals, Language language)
    {
        var (group, point) = language == Language.Indonesian ? ('.', ',') : (',', '.');
        var rest = units < 0 ? (ulong)-(units + 1) + 1 : (ulong)units;
        Span<char> room = stackalloc char[MostCharacters];
        var at = room.Length;
        for (var place = 0; rest > 0 || place <= decimals; place++, rest /= 10)
        {
            if (place == decimals && decimals > 0)
                room[--at] = point;
            else if (place > decimals && (place - decimals) % 3 == 0)
                room[--at] = group;
            room[--at] = (char)('0' + rest % 10);
        }

        if (units < 0)
            room[--at] = '-';
        return new string(room[at..]);
    }

    public static string Count(long value, Language language) => Fixed(value, 0, language);

    public static string Decimal(decimal value, int decimals, Language language) =>
        Fixed(Rounding.ToUnits(value, decimals), decimals, language);

    /// <summary>"US$1.234.567,89".</summary>
    public static string Amount(Usd value, Language language) => Prefixed("US$", value.Cents, 2, language);

    /// <summary>"Rp1.234.567,89"; sen are left out when they are zero.</summary>
    public static string Amount(Rupiah value, Language language) =>
        value.Sen % 100 == 0 ? Prefixed("Rp", value.Sen / 100, 0, language) : Prefixed("Rp", value.Sen, 2, language);

    /// <summary>"US$18,88 juta": two decimals of a million, or as many as <paramref name="granularity"/> (in cents) justifies.</summary>
    public static string Short(Usd value, Language language, long granularity = 1) =>
        Scaled("US$", value.Cents, 100, granularity, language);

    /// <summary>"Rp264,32 miliar".</summary>
    public static string Short(Rupiah value, Language language, long granularity = 1) =>
        Scaled("Rp", value.Sen, 100, granularity, language);

    /// <summary>"Rp16.250" or "Rp137,3757": as many decimals as the rate has, at most six.</summary>
    public static string Amount(IdrRate rate, Language language)
    {
        var (units, decimals) = (rate.Micro, 6);
        while (decimals > 0 && units % 10 == 0)
            (units, decimals) = (units / 10, decimals - 1);
        return Prefixed("Rp", decimals == 1 ? units * 10 : units, decimals == 1 ? 2 : decimals, language);
    }

    /// <summary>"84,64%".</summary>
    public static string Share(Percent value, Language language) => Fixed(value.Hundredths, 2, language) + "%";

    /// <summary>"1.250,5 kg": kilograms, decimals only where there are any.</summary>
    public static string Kilograms(Weight weight, Language language)
    {
        var (units, decimals) = (weight.Grams, 3);
        while (decimals > 0 && units % 10 == 0)
            (units, decimals) = (units / 10, decimals - 1);
        return Fixed(units, decimals, language) + " kg";
    }

    /// <summary>"30 September 2019".</summary>
    public static string Date(DateOnly date, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months(language)[date.Month - 1]} {date.Year:0000}");

    /// <summary>"Senin, 27 Mei 2024".</summary>
    public static string LongDate(DateOnly date, Language language) =>
        (language == Language.Indonesian ? IndonesianDays : EnglishDays)[(int)date.DayOfWeek] + ", " + Date(date, language);

    /// <summary>"27 Mei 2024, 14.05 WIB": an instant in UTC as the office's clock showed it.</summary>
    public static string Moment(DateTime utc, Language language)
    {
        var local = JakartaTime.Local(utc);
        var mark = language == Language.Indonesian ? '.' : ':';
        return Date(DateOnly.FromDateTime(local), language)
            + string.Create(CultureInfo.InvariantCulture, $", {local.Hour:00}{mark}{local.Minute:00} WIB");
    }

    /// <summary>"09.30", in English "09:30".</summary>
    public static string Time(TimeOnly time, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}{(language == Language.Indonesian ? '.' : ':')}{time.Minute:00}");

    /// <summary>"September 2019".</summary>
    public static string Month(int year, int month, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Months(language)[month - 1]} {year:0000}");

    public static string MonthName(int month, Language language) => Months(language)[month - 1];

    /// <summary>"Agu": for axes and narrow columns.</summary>
    public static string ShortMonthName(int month, Language language) =>
        (language == Language.Indonesian ? IndonesianShortMonths : EnglishShortMonths)[month - 1];

    private static string[] Months(Language language) => language == Language.Indonesian ? IndonesianMonths : EnglishMonths;

    private static string Prefixed(string prefix, long units, int decimals, Language language)
    {
        var text = Fixed(units, decimals, language);
        return units < 0 ? "-" + prefix + text[1..] : prefix + text;
    }

    private static string Scaled(string prefix, long minor, long minorPerUnit, long granularity, Language language)
    {
        (long Size, string Indonesian, string English)[] scales =
        [
            (1_000_000_000_000, "triliun", "trillion"), (1_000_000_000, "miliar", "billion"), (1_000_000, "juta", "million"),
        ];
        foreach (var (size, indonesian, english) in scales)
        {
            var scale = size * minorPerUnit;
            // Rp999.999.999 is "Rp1,00 miliar", not "Rp1.000,00 juta".
            var roundedUp = granularity == 1 && size > 1_000_000 ? scale / 200_000 : 0;
            if (Int128.Abs(minor) + roundedUp < scale)
                continue;
            var decimals = 2;
            for (var unit = scale / 1000; granularity > 1 && decimals < 6 && unit >= 1 && unit >= granularity; unit /= 10)
                decimals++;
            if (granularity >= scale)
                decimals = 0;
            else if (granularity * 10 >= scale)
                decimals = 1;
            var factor = 1L;
            for (var i = 0; i < decimals; i++)
                factor *= 10;
            return Prefixed(prefix, Rounding.MultiplyDivide(minor, factor, scale), decimals, language)
                + " " + (language == Language.Indonesian ? indonesian : english);
        }

        return minor % minorPerUnit == 0 ? Prefixed(prefix, minor / minorPerUnit, 0, language) : Prefixed(prefix, minor, 2, language);
    }
}
