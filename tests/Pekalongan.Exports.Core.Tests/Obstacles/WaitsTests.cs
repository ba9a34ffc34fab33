using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Obstacles;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Obstacles;

public class WaitsTests
{
    private static readonly Gen<Wait> AnyWait = from hours in Gen.Choose(0, 40)
                                                from isOver in Gen.Elements(true, false)
                                                select new Wait(TimeSpan.FromHours(hours), isOver);

    [Fact]
    public void Quantile_ByHand_IsAWaitThatSomebodyHad()
    {
        var waits = Over(1, 2, 3, 10);

        Waits.Quantile(waits, 50).ShouldBe(Figure(2));
        Waits.Quantile(waits, 90).ShouldBe(Figure(10));
        Waits.Quantile([], 50).ShouldBeNull();
        Waits.Quantile(Over(7), 50).ShouldBe(Figure(7));
    }

    [Fact]
    public void Quantile_WithOpenOnes_SaysWhereTheyMayMakeItLonger()
    {
        Waits.Quantile([.. Over(1, 2), Open(50)], 50).ShouldBe(Figure(2), "the open one is beyond the median whatever becomes of it");
        Waits.Quantile([.. Over(1, 20), Open(2)], 50).ShouldBe(Figure(2, isAtLeast: true), "the open one may still be over within the hour, or never");
        Waits.Quantile([Open(5), Open(9)], 90).ShouldBe(Figure(9, isAtLeast: true));
    }

    [Fact]
    public void Quantile_Any_IsTheTrueOneOrBelowItAndSaysWhich()
    {
        var longer = Gen.Choose(0, 60).ListOf();
        var scene = from waits in AnyWait.NonEmptyListOf() from more in longer from percent in Gen.Elements(10, 50, 90, 100) select (waits, more, percent);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(scene), told =>
        {
            var (waits, more, percent) = told;
            var figure = Waits.Quantile([.. waits], percent)!.Value;
            // What the same waits come to once all are over, the open ones after any more time.
            var end = waits.Select((w, i) => new Wait(w.IsOver ? w.Time : w.Time + TimeSpan.FromHours(i < more.Count ? more[i] : 0), true)).ToList();
            var truth = Waits.Quantile(end, percent)!.Value;

            truth.IsAtLeast.ShouldBeFalse();
            truth.Time.ShouldBeGreaterThanOrEqualTo(figure.Time);
            if (!figure.IsAtLeast)
                truth.Time.ShouldBe(figure.Time);
            waits.Count(w => w.Time <= figure.Time).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(waits.Count * percent / 100m));
        }));
    }

    [Fact]
    public void Within_Any_CountsEachWaitOnce()
    {
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(AnyWait.ListOf()), waits =>
        {
            var (inTime, late, undecided) = Waits.Within([.. waits], TimeSpan.FromHours(12));
            (inTime + late + undecided).ShouldBe(waits.Count);
            undecided.ShouldBe(waits.Count(w => !w.IsOver && w.Time <= TimeSpan.FromHours(12)));
        }));
    }

    private static List<Wait> Over(params int[] hours) => [.. hours.Select(h => new Wait(TimeSpan.FromHours(h), true))];

    private static Wait Open(int hours) => new(TimeSpan.FromHours(hours), false);

    private static WaitFigure Figure(int hours, bool isAtLeast = false) => new(TimeSpan.FromHours(hours), isAtLeast);
}
