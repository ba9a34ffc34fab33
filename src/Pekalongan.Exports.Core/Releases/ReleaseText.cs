namespace Pekalongan.Exports.Core.Releases;

/// <summary>A press text as it was read: its figures in their order, each with what it can mean and the year it speaks of.</summary>
public sealed record ReleaseText
{
    public const int MaxLength = 12_000;

    public required string Text { get; init; }

    public required IReadOnlyList<ReleaseFigure> Figures { get; init; }

    /// <summary>The years the text names, dates included, in order.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <param name="text">As pasted; one line a paragraph.</param>
    /// <param name="chosen">The year to take where the text names none.</param>
    /// <param name="today">What "tahun ini" means in a text without a date.</param>
    public static ReleaseText Read(string text, int? chosen, DateOnly today)
    {
        var context = new ReleaseContext(text, Sentence.Split(text), YearScanner.Find(text, today));
        return new ReleaseText
        {
            Text = text,
            Sentences = context.Sentences,
            Figures = FigureYears.Assign(context, FigureScanner.Find(context), chosen),
            Years = [.. context.Years.Select(year => year.Year).Distinct().Order()],
        };
    }

    internal IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>What stands between two figures of one sentence; null when they stand in two.</summary>
    internal string? Between(ReleaseFigure first, ReleaseFigure second) =>
        first.Sentence == second.Sentence && first.End <= second.Start ? Text[first.End..second.Start] : null;

    /// <summary>At most so many letters before a figure, of its own line.</summary>
    internal string Before(ReleaseFigure figure, int letters)
    {
        var text = Text[Math.Max(0, figure.Start - letters)..figure.Start];
        return text[(text.LastIndexOf('\n') + 1)..];
    }

    internal string SentenceOf(ReleaseFigure figure) => Text[Sentences[figure.Sentence].Start..Sentences[figure.Sentence].End];

    internal string BeforeInSentence(ReleaseFigure figure) => Text[Sentences[figure.Sentence].Start..figure.Start];
}
