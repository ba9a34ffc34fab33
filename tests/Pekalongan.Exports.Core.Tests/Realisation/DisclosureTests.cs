using Pekalongan.Exports.Core.Realisation;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public sealed class DisclosureTests
{
    [Fact]
    public void Sum_OfTwoExporters_IsNeverReleased()
    {
        var disclosure = new Disclosure([0, 0, 1, 2]);

        disclosure.TryRelease([0, 1, 2]).ShouldBeFalse();
        disclosure.TryRelease([0, 2, 3]).ShouldBeTrue();
        disclosure.TryRelease([0, 1, 2, 3]).ShouldBeFalse("the difference is the first exporter's second part");
        disclosure.TryRelease([0, 2, 3]).ShouldBeTrue("it is public already");
    }

    [Fact]
    public void Sum_ThatThreeEarlierOnesWouldUndo_IsNotReleased()
    {
        // Eight exporters, one part each: the last two sums together hold everything once, and exporter 5 twice.
        var disclosure = new Disclosure([0, 1, 2, 3, 4, 5, 6, 7]);

        disclosure.TryRelease([0, 1, 2, 3]).ShouldBeTrue();
        disclosure.TryRelease([4, 5, 6, 7]).ShouldBeTrue();
        disclosure.TryRelease([1, 2, 3, 4, 5]).ShouldBeTrue("less the first sum it leaves three exporters");
        disclosure.TryRelease([0, 5, 6, 7]).ShouldBeFalse("the last two less the first two are exporter 5 alone");
    }

    [Fact]
    public void Refusal_Anytime_LeavesEverythingAsItWas()
    {
        var disclosure = new Disclosure([0, 1, 2, 3, 4, 5]);

        disclosure.TryRelease([0, 1, 2, 3]).ShouldBeTrue();
        disclosure.TryRelease([0, 1, 2]).ShouldBeFalse();
        disclosure.TryRelease([3, 4, 5]).ShouldBeTrue("refusing the last sum gave nothing away");
    }
}
