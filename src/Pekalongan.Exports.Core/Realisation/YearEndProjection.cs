using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What can be said about the end of a year.</summary>
public enum ProjectionBasis
{
    /// <summary>The year is over by the day asked for: there is nothing left to guess.</summary>
    Over,

    /// <summary>The year has not begun.</summary>
    NotBegun,

    /// <summary>Too few complete months: only the plain run rate, and no probability.</summary>
    RunRate,

    /// <summary>Projected from complete months.</summary>
    Months,
}

/// <summary>Where a year may end, as of one day and as known at one time ("Akan tercapai?").</summary>
public sealed record YearEndProjection
{
    public static readonly YearEndProjection OfAYearThatIsOver = new() { Basis = ProjectionBasis.Over };

    public required ProjectionBasis Basis { get; init; }

    /// <summary>The unbroken run of complete months, latest back; a projection uses whole years of it.</summary>
    public int CompleteMonths { get; init; }

    /// <summary>Null unless projected from complete months.</summary>
    public YearEndBand? Band { get; init; }

    /// <summary>How likely the target is reached, in steps of five percent; 0 is "less than 5", 100 "more than 95", or that it has been reached.</summary>
    public int? Chance { get; init; }

    public RunRate? RunRate { get; init; }

    /// <summary>What the run rate would have said of earlier years, against what they came to.</summary>
    public IReadOnlyList<RunRateError> Errors { get; init; } = [];

    /// <summary>Null where there is no target to compare with, or nothing is known of the year.</summary>
    public MonthlyNeed? Need { get; init; }
}

/// <summary>The middle of what may come, and the range that holds four years of five.</summary>
/// <param name="From">The last day known completely; what follows is projected.</param>
/// <param name="Months">How many complete months it was learnt from.</param>
/// <param name="Low">One year of ten ends below.</param>
/// <param name="Point">As many years end above as below.</param>
/// <param name="High">One year of ten ends above.</param>
/// <param name="GranularityCents">No more digits than this are worth showing.</param>
public sealed record YearEndBand(DateOnly From, int Months, Usd Low, Usd Point, Usd High, long GranularityCents);

/// <summary>Realised ÷ elapsed part of the year × year: as if every month were like the ones before.</summary>
public sealed record RunRate(Usd Value, long GranularityCents);

/// <param name="AsOf">The day of the figure it was worked out from.</param>
/// <param name="Said">What the run rate would have said then.</param>
/// <param name="Came">What the year came to.</param>
/// <param name="Tenths">The difference in tenths of a percent of what it came to.</param>
public sealed record RunRateError(DateOnly AsOf, RoundedUsd Said, RoundedUsd Came, int Tenths);

/// <summary>What a month must still bring on average; zero when the target has been reached.</summary>
/// <param name="PerMonth">In a year's last month, all that is missing.</param>
/// <param name="Missing">Target less realised value.</param>
/// <param name="GranularityCents">No more digits than this are worth showing.</param>
public sealed record MonthlyNeed(Usd PerMonth, Usd Missing, long GranularityCents)
{
    public bool IsReached => Missing == Usd.Zero;
}
