using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

public enum ReleaseOutcome
{
    Agrees,

    /// <summary>The record has it as the figure of another year, another day, or of the target instead of the realised value.</summary>
    AnotherFigure,
    WrongUnit,
    WrongArithmetic,

    /// <summary>No record says so. That is no accusation: the record doesn't hold everything that is true.</summary>
    Unknown,
}

/// <summary>What the record says to one figure of a text.</summary>
public sealed record ReleaseVerdict
{
    public required ReleaseFigure Figure { get; init; }

    public required ReleaseOutcome Outcome { get; init; }

    /// <summary>The figure of the record it was matched with.</summary>
    public ReleaseFact? Fact { get; init; }

    /// <summary>How it agrees, or what is wrong with it.</summary>
    public IReadOnlyList<Wording> Reasons { get; init; } = [];

    /// <summary>What to write instead: a number as <see cref="FigureWords"/> gives it.</summary>
    public Wording? Instead { get; init; }

    public bool NeedsALook => Outcome is ReleaseOutcome.AnotherFigure or ReleaseOutcome.WrongUnit or ReleaseOutcome.WrongArithmetic;
}
