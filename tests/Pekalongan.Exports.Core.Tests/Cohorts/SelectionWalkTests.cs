using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>
/// Any walk of apply, decide, score, conclude, accept, refuse, withdraw, reopen, attend, issue, revoke and change the quota: what the table
/// does not list is refused, nobody gets a place against the criteria without a reason or a certificate without attendance, counts are true.
/// </summary>
public sealed class SelectionWalkTests
{
    private const int Walks = 6;
    private const int LeastSteps = 40;
    private const int MostSteps = 100;

    /// <summary>Long walks that never change, to be sure that each act was met both ways.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Walk_Long_MeetsEveryActDoneAndRefused(bool isCurated)
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        await office.Data.SignerAsync();
        var chance = new Random(20261121);
        var tally = new Dictionary<(string Act, bool IsDone), int>();
        for (var walk = 0; walk < 4; walk++)
        {
            var steps = Enumerable.Range(0, 150).Select(_ => ((byte)chance.Next(256), (byte)chance.Next(256), (byte)chance.Next(256))).ToList();
            foreach (var (act, count) in await SelectionWalk.RunAsync(desk, isCurated, walk + 1, steps))
                tally[act] = tally.GetValueOrDefault(act) + count;
        }

        foreach (var act in new[] { "accept", "refuse", "withdraw", "reopen", "attend", "issue", "conclude", "quota" })
            (tally.GetValueOrDefault((act, true)), tally.GetValueOrDefault((act, false))).ShouldSatisfyAllConditions(
                counts => counts.Item1.ShouldBePositive($"{act} was never done"), counts => counts.Item2.ShouldBePositive($"{act} was never refused"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Walk_Any_DoesAndRefusesWhatTheModelDoes(bool isCurated)
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        await office.Data.SignerAsync();
        var step = from verb in Bytes from which in Bytes from how in Bytes select (verb, which, how);
        var walk = Gen.Choose(LeastSteps, MostSteps).SelectMany(length => step.ListOf(length).Select(steps => (IList<(byte, byte, byte)>)[.. steps]));

        // Blocking is fine here: FsCheck runs its properties one after another and has no asynchronous ones that shrink.
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Walks),
            Prop.ForAll(Arb.From(walk, Shorter), steps => Task.Run(() =>
                SelectionWalk.RunAsync(desk, isCurated, steps.Count % 7 == 0 ? null : steps.Count % 3 + 1, steps)).GetAwaiter().GetResult()));
    }

    /// <summary>A failing walk is shown without the steps that don't matter: halves, quarters, then single ones are left out.</summary>
    private static IEnumerable<IList<T>> Shorter<T>(IList<T> steps)
    {
        for (var size = steps.Count / 2; size > 0; size /= 2)
            for (var from = 0; from + size <= steps.Count; from += size)
                yield return [.. steps.Take(from), .. steps.Skip(from + size)];
    }

    private static Gen<byte> Bytes => Gen.Choose(0, 255).Select(n => (byte)n);
}
