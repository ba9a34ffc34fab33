using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Markets;

/// <summary>In any order of adding, withdrawing and ruling upon rates every value is what the rates in force say.</summary>
public sealed class RateWalkTests
{
    private const int Walks = 10;
    private const int MostSteps = 40;

    [Fact]
    public void Walk_Any_ValuesExactly()
    {
        var step = from verb in Bytes from which in Bytes from how in Bytes select (verb, which, how);
        var walk = Gen.Choose(10, MostSteps).SelectMany(length => step.ListOf(length).Select(steps => (IList<(byte, byte, byte)>)[.. steps]));

        // Blocking is fine here: FsCheck runs its properties one after another and has no asynchronous ones that shrink.
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Walks),
            Prop.ForAll(Arb.From(walk), steps => Task.Run(() => RateWalk.RunAsync(steps)).GetAwaiter().GetResult()));
    }

    /// <summary>Rates, a shipment, a withdrawal, better rates, verified, withdrawn again; and the same by middle rates from before a weekend.</summary>
    [Theory]
    [InlineData("000306 050906 030000 000306 070006 030100 070006")]
    [InlineData("04020f 000301 010305 050501 070001 030000 070001 030100")]
    public Task Walk_Known_Holds(string steps) =>
        RateWalk.RunAsync(steps.Split(' ').Select(Convert.FromHexString).Select(s => (s[0], s[1], s[2])));

    private static Gen<byte> Bytes => Gen.Choose(0, 255).Select(n => (byte)n);
}
