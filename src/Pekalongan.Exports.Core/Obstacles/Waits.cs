namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>How long something took, or how long it has been waited for so far.</summary>
public readonly record struct Wait(TimeSpan Time, bool IsOver);

/// <summary>A figure on waits; at least so long where those that are not over yet may still make it longer.</summary>
public readonly record struct WaitFigure(TimeSpan Time, bool IsAtLeast);

/// <summary>
/// Figures on waits of which some are not over. These count as long as they have lasted: leaving them out would make an office that
/// answers only the easy questions look quick.
/// </summary>
public static class Waits
{
    /// <summary>
    /// The wait that so many per cent did not exceed: the smallest that reaches the rank (nearest rank), always one that somebody really had.
    /// Exact when enough of those that are over lie at or below it; else the true one is at least as long. Null without any wait.
    /// </summary>
    public static WaitFigure? Quantile(IReadOnlyCollection<Wait> waits, int percent)
    {
        if (waits.Count == 0)
            return null;
        var rank = Math.Max(1, (int)((waits.Count * (long)percent + 99) / 100));
        var time = waits.Select(w => w.Time).Order().ElementAt(rank - 1);
        return new WaitFigure(time, waits.Count(w => w.IsOver && w.Time <= time) < rank);
    }

    /// <summary>Those over within the limit, and those that nobody can tell of yet because they still have time.</summary>
    public static (int InTime, int TooLate, int Undecided) Within(IReadOnlyCollection<Wait> waits, TimeSpan limit) => (
        waits.Count(w => w.IsOver && w.Time <= limit),
        waits.Count(w => w.Time > limit),
        waits.Count(w => !w.IsOver && w.Time <= limit));
}
