using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Plain proportion of a year: no model, and exact.</summary>
public static class RunRates
{
    private const int MonthsOfAYear = 12;
    private const int Digits = 1_000;

    /// <summary>Null before a whole month has passed: a few days say nothing of a year.</summary>
    public static RunRate? Of(Usd realised, DateOnly upTo, long granularityCents)
    {
        var (elapsed, whole) = Elapsed(upTo);
        if (elapsed * MonthsOfAYear < whole)
            return null;
        var cents = Rounding.MultiplyDivide(realised.Cents, whole, elapsed);
        var step = Math.Max(granularityCents, StepFor(cents));
        return new RunRate(new Usd(Round(cents, step)), step);
    }

    /// <summary>Every published figure within a year, against the year's last.</summary>
    /// <param name="figures">Of each day only the latest version.</param>
    public static IReadOnlyList<RunRateError> Errors(IEnumerable<PublishedFigure> figures) =>
    [
        .. from year in figures.GroupBy(f => f.Year).OrderBy(g => g.Key)
           let last = year.MaxBy(f => f.AsOf)!
           where last.AsOf is { Month: 12, Day: 31 } && last.UsdCents > 0
           from point in year.Where(f => f != last).OrderBy(f => f.AsOf)
           let said = Of(new Usd(point.UsdCents), point.AsOf, point.GranularityCents)
           where said is not null
           select new RunRateError(
               point.AsOf, new RoundedUsd(said.Value, said.GranularityCents), new RoundedUsd(new Usd(last.UsdCents), last.GranularityCents),
               (int)Rounding.MultiplyDivide(said.Value.Cents - last.UsdCents, 1_000, last.UsdCents)),
    ];

    /// <param name="target">Of the year.</param>
    /// <param name="realised">So far.</param>
    /// <param name="day">The last day that counts as gone; null before the year begins.</param>
    /// <param name="granularityCents">Of the coarser of the two.</param>
    public static MonthlyNeed Need(Usd target, Usd realised, DateOnly? day, long granularityCents)
    {
        var missing = target > realised ? target - realised : Usd.Zero;
        var (elapsed, whole) = day is { } gone ? Elapsed(gone) : (0, MonthsOfAYear);
        var month = whole / MonthsOfAYear;
        // Less than a month is left: a month's average of a few days would be more than is missing.
        var left = Math.Max(whole - elapsed, month);
        var cents = Rounding.MultiplyDivide(missing.Cents, month, left);
        var step = Math.Max(granularityCents, StepFor(cents));
        return new MonthlyNeed(new Usd(Round(cents, step)), missing, step);
    }

    /// <summary>A power of ten that leaves four digits at most: what is only likely has no cents.</summary>
    internal static long StepFor(long cents)
    {
        var step = 1L;
        while (cents / Digits >= step * 10)
            step *= 10;
        return step;
    }

    internal static long Round(long cents, long step) => Rounding.MultiplyDivide(cents, 1, step) * step;

    // In days of the month that runs, every month counting the same: nine months of twelve at the end of September.
    private static (int Elapsed, int Whole) Elapsed(DateOnly day)
    {
        var days = DateTime.DaysInMonth(day.Year, day.Month);
        return ((day.Month - 1) * days + day.Day, MonthsOfAYear * days);
    }
}
