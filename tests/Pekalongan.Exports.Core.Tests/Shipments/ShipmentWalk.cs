using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>
/// One walk of an office through a few years: whatever is done in whatever order, allowed or not. Beside the program it keeps its own, simpler
/// account of what must be true after every step, and remembers what it was told so that it can ask again.
/// </summary>
internal sealed partial class ShipmentWalk(ShipmentDesk desk, UserAccount official, Exporter[] exporters, WalkReach reach)
{
    private static readonly int[] Years = [2024, 2025, 2026];

    /// <summary>From here on a number asks for one of those that the verb is meant for.</summary>
    private const byte Aimed = 64;

    private readonly List<Guid> _shipments = [];

    private TestDatabase Office => desk.Office;

    /// <summary>Three, so that a closed month can be released.</summary>
    private Exporter[] Exporters => exporters;

    private DateOnly Today => JakartaTime.Today(Office.Clock);

    public static async Task RunAsync(WalkSteps walk, WalkReach reach)
    {
        var desk = await ShipmentDesk.OpenAsync();
        await using var office = desk.Office;
        office.Clock.SetDay(2025, 2, 10);
        foreach (var year in Years)
            foreach (var (code, rupiah) in Rates)
                await office.Data.RateAsync(code, rupiah, year);
        var walker = new ShipmentWalk(desk, await office.Data.UserAsync(Role.Official), [desk.Melati, desk.Kenanga, await office.Data.ExporterAsync()], reach);
        foreach (var step in walk.Steps)
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            await walker.StepAsync(step);
            await walker.CheckStepAsync();
        }

        await walker.CheckAllAsync();
    }

    private Task StepAsync(WalkStep step) => step.Verb switch
    {
        WalkVerb.Enter => EnterAsync(step.Which, step.How),
        WalkVerb.Submit or WalkVerb.Verify or WalkVerb.Return or WalkVerb.Void => MoveAsync(step),
        WalkVerb.VerifyQueue => VerifyQueueAsync(step.How),
        WalkVerb.Correct => CorrectAsync(step.Which, step.How),
        WalkVerb.Publish => PublishAsync(step.How),
        WalkVerb.Close => CloseAsync(step.How),
        WalkVerb.Remember => RememberAsync(step.How),
        WalkVerb.Wait => WaitAsync(step.How),
        WalkVerb.State => StateAsync(step.Which, step.How),
        WalkVerb.Decide => DecideStatementAsync(step.Which, step.How),
        WalkVerb.AddRates => AddRatesAsync(step.How),
        WalkVerb.WithdrawRate => WithdrawRateAsync(step.Which, step.How),
        WalkVerb.SetRule => SetRuleAsync(step.Which, step.How),
        WalkVerb.Import => ImportAsync(step.Which, step.How),
        WalkVerb.ImportAgain => ImportAgainAsync(step.Which, step.How),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private Task WaitAsync(byte how)
    {
        Office.Clock.Advance(TimeSpan.FromHours(how + 1) * (how % 7 + 1));
        return Task.CompletedTask;
    }

    private static Guid? Pick(List<Guid> all, IReadOnlySet<Guid> meant, byte which)
    {
        var among = which >= Aimed && meant.Count > 0 ? [.. all.Where(meant.Contains)] : all;
        return among.Count == 0 ? null : among[which % among.Count];
    }
}
