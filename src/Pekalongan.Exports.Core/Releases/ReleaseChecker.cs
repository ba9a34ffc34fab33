using Pekalongan.Exports.Core.Releases.Rules;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>A text beside the record, as the rules see it.</summary>
internal sealed record ReleaseCase(ReleaseText Text, ReleaseRecord Record)
{
    /// <summary>Facts a figure could mean: of its unit, and in its year where the text names one.</summary>
    public IEnumerable<ReleaseFact> FactsOf(ReleaseFigure figure) =>
        Record.Of(figure.Unit).Where(fact => figure.Year.Year is null || fact.Year == figure.Year.Year);

    /// <summary>The other amounts of the same currency in its sentence, that can be read.</summary>
    public IReadOnlyList<ReleaseFigure> Beside(ReleaseFigure figure, FigureUnit unit) =>
        [.. Text.Figures.Where(other => other != figure && other.Unit == unit && other.Sentence == figure.Sentence && other is { Reading: not null, Upper: null })];
}

/// <summary>One thing that can be said of a figure.</summary>
internal interface IReleaseRule
{
    /// <summary>Null when the rule has nothing to say of this figure.</summary>
    ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release);
}

/// <summary>
/// Judges each figure of a text by the first rule that has something to say. The text's own arithmetic comes before the record, since a
/// rupiah amount may be printed somewhere and still not follow from the dollars and the rate beside it.
/// </summary>
public static class ReleaseChecker
{
    private static readonly IReadOnlyList<IReleaseRule> Rules =
    [
        new UnwrittenCurrencyRule(),
        new StatedRateRule(),
        new StatedDifferenceRule(),
        new StatedSumRule(),
        new RecordRule(),
        new PercentageRule(),
        new AnotherYearRule(),
        new MagnitudeRule(),
        new ImpliedRateRule(),
    ];

    public static IReadOnlyList<ReleaseVerdict> Check(ReleaseText text, ReleaseRecord record)
    {
        var release = new ReleaseCase(text, record);
        return [.. text.Figures.Select(figure => Rules.Select(rule => rule.Judge(figure, release)).FirstOrDefault(verdict => verdict is not null) ?? NotOnRecord.Of(figure, release))];
    }
}
