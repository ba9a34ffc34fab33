using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public sealed class QuarterSplitTests
{
    private static Gen<Usd?[]> Quarters =>
        from a in Gen.Choose(0, int.MaxValue)
        from b in Gen.Choose(0, int.MaxValue)
        from c in Gen.Choose(0, int.MaxValue)
        from d in Gen.Choose(0, int.MaxValue)
        select new Usd?[] { new(a), new(b), new(c), new(d) };

    [Fact]
    public void Refuse_OfQuartersThatAddUp_LetsThemPass() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Quarters), quarters =>
        QuarterSplit.Refuse(Sum(quarters), quarters).ShouldBeNull()));

    /// <summary>However small the difference, it is told to the cent.</summary>
    [Fact]
    public void Refuse_OfQuartersThatDoNot_TellsTheDifference()
    {
        var cases = from quarters in Quarters
                    from off in Gen.Choose(1, 1_000_000)
                    from isMore in Gen.Elements(true, false)
                    select (quarters, off, isMore);

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(cases), c =>
        {
            var year = Sum(c.quarters) + new Usd(c.isMore ? c.off : -c.off);
            var said = QuarterSplit.Refuse(year, c.quarters).ShouldNotBeNull();
            said.ShouldBe(c.isMore
                ? new Wording("Jumlah keempat triwulan kurang {0} dari target setahun {1}; samakan", new Usd(c.off), year)
                : new Wording("Jumlah keempat triwulan lebih {0} dari target setahun {1}; samakan", new Usd(c.off), year));
        }));
    }

    [Fact]
    public void Refuse_OfSomeQuartersOnly_AsksForAllOrNone()
    {
        QuarterSplit.Refuse(new Usd(100), [null, null, null, null]).ShouldBeNull();
        QuarterSplit.Refuse(new Usd(100), [new Usd(100), null, null, null]).ShouldBe(new Wording("Isi keempat triwulan, atau kosongkan semuanya"));
    }

    [Fact]
    public void Refuse_OfQuartersBeyondAllMeasure_DoesNotOverflow() =>
        QuarterSplit.Refuse(new Usd(1), [.. Enumerable.Repeat<Usd?>(new Usd(long.MaxValue), 4)]).ShouldNotBeNull();

    private static Usd Sum(Usd?[] quarters) => quarters.Aggregate(Usd.Zero, (sum, q) => sum + q!.Value);
}
