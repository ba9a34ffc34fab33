using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Obstacles;

public class DeskSummaryTests
{
    private static readonly DateOnly From = new(2026, 3, 1);
    private static readonly DateOnly Until = new(2026, 3, 31);
    private static readonly DateTime End = JakartaTime.EndOf(Until);

    [Fact]
    public void Of_AMonthByHand_CountsWhatItHolds()
    {
        var desk = DeskSummary.Of(
            [
                // Before the month, closed in it: counts as closed, not as opened.
                Case(ObstacleTopic.Logistics, At(1).AddDays(-20), answeredAfter: 5, closedAfter: 24 * 25, ObstacleOutcome.Solved),
                Case(ObstacleTopic.Capacity, At(2), answeredAfter: 10, closedAfter: 100, ObstacleOutcome.NotSolved),
                Case(ObstacleTopic.Capacity, At(5), answeredAfter: 100, handedOn: 8, repliedOn: 20),
                Case(ObstacleTopic.Logistics, At(10)),
                Case(ObstacleTopic.Logistics, At(30), handedOn: 31),
                // After the month: not there yet.
                Case(ObstacleTopic.Other, At(1).AddDays(40)),
            ],
            From, Until, End);

        (desk.Opened, desk.Closed, desk.Solved, desk.Open).ShouldBe((4, 2, 1, 3));
        (desk.HandedOver, desk.Replied).ShouldBe((2, 1));
        desk.Topics.Select(t => t.Topic).ShouldBe([ObstacleTopic.Capacity, ObstacleTopic.Logistics]);
        desk.Topics[0].ShouldBe(new TopicFigures(ObstacleTopic.Capacity, 2, 1, 0, 1, Hours(10)));
        (desk.AnsweredInTime, desk.AnsweredLate, desk.NotYetDue).ShouldBe((1, 2, 1), "100 hours are late, three weeks without an answer too; the one of the 30th still has time");
        desk.ShareInTime.ShouldBe(new Percent(33_33));
        // 10 h, 36 h so far, 100 h, three weeks so far: the second of four has not been answered.
        desk.MedianAnswer!.Value.IsAtLeast.ShouldBeTrue();
        desk.MedianAnswer.Value.Time.ShouldBe(End - At(30));
    }

    [Fact]
    public void Of_AnEarlierMoment_KnowsNothingOfLater()
    {
        var row = Case(ObstacleTopic.Finance, At(2), answeredAfter: 48, closedAfter: 72, ObstacleOutcome.Solved);

        var before = DeskSummary.Of([row], From, Until, At(3));

        (before.Opened, before.Closed, before.Open).ShouldBe((1, 0, 1));
        before.MedianAnswer.ShouldBe(new WaitFigure(At(3) - At(2), IsAtLeast: true));
    }

    [Fact]
    public void Of_NoCases_IsEmpty()
    {
        var desk = DeskSummary.Of([], From, Until, End);

        desk.IsEmpty.ShouldBeTrue();
        desk.ShareInTime.ShouldBeNull();
        desk.MedianAnswer.ShouldBeNull();
    }

    private static DateTime At(int day) => JakartaTime.StartOf(new DateOnly(2026, 3, day)).AddHours(12);

    private static WaitFigure Hours(int hours) => new(TimeSpan.FromHours(hours), IsAtLeast: false);

    private static CaseTimes Case(
        ObstacleTopic topic, DateTime opened, int? answeredAfter = null, int? closedAfter = null, ObstacleOutcome? outcome = null, int? handedOn = null, int? repliedOn = null) => new(
        topic, opened, answeredAfter is { } a ? opened.AddHours(a) : null, closedAfter is { } c ? opened.AddHours(c) : null, outcome,
        handedOn is { } day ? [new HandoverTimes(new DateOnly(2026, 3, day), repliedOn is { } reply ? new DateOnly(2026, 3, reply) : null)] : []);
}
