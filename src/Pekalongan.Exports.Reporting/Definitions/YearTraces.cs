using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Where the figures of a year come from.</summary>
internal static class YearTraces
{
    public static FigureTrace Entries(YearOverview overview) => FigureTrace.Entries(overview.Scope.Code, overview.Question);

    /// <summary>The entries of one month, or of its part up to the day asked for.</summary>
    public static FigureTrace Entries(YearOverview overview, int month) =>
        Entries(overview).Between(new DateOnly(overview.Question.Year, month, 1), Last(overview.Question, month));

    /// <summary>The realised value up to a month's end, or up to the day asked for.</summary>
    public static FigureTrace UpTo(YearOverview overview, int month) => FigureTrace.Of(overview.Progress).UpTo(Last(overview.Question, month));

    private static DateOnly Last(ProgressQuestion question, int month)
    {
        var last = YearMonth.LastDay(question.Year * 100 + month);
        return last < question.AsOf ? last : question.AsOf;
    }
}
