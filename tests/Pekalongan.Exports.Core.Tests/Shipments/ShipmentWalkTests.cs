using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>
/// Any walk of entering, importing, submitting, returning, verifying, correcting and voiding, of shipments and of monthly statements, with figures
/// published and months closed, shipments entered late inside and after their periods, in several currencies, while rates come, go and are
/// ruled upon and the clock moves on.
/// </summary>
public sealed class ShipmentWalkTests
{
    private const int Walks = 10;

    /// <summary>What is rare gets so many times as many walks before it counts as never reached.</summary>
    private const int MostTimes = 5;

    [Fact]
    public void Walk_Any_LeavesTotalsLedgerAndShipmentsEqualAndThePastAsItWasTold()
    {
        var reach = new WalkReach();

        // Blocking is fine here: FsCheck runs its properties one after another and has no asynchronous ones that shrink.
        for (var times = 0; times == 0 || (times < MostTimes && !reach.IsEverywhere); times++)
            Check.One(
                Config.QuickThrowOnFailure.WithMaxTest(Walks),
                Prop.ForAll(Arb.From(WalkSteps.Any, steps => steps.Shorter()), steps => Task.Run(() => ShipmentWalk.RunAsync(steps, reach)).GetAwaiter().GetResult()));

        reach.IsEverywhere.ShouldBeTrue($"{reach}");
    }

    /// <summary>Walks to where chance seldom goes: void and publish after asking, correct across periods, correct what is voided, enter late.</summary>
    [Theory]
    [InlineData("Enter.1.2 Verify.0.1 Remember.0.5 Void.0.2 Remember.0.7 Wait.0.255 Enter.9.1 Verify.1.2 Remember.0.3")]
    [InlineData("Enter.1.1 Publish.0.5 Verify.0.1 Correct.0.3 Wait.0.200 Remember.0.9 Verify.1.1 Void.0.4 Publish.0.17 Remember.0.17")]
    [InlineData("Enter.2.1 Verify.0.2 Correct.0.9 Correct.0.5 Void.1.2 Void.2.2 Return.0.1 Submit.0.1 Verify.0.1")]
    [InlineData("Enter.9.1 Verify.9.1 Enter.5.1 Verify.5.2 Wait.0.254 Remember.0.254 Enter.10.1 Wait.0.254 Verify.2.2 Correct.2.2 Remember.0.100")]
    [InlineData("State.0.0 Decide.0.2 Enter.1.2 Verify.0.1 Remember.0.5 Void.0.2 Remember.0.7 Decide.0.1")]
    [InlineData("Enter.0.0 Verify.0.1 State.0.0 Decide.0.2 AddRates.0.100 Enter.0.0 Verify.1.1 Void.1.2 Remember.0.1 Decide.0.1")]
    [InlineData("State.0.7 Decide.0.2 State.0.7 Decide.0.5 Decide.0.0 Decide.0.2 Enter.0.7 Verify.0.1 Correct.0.1 AddRates.0.17")]
    public Task Walk_Known_Holds(string steps) => ShipmentWalk.RunAsync(WalkSteps.Parse(steps), new WalkReach());

    /// <summary>A table with a row that is wrong: nothing by "all", the others by "the valid ones", nothing more by either again; then into the figures and out.</summary>
    [Theory]
    [InlineData("Import.3.3 ImportAgain.0.2 ImportAgain.0.3 ImportAgain.0.2 Verify.0.1 Verify.1.2 WithdrawRate.0.0 Close.0.0 Void.0.2 ImportAgain.0.2 Remember.0.1")]
    [InlineData("Import.1.6 Verify.0.1 Correct.0.2 ImportAgain.0.1 ImportAgain.0.0 SetRule.0.1 AddRates.0.9 Verify.1.1 Close.0.1 Void.1.2 ImportAgain.0.2")]
    public Task Walk_ThroughTables_Holds(string steps) => ShipmentWalk.RunAsync(WalkSteps.Parse(steps), new WalkReach());
}
