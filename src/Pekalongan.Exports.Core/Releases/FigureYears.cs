using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>
/// Which year a figure speaks of, from the nearest words that tell:
/// 1. a year right behind it ("US$19,6 juta pada 2018");
/// 2. else the last year before it in its sentence, unless the sentence only compares with that year: in "meningkat dibandingkan dengan
/// tahun 2019, yakni sebesar …" the figure is not of 2019, in "daripada tahun 2019 yang hanya mencapai …" it is;
/// 3. else the next year in its sentence;
/// 4. else the last year of the sentences before;
/// 5. else (a headline) the first year of the sentences after;
/// 6. else the year that whoever checks the text chose;
/// 7. else the year of a date in the text. Dates say when something was said or held, so elsewhere they count only for trainings.
/// </summary>
internal static partial class FigureYears
{
    public static IReadOnlyList<ReleaseFigure> Assign(ReleaseContext text, IReadOnlyList<ReleaseFigure> figures, int? chosen) =>
        [.. figures.Select(figure => figure with { Year = Of(text, figures, figure, chosen) })];

    private static FigureYear Of(ReleaseContext text, IReadOnlyList<ReleaseFigure> figures, ReleaseFigure figure, int? chosen)
    {
        var isTraining = figure.Unit is FigureUnit.Participants or FigureUnit.Speakers or FigureUnit.Trainings;
        var years = text.Years.Where(year => isTraining || !year.IsDate).ToList();
        var own = years.Where(year => Sentence.At(text.Sentences, year.Start) == figure.Sentence).ToList();
        var before = own.Where(year => year.End <= figure.Start).Reverse().ToList();
        var after = own.Where(year => year.Start >= figure.End).ToList();
        var inSentence = after.Find(year => IsRightBehind(text.Text[figure.End..year.Start]))
            ?? before.Find(year => !year.IsComparison || Relative().IsMatch(text.Text[year.End..figure.Start]))
            ?? after.Find(year => !year.IsComparison);
        if (inSentence is not null)
            return Found(inSentence, YearOrigin.SameSentence);
        var elsewhere = years.Where(year => !year.IsComparison).ToList();
        if (elsewhere.FindLast(year => year.End <= figure.Start) is { } earlier)
            return Found(earlier, YearOrigin.EarlierSentence) with { AsOf = null };
        if (elsewhere.Find(year => year.Start >= figure.End) is { } later)
            return Found(later, YearOrigin.LaterSentence) with { AsOf = null };
        if (chosen is not null)
            return new FigureYear(chosen, null, YearOrigin.Chosen);
        var date = text.Years.LastOrDefault(year => year.End <= figure.Start) ?? (text.Years.Count > 0 ? text.Years[0] : null);
        return date is null ? FigureYear.Unknown : new FigureYear(date.Year, null, YearOrigin.Date);
    }

    private static FigureYear Found(YearMention year, YearOrigin origin) => new(year.Year, year.AsOf, year.IsDate ? YearOrigin.Date : origin);

    private static bool IsRightBehind(string between) => between.Length <= 30 && RightBehind().IsMatch(between);

    [GeneratedRegex(@"^\s?(?:\(|(?:di|pada|untuk|per|sepanjang|selama|in|for|during|as of|by)\s)(?:periode\s|akhir\s|tahun\s|year\s)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightBehind();

    // "tahun 2019 yang hanya mencapai USD 22,926 juta", "2019 (US$22,926 juta)"
    [GeneratedRegex(@"^\s*(?:(?:silam|lalu)\s)?,?\s*(?:yang\b|which\b|\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
