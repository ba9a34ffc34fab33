using System.Globalization;

namespace Pekalongan.Exports.Core.Values;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <summary>A date as a source gives it: a year ("2017"), a month ("September 2019") or a day. Nothing is made up to fill it.</summary>
public sealed record PartialDate
{
    /// <summary>Length of <see cref="Iso"/> at most.</summary>
    public const int MaxLength = 10;

    public PartialDate(int year)
        : this(new DateOnly(year, 1, 1), DatePrecision.Year)
    {
    }

    public PartialDate(int year, int month)
        : this(new DateOnly(year, month, 1), DatePrecision.Month)
    {
    }

    public PartialDate(DateOnly date)
        : this(date, DatePrecision.Day)
    {
    }

    private PartialDate(DateOnly first, DatePrecision precision) => (First, Precision) = (first, precision);

    public DatePrecision Precision { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it can mean: a published figure with a partial date counts from here.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => new DateOnly(First.Year, 12, 31),
        DatePrecision.Month => First.AddMonths(1).AddDays(-1),
        _ => First,
    };

    /// <summary>"2019", "2019-09" or "2019-09-30": the form in which it is kept and sorted.</summary>
    public string Iso => First.ToString(
        Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" },
        CultureInfo.InvariantCulture);

    /// <summary>Reads 2019, 2019-09, 09-2019, September 2019 and whatever <see cref="DateText"/> reads.</summary>
    public static Parsed<PartialDate> Parse(string? text)
    {
        var parts = DateText.Parts(text);
        return parts switch
        {
            [var year] => DateText.Year(year).Then<PartialDate>(value => new PartialDate(value)),
            [{ Length: 4 } year, var month] when TypedText.IsDigits(year) => OfMonth(year, month),
            [var month, var year] => OfMonth(year, month),
            [_, _, _] => DateText.Parse(text).Then<PartialDate>(date => new PartialDate(date)),
            _ => new Wording("Tulis tahun, bulan dan tahun, atau tanggal lengkap; misalnya 2019, September 2019 atau 27-11-2019"),
        };
    }

    /// <summary>Reads back what <see cref="Iso"/> wrote.</summary>
    /// <exception cref="InvalidOperationException">Something else was kept.</exception>
    public static PartialDate FromIso(string iso) => Parse(iso).Value;

    public string In(Language language) => Precision switch
    {
        DatePrecision.Year => Iso,
        DatePrecision.Month => Figures.Month(First.Year, First.Month, language),
        _ => Figures.Date(First, language),
    };

    public override string ToString() => Iso;

    private static Parsed<PartialDate> OfMonth(string yearText, string monthText)
    {
        if (!DateText.Year(yearText).Try(out var year, out var problem) || !DateText.Month(monthText).Try(out var month, out problem))
            return problem;
        return new PartialDate(year, month);
    }
}
