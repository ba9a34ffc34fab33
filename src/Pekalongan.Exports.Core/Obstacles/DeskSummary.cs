using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>What of a case counts for the desk's figures.</summary>
public sealed record CaseTimes(
    ObstacleTopic Topic, DateTime OpenedAt, DateTime? AnsweredAt, DateTime? ClosedAt, ObstacleOutcome? Outcome, IReadOnlyList<HandoverTimes> Handovers);

public readonly record struct HandoverTimes(DateOnly HandedOn, DateOnly? RepliedOn);

/// <summary>One topic in a period.</summary>
/// <param name="Topic">What the cases are about.</param>
/// <param name="Opened">Opened in the period.</param>
/// <param name="Closed">Closed in the period, also when opened before it.</param>
/// <param name="Solved">Of those closed, the ones that were solved.</param>
/// <param name="Open">Not closed at the period's end, whenever they were opened.</param>
/// <param name="Answer">Median time to the office's first word, of those opened in the period.</param>
public sealed record TopicFigures(ObstacleTopic Topic, int Opened, int Closed, int Solved, int Open, WaitFigure? Answer);

/// <summary>
/// The desk's work in a period, as it stood at its end. Times run by the calendar, nights and weekends included, as the exporter lives them:
/// to the first answer, hand-over or closing, and to the end. They are of the cases opened in the period.
/// </summary>
public sealed record DeskSummary
{
    /// <summary>The office wants nobody to wait longer for its first word: three times 24 hours.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromDays(3);

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>Every topic with anything to tell, in the order of the list.</summary>
    public required IReadOnlyList<TopicFigures> Topics { get; init; }

    public required WaitFigure? MedianAnswer { get; init; }

    public required WaitFigure? LongAnswer { get; init; }

    public required WaitFigure? MedianClosing { get; init; }

    public required WaitFigure? LongClosing { get; init; }

    public required int AnsweredInTime { get; init; }

    public required int AnsweredLate { get; init; }

    /// <summary>Without an answer, and still within the limit.</summary>
    public required int NotYetDue { get; init; }

    public required int HandedOver { get; init; }

    /// <summary>Of the hand-overs of the period, those that were replied to by its end.</summary>
    public required int Replied { get; init; }

    public int Opened => Topics.Sum(t => t.Opened);

    public int Closed => Topics.Sum(t => t.Closed);

    public int Solved => Topics.Sum(t => t.Solved);

    public int Open => Topics.Sum(t => t.Open);

    public Percent? ShareInTime => Percent.Of(AnsweredInTime, AnsweredInTime + AnsweredLate);

    public bool IsEmpty => Topics.Count == 0;

    /// <param name="cases">Of the scope; those opened after the end don't count.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="end">The instant at which it is looked: the end of the last day, or earlier where less was known.</param>
    public static DeskSummary Of(IEnumerable<CaseTimes> cases, DateOnly from, DateOnly until, DateTime end)
    {
        var begin = JakartaTime.StartOf(from);
        var known = cases.Where(c => c.OpenedAt <= end).Select(c => AsAt(c, end)).ToList();
        var opened = known.Where(c => c.OpenedAt >= begin).ToList();
        var (answers, closings) = (opened.ConvertAll(c => Waited(c, c.AnsweredAt, end)), opened.ConvertAll(c => Waited(c, c.ClosedAt, end)));
        var (inTime, late, undecided) = Waits.Within(answers, AnswerLimit);
        var handovers = known.SelectMany(c => c.Handovers).Where(h => h.HandedOn >= from && h.HandedOn <= until).ToList();
        return new DeskSummary
        {
            From = from,
            Until = until,
            Topics = [.. from topic in Enum.GetValues<ObstacleTopic>()
                         let figures = Figures(topic, known.FindAll(c => c.Topic == topic), begin, end)
                         where figures is not (_, 0, 0, 0, 0, null)
                         select figures],
            MedianAnswer = Waits.Quantile(answers, 50),
            LongAnswer = Waits.Quantile(answers, 90),
            MedianClosing = Waits.Quantile(closings, 50),
            LongClosing = Waits.Quantile(closings, 90),
            AnsweredInTime = inTime,
            AnsweredLate = late,
            NotYetDue = undecided,
            HandedOver = handovers.Count,
            Replied = handovers.Count(h => h.RepliedOn <= until),
        };
    }

    private static TopicFigures Figures(ObstacleTopic topic, List<CaseTimes> cases, DateTime begin, DateTime end)
    {
        var opened = cases.FindAll(c => c.OpenedAt >= begin);
        var closed = cases.FindAll(c => c.ClosedAt >= begin);
        return new TopicFigures(
            topic, opened.Count, closed.Count, closed.Count(c => c.Outcome == ObstacleOutcome.Solved), cases.Count(c => c.ClosedAt is null),
            Waits.Quantile(opened.ConvertAll(c => Waited(c, c.AnsweredAt, end)), 50));
    }

    private static CaseTimes AsAt(CaseTimes row, DateTime end) => row with
    {
        AnsweredAt = row.AnsweredAt <= end ? row.AnsweredAt : null,
        ClosedAt = row.ClosedAt <= end ? row.ClosedAt : null,
    };

    private static Wait Waited(CaseTimes row, DateTime? over, DateTime end) => new((over ?? end) - row.OpenedAt, over is not null);
}
