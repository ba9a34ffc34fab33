using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Obstacles;
using Shouldly;
using Xunit;
using Outcome = Pekalongan.Exports.Core.Values.Outcome;

namespace Pekalongan.Exports.Core.Tests.Obstacles;

/// <summary>
/// Any walk of ask, answer, hand over, reply, close and reopen, by the right and the stale form: what the table doesn't list is refused
/// and changes nothing, and the state always says who owes the next word.
/// </summary>
public sealed class ObstacleWalkTests
{
    private const int Walks = 8;

    [Fact]
    public void Walk_Any_MovesAsTheTableSays()
    {
        var step = from verb in Gen.Elements(Enum.GetValues<ObstacleVerb>()) from isStale in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true))) select (verb, isStale);
        var walk = step.ListOf(30).Select(steps => (IList<(ObstacleVerb, bool)>)[.. steps]);
        var met = new HashSet<(ObstacleVerb, bool)>();
        // Blocking is fine here: FsCheck runs its properties one after another and has no asynchronous ones.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Walks), Prop.ForAll(Arb.From(walk), steps => Task.Run(() => RunAsync(steps, met)).GetAwaiter().GetResult()));
        foreach (var verb in Enum.GetValues<ObstacleVerb>())
            met.ShouldContain((verb, true), $"{verb} was never done");
    }

    private static async Task RunAsync(IEnumerable<(ObstacleVerb Verb, bool IsStale)> steps, HashSet<(ObstacleVerb, bool)> met)
    {
        var desk = await DeskActs.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.OpenCaseAsync(desk.Account, Guid.NewGuid())).Id;
        var (owed, closed, waiting) = (true, false, 0);
        foreach (var (verb, isStale) in steps)
        {
            office.Clock.Advance(TimeSpan.FromHours(3));
            var before = await desk.ReadAsync(id);
            var isAllowed = closed == (verb == ObstacleVerb.Reopen) && (verb != ObstacleVerb.RecordReply || waiting > 0);
            var outcome = await TryAsync(desk, before, verb, isStale ? Guid.NewGuid() : before.Version);
            met.Add((verb, outcome.Ok));
            outcome.Ok.ShouldBe(isAllowed && !isStale, $"{verb} of a {before.Status} case");
            var after = await desk.ReadAsync(id);
            if (!outcome.Ok)
            {
                after.Version.ShouldBe(before.Version);
                after.Messages.Count.ShouldBe(before.Messages.Count);
                continue;
            }

            (owed, closed) = verb switch
            {
                ObstacleVerb.Ask or ObstacleVerb.Reopen => (true, false),
                ObstacleVerb.Close => (false, true),
                ObstacleVerb.RecordReply => (owed, false),
                _ => (false, false),
            };
            waiting += verb == ObstacleVerb.HandOver ? 1 : verb == ObstacleVerb.RecordReply ? -1 : 0;
            after.Status.ShouldBe(closed ? ObstacleStatus.Closed : owed ? ObstacleStatus.Open : waiting > 0 ? ObstacleStatus.HandedOver : ObstacleStatus.Answered);
            before.Status.May(verb).ShouldBeTrue();
            (after.ClosedAt is not null, after.Outcome is not null).ShouldBe((closed, closed));
            if (before.AnsweredAt is { } first)
                after.AnsweredAt.ShouldBe(first, "the first answer stays the first");
        }
    }

    private static Task<Outcome> TryAsync(DeskActs desk, ObstacleCase row, ObstacleVerb verb, Guid version) => verb switch
    {
        ObstacleVerb.Ask => desk.WriteAsync(desk.Account, row.Id, version),
        ObstacleVerb.Answer => desk.WriteAsync(desk.Staff, row.Id, version),
        ObstacleVerb.HandOver => desk.HandOverAsync(row.Id, version),
        ObstacleVerb.RecordReply => desk.ReplyAsync(row.Id, version, row.Handovers.Find(h => h.RepliedOn is null)?.Id ?? Guid.NewGuid()),
        ObstacleVerb.Close => desk.CloseAsync(row.Id, version),
        _ => desk.ReopenAsync(desk.Account, row.Id, version),
    };
}
