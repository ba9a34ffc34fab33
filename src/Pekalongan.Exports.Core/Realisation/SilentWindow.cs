using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>The last whole months before a day, and the same months of earlier years.</summary>
public sealed record SilentWindow(DateOnly From, DateOnly To)
{
    public const int EarlierYears = 3;

    /// <summary>How many months a window may have.</summary>
    public static readonly IReadOnlyList<int> Lengths = [3, 6, 12];

    /// <summary>Ends with the month before this day's.</summary>
    public static SilentWindow EndingBefore(DateOnly today, int months)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return new SilentWindow(thisMonth.AddMonths(-months), thisMonth.AddDays(-1));
    }

    /// <summary>The same months so many years before; their last day is that month's own, also in a leap year.</summary>
    public SilentWindow YearsBefore(int years) => new(From.AddYears(-years), YearMonth.LastDay(YearMonth.Of(To.AddYears(-years))));

    public IReadOnlyList<SilentWindow> Earlier => [.. Enumerable.Range(1, EarlierYears).Select(YearsBefore)];
}

/// <summary>What is asked for: how long a window, and in how many of the earlier years at least somebody exported in it.</summary>
public sealed record SilentQuestion(SilentWindow Window, int Months, int LeastYears, KnownAt Known)
{
    public const string MonthsParameter = "bulan";
    public const string YearsParameter = "tahun";

    /// <summary>Only what the form offers is taken; anything else is the usual question.</summary>
    public static SilentQuestion Read(string? months, string? years, DateOnly today)
    {
        var length = SilentWindow.Lengths.FirstOrDefault(l => months == l.ToString(System.Globalization.CultureInfo.InvariantCulture), SilentWindow.Lengths[0]);
        return new SilentQuestion(SilentWindow.EndingBefore(today, length), length, years == "2" ? 2 : 1, KnownAt.EndOf(today));
    }
}

/// <summary>Who exported in a window of earlier years and is not heard of in it now.</summary>
public static class SilentRule
{
    /// <param name="earlier">Values by exporter, one dictionary for each earlier year, the nearest first.</param>
    /// <param name="heardOf">Who exported now, or sent in an export of now.</param>
    /// <param name="leastYears">In how many of the earlier years at least.</param>
    /// <returns>With the value at risk, the largest first.</returns>
    public static IReadOnlyList<SilentValue> Find(
        IReadOnlyList<IReadOnlyDictionary<Guid, Usd>> earlier, IReadOnlySet<Guid> heardOf, int leastYears) =>
    [
        .. earlier.SelectMany(year => year.Keys).Distinct().Where(id => !heardOf.Contains(id))
            .Select(id => new SilentValue(id, [.. earlier.Select(year => year.TryGetValue(id, out var value) && value > Usd.Zero ? value : (Usd?)null)]))
            .Where(silent => silent.Years >= leastYears)
            .OrderByDescending(silent => silent.AtRisk).ThenBy(silent => silent.ExporterId),
    ];
}

/// <summary>What an exporter exported in the window of each earlier year; null where it did not.</summary>
public sealed record SilentValue(Guid ExporterId, IReadOnlyList<Usd?> Earlier)
{
    public int Years => Earlier.Count(value => value is not null);

    /// <summary>The mean of the years in which it exported in the window: what is usual when it does.</summary>
    public Usd AtRisk => Years == 0 ? Usd.Zero : new Usd(Rounding.MultiplyDivide(Earlier.Sum(value => value?.Cents ?? 0), 1, Years));
}
