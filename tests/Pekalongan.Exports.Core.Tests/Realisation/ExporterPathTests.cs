using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public class ExporterPathTests
{
    private static readonly Guid Exporter = new(1, 0, 0, new byte[8]);

    [Fact]
    public void Of_CourierThenThirdPartyThenOwnPeb_GraduatesOnTheDayOfThePeb()
    {
        var path = Path(Fact(2023, ExportStep.Courier, 5, 1), Fact(2024, ExportStep.Courier, 2, 9), Fact(2024, ExportStep.ThirdParty, 7, 3), Fact(2026, ExportStep.OwnPeb, 6, 9));

        path.Years.Select(y => (y.Year, y.Highest, y.MovedUp)).ShouldBe(
            [(2023, ExportStep.Courier, false), (2024, ExportStep.ThirdParty, true), (2026, ExportStep.OwnPeb, true)]);
        path.GraduatedOn.ShouldBe(new DateOnly(2026, 6, 9));
        path.Events.Select(e => e.Step).ShouldBe([ExportStep.Courier, ExportStep.ThirdParty, ExportStep.OwnPeb]);
        path.IsIn(PathGroup.Graduated, 2026).ShouldBeTrue();
        path.IsIn(PathGroup.Graduated, 2024).ShouldBeFalse();
    }

    [Fact]
    public void Of_OwnPebFromTheStart_NeverGraduates() =>
        Path(Fact(2024, ExportStep.OwnPeb, 1, 5), Fact(2025, ExportStep.Courier, 1, 5), Fact(2025, ExportStep.OwnPeb, 2, 5)).GraduatedOn.ShouldBeNull();

    [Fact]
    public void Of_CourierAndPebInOneYear_GraduatesButMovesUpFromNothing()
    {
        var path = Path(Fact(2026, ExportStep.Courier, 1, 5), Fact(2026, ExportStep.OwnPeb, 8, 5));

        path.GraduatedOn.ShouldBe(new DateOnly(2026, 8, 5));
        path.Years.Single().MovedUp.ShouldBeFalse();
    }

    [Fact]
    public void Of_AnyFacts_IsInExactlyOneStepAYearAndNeverForgetsAStep()
    {
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Facts.ListOf()), listed =>
        {
            var facts = listed.DistinctBy(f => (f.Year, f.Step)).ToList();
            var path = Path([.. facts]);

            path.Years.Select(y => y.Year).ShouldBe(facts.Select(f => f.Year).Distinct().Order());
            foreach (var year in path.Years)
            {
                var groups = new[] { PathGroup.Courier, PathGroup.ThirdParty, PathGroup.OwnName, PathGroup.OwnPeb };
                groups.Count(g => path.IsIn(g, year.Year)).ShouldBe(1);
                year.Total.Cents.ShouldBe(facts.Where(f => f.Year == year.Year).Sum(f => f.Value.Cents));
                var before = path.Years.Where(y => y.Year < year.Year).ToList();
                year.MovedUp.ShouldBe(before.Count > 0 && before.All(y => y.Highest < year.Highest));
            }

            path.Events.Zip(path.Events.Skip(1)).ShouldAllBe(pair => pair.First.Step < pair.Second.Step && pair.First.Day <= pair.Second.Day);
            path.Events.LastOrDefault()?.Step.ShouldBe(path.Highest!.Value);
            Path([.. Enumerable.Reverse(facts)]).Events.ShouldBe(path.Events);
        }));
    }

    [Fact]
    public void Of_MoreYears_KeepsWhatWasSaidOfTheEarlier()
    {
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Facts.ListOf()), listed =>
        {
            var facts = listed.DistinctBy(f => (f.Year, f.Step)).ToList();
            var (whole, until) = (Path([.. facts]), Path([.. facts.Where(f => f.Year <= 2024)]));
            whole.Years.Where(y => y.Year <= 2024).Select(y => (y.Year, y.Highest, y.MovedUp)).ShouldBe(until.Years.Select(y => (y.Year, y.Highest, y.MovedUp)));
            foreach (var group in Enum.GetValues<PathGroup>())
                whole.IsIn(group, 2024).ShouldBe(until.IsIn(group, 2024));
        }));
    }

    private static Gen<PathFact> Facts =>
        from year in Gen.Choose(2022, 2026)
        from step in Gen.Elements(Enum.GetValues<ExportStep>())
        from month in Gen.Choose(1, 12)
        from cents in Gen.Choose(1, 1_000_000)
        select new PathFact(Exporter, year, step, new Usd(cents), 1, new DateOnly(year, month, 1));

    private static ExporterPath Path(params PathFact[] facts) => ExporterPath.Of(Exporter, facts);

    private static PathFact Fact(int year, ExportStep step, int month, int day) => new(Exporter, year, step, new Usd(100), 1, new DateOnly(year, month, day));
}
