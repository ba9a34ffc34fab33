using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>
/// Any walk of submit, return, verify, correct and void, of shipments and of monthly statements, with published figures present, shipments
/// entered late inside and after their periods, in several currencies, while rates change and the clock moves on.
/// </summary>
public sealed class ShipmentWalkTests
{
    private const int Walks = 12;
    private const int MostSteps = 45;

    [Fact]
    public void Walk_Any_LeavesTotalsLedgerAndShipmentsEqualAndThePastAsItWasTold()
    {
        var step = from verb in Bytes from which in Bytes from how in Bytes select (verb, which, how);
        var walk = Gen.Choose(10, MostSteps).SelectMany(length => step.ListOf(length).Select(steps => (IList<(byte, byte, byte)>)[.. steps]));

        // Blocking is fine here: FsCheck runs its properties one after another and has no asynchronous ones that shrink.
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Walks),
            Prop.ForAll(Arb.From(walk, Shorter), steps => Task.Run(() => ShipmentWalk.RunAsync(steps)).GetAwaiter().GetResult()));
    }

    /// <summary>Walks to where chance seldom goes: void and publish after asking, correct across periods, correct what is voided, enter late.</summary>
    [Theory]
    [InlineData("000102 030001 0a0005 080002 0a0007 0b00ff 000901 030102 0a0003")]
    [InlineData("000101 090005 030001 070003 0b00c8 0a0009 030101 080004 090011 0a0011")]
    [InlineData("000201 030002 070009 070005 080102 080202 060001 020001 030001")]
    [InlineData("000901 030901 000501 030502 0b00fe 0a00fe 000a01 0b00fe 030202 070202 0a0064")]
    [InlineData("0c0000 0e0002 000102 030001 0a0005 080002 0a0007 0e0001")]
    [InlineData("000000 030001 0c0000 0e0002 0f0064 000000 030101 080102 0a0001 0e0001")]
    [InlineData("0c0007 0e0002 0c0007 0e0005 0e0000 0e0002 000007 030001 070001 0f0011")]
    public Task Walk_Known_Holds(string steps) =>
        ShipmentWalk.RunAsync(steps.Split(' ').Select(Convert.FromHexString).Select(s => (s[0], s[1], s[2])));

    /// <summary>A failing walk is shown without the steps that don't matter: halves, quarters, then single ones are left out.</summary>
    private static IEnumerable<IList<T>> Shorter<T>(IList<T> steps)
    {
        for (var size = steps.Count / 2; size > 0; size /= 2)
            for (var from = 0; from + size <= steps.Count; from += size)
                yield return [.. steps.Take(from), .. steps.Skip(from + size)];
    }

    private static Gen<byte> Bytes => Gen.Choose(0, 255).Select(n => (byte)n);
}
