using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>How far back the office's knowledge is wound: entries posted later, and figures published later, do not exist for the question.</summary>
public readonly record struct KnownAt(DateTime Until)
{
    /// <summary>The whole of that day in Asia/Jakarta is included.</summary>
    public static KnownAt EndOf(DateOnly day) => new(JakartaTime.EndOf(day));

    /// <summary>All that is known now, and through the rest of today.</summary>
    public static KnownAt Today(TimeProvider time) => EndOf(JakartaTime.Today(time));

    public DateOnly Day => JakartaTime.DateOf(Until);
}

/// <summary>A month as yyyymm, the key of monthly totals.</summary>
public static class YearMonth
{
    public static int Of(DateOnly date) => date.Year * 100 + date.Month;

    public static DateOnly FirstDay(int month) => new(month / 100, month % 100, 1);

    public static DateOnly LastDay(int month) => FirstDay(month).AddMonths(1).AddDays(-1);

    /// <summary>The last month that is over at the end of this day.</summary>
    public static int LastEnded(DateOnly day) => Of(day.AddDays(1).AddMonths(-1));

    /// <summary>"Oktober 2026".</summary>
    public static PartialDate Named(int month) => new(month / 100, month % 100);

    /// <summary>Reads "2026-10", as it stands in addresses; null for anything else.</summary>
    public static int? Read(string? text) =>
        PartialDate.Parse(text) is { Ok: true, Value: { Precision: DatePrecision.Month } month } ? Of(month.First) : null;
}
