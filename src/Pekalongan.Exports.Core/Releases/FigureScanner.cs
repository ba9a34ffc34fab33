using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>A text with its sentences and years, while its figures are looked for.</summary>
internal sealed record ReleaseContext(string Text, IReadOnlyList<Sentence> Sentences, IReadOnlyList<YearMention> Years)
{
    /// <summary>What stands before this place in the same sentence.</summary>
    public string Before(int place)
    {
        var start = Sentences[Sentence.At(Sentences, place)].Start;
        return Text[Math.Min(start, place)..place];
    }

    public bool IsDate(int start, int end) => Years.Any(year => start < year.End && end > year.Start);
}

/// <summary>Finds amounts, rates, percentages, counts and weights. Numbers that measure nothing of these (an age, a clock) are left alone.</summary>
internal static class FigureScanner
{
    public static IReadOnlyList<ReleaseFigure> Find(ReleaseContext text)
    {
        var found = new List<ReleaseFigure>();
        // Whoever comes first keeps its place: what has a percent sign or a currency is no count.
        foreach (var figure in PercentScanner.Find(text).Concat(MoneyScanner.Find(text)).Concat(CountScanner.Find(text)))
        {
            if (!found.Exists(other => figure.Start < other.End && figure.End > other.Start) && !text.IsDate(figure.Start, figure.End))
                found.Add(figure);
        }

        return [.. found.OrderBy(figure => figure.Start)];
    }
}

/// <summary>What all kinds of figures have in common.</summary>
internal static partial class FigureReader
{
    public const string Number = "[0-9](?:[0-9.,]{0,30}[0-9])?(?![0-9])";

    /// <param name="text">Where it stands.</param>
    /// <param name="match">The figure from its first to its last sign.</param>
    /// <param name="number">The digits with their points and commas.</param>
    /// <param name="unit">What it measures.</param>
    /// <param name="smallest">How many smallest units one of the number is.</param>
    /// <param name="written">The language its words are in, if they tell.</param>
    public static ReleaseFigure Read(ReleaseContext text, Capture match, string number, FigureUnit unit, Int128 smallest, Language? written = null)
    {
        var sentence = Sentence.At(text.Sentences, match.Index);
        var language = written ?? text.Sentences[sentence].Language;
        var other = language == Language.Indonesian ? Language.English : Language.Indonesian;
        var (own, foreign) = (WrittenNumber.Read(number, language)?.In(smallest), WrittenNumber.Read(number, other)?.In(smallest));
        return new ReleaseFigure
        {
            Start = match.Index,
            Text = match.Value,
            Unit = unit,
            Reading = own ?? foreign,
            OtherReading = own is null || foreign is null || foreign.Value.Value == own.Value.Value ? null : foreign,
            IsForeign = own is null && foreign is not null,
            Digits = WrittenNumber.SignificantDigits(number),
            Language = language,
            Hedge = HedgeOf(text.Before(match.Index)),
            Sentence = sentence,
        };
    }

    private static Hedge HedgeOf(string before) => Hedges().Match(before) switch
    {
        { Success: false } => Hedge.None,
        { Groups: var groups } when groups["more"].Success => Hedge.MoreThan,
        { Groups: var groups } when groups["less"].Success => Hedge.LessThan,
        _ => Hedge.About,
    };

    [GeneratedRegex(
        @"(?:(?<more>lebih dari|di ?atas|melebihi|melampaui|menembus|more than|over|above|exceed(?:s|ed|ing)?)|(?<less>kurang dari|di ?bawah|hampir|mendekati|less than|below|nearly|almost)"
        + @"|(?<about>sekitar|sekira|kira-kira|kurang lebih|berkisar|kisaran|about|around|approximately|roughly|±|\+/-))\s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hedges();
}
