using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>What a figure of a text measures.</summary>
public enum FigureUnit
{
    Dollars,
    Rupiah,

    /// <summary>"151,34 miliar": a value whose currency the text doesn't write.</summary>
    Money,
    Rate,
    Percent,
    Exporters,
    Participants,
    Speakers,
    Trainings,
    Weight,
}

/// <summary>What the words right before a figure make of it.</summary>
public enum Hedge
{
    None,

    /// <summary>"sekitar", "berkisar", "±".</summary>
    About,

    /// <summary>"lebih dari", "di atas".</summary>
    MoreThan,

    /// <summary>"hampir", "kurang dari".</summary>
    LessThan,
}

/// <summary>How a figure came to its year.</summary>
public enum YearOrigin
{
    /// <summary>The text names no year, and nobody chose one.</summary>
    None,
    SameSentence,
    EarlierSentence,

    /// <summary>A headline or first sentence without a year speaks of the first year named after it.</summary>
    LaterSentence,

    /// <summary>Whoever checks the text said so, because the text doesn't.</summary>
    Chosen,

    /// <summary>Only a date is there, of the event or of the paper.</summary>
    Date,
}

/// <summary>A number as somebody reads it, in the smallest unit, and the last digit that was written: 22,926 juta is known to the thousand.</summary>
public readonly record struct FigureReading(long Value, long Granularity);

/// <summary>The year a figure speaks of, and the day up to which where the text names one.</summary>
public sealed record FigureYear(int? Year, DateOnly? AsOf, YearOrigin Origin)
{
    public static readonly FigureYear Unknown = new(null, null, YearOrigin.None);
}

/// <summary>One figure of a text: where it stands and what it can mean.</summary>
public sealed record ReleaseFigure
{
    public required int Start { get; init; }

    public required string Text { get; init; }

    public required FigureUnit Unit { get; init; }

    /// <summary>The language its sentence is in, or its own words where they tell: whose points and commas are tried first.</summary>
    public required Language Language { get; init; }

    /// <summary>As this language writes numbers; null when its points and commas fit no number.</summary>
    public required FigureReading? Reading { get; init; }

    /// <summary>As the other language reads the same signs, where that is another number.</summary>
    public FigureReading? OtherReading { get; init; }

    /// <summary>Only the other language's rules make a number of it: "19.19 juta".</summary>
    public bool IsForeign { get; init; }

    /// <summary>The digits from the first to the last that isn't zero: what is left when units and points are wrong.</summary>
    public required string Digits { get; init; }

    /// <summary>The upper end, of "US$15–16 juta".</summary>
    public FigureReading? Upper { get; init; }

    public Hedge Hedge { get; init; }

    /// <summary>The number of its sentence.</summary>
    public required int Sentence { get; init; }

    public FigureYear Year { get; init; } = FigureYear.Unknown;

    public int End => Start + Text.Length;

    public bool IsMoney => Unit is FigureUnit.Dollars or FigureUnit.Rupiah or FigureUnit.Money;
}
