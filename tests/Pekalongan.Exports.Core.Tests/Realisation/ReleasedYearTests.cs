using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>What becomes public says nothing of one firm, however it is added and subtracted, and still says what it can.</summary>
public sealed class ReleasedYearTests
{
    private static readonly Guid[] Firms = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid())];

    [Fact]
    public void EverythingPublished_InAnyOffice_GivesNobodyAway() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var office = RandomReleases.Of(seed);
            var (sums, owners) = Published(office, new ReleasedYear(office.Flows, office.Closings));

            Attacker.Finds(sums, owners).ShouldBeEmpty($"seed {seed}");
            foreach (var one in sums)
                foreach (var other in sums)
                    Attacker.Exporters([.. one.Zip(other, (a, b) => a - b)], owners).ShouldNotBeInRange(1, Disclosure.FewestExporters - 1, $"seed {seed}");
        }));

    [Fact]
    public void EveryTable_InAnyOffice_AddsUpToItsTotalAndHoldsTheTrueSums() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var office = RandomReleases.Of(seed);
            var releases = new ReleasedYear(office.Flows, office.Closings);
            foreach (var by in Enum.GetValues<Breakdown>())
                foreach (var table in releases.Tables(by))
                {
                    var standing = Standing(office, table.Closing).ToList();
                    table.Total.Cents.ShouldBe(standing.Sum(f => f.UsdCents));
                    foreach (var (key, value) in table.Cells)
                        value.Cents.ShouldBe(standing.Where(f => f.KeyOf(by) == key).Sum(f => f.UsdCents), $"{by} {key}, seed {seed}");
                }
        }));

    /// <summary>The usual rule, "at least three exporters in each cell", is not enough: the attacker has to find that out, or the tests above mean nothing.</summary>
    [Fact]
    public void Attacker_OfCellsThatOnlyCountExporters_FindsAFirm()
    {
        var office = new RandomReleases(
            [
                .. Firms.Take(4).Select(firm => RandomReleases.Flow(firm, 1)), RandomReleases.Flow(Firms[4], 1, 777, country: "JP"),
            ],
            [RandomReleases.Closed(3, 100)]);
        int[] owners = [0, 1, 2, 3, 4];

        Attacker.Finds([[1, 1, 1, 1, 1], [1, 1, 1, 1, 0]], owners).ShouldContain((4, 4));
        var table = new ReleasedYear(office.Flows, office.Closings).Tables(Breakdown.Country).ShouldHaveSingleItem();
        table.Cells.ShouldBeEmpty("the total less Malaysia would be the fifth firm");
        table.Rest.ShouldBe(new Usd(477_700));
    }

    [Fact]
    public void Cells_AcrossTwoTables_AreNotSubtractedFromEachOther()
    {
        // Everything to Japan is batik, and all other batik is one firm's. Each cell has three exporters or more.
        var office = new RandomReleases(
            [
                .. Firms.Take(3).Select(firm => RandomReleases.Flow(firm, 1, country: "JP")), RandomReleases.Flow(Firms[3], 1, 777),
                .. Firms.Skip(4).Select(firm => RandomReleases.Flow(firm, 2, commodity: "ikan_beku")),
            ],
            [RandomReleases.Closed(3, 100)]);

        var releases = new ReleasedYear(office.Flows, office.Closings);

        releases.Tables(Breakdown.Commodity).ShouldHaveSingleItem().Cells.Select(c => c.Key).ShouldBe(["ikan_beku", "kain_batik"]);
        releases.Tables(Breakdown.Country).ShouldHaveSingleItem().Cells.ShouldBeEmpty("batik less Japan would be the fourth firm");
    }

    [Fact]
    public void MonthEnds_ThatDifferByOneFirm_AreNotReleasedUntilThereAreThree()
    {
        var first = RandomReleases.Closed(1, 40);
        var second = RandomReleases.Closed(2, 70);
        var third = RandomReleases.Closed(3, 100);
        ReleasableFlow[] flows =
        [
            .. Firms.Take(3).Select(firm => RandomReleases.Flow(firm, 1)), RandomReleases.Flow(Firms[0], 2), .. Firms.Skip(1).Take(2).Select(firm => RandomReleases.Flow(firm, 3)),
        ];

        var releases = new ReleasedYear(flows, [first, second, third]);

        (releases.HasProgress(first.Id), releases.HasProgress(second.Id), releases.HasProgress(third.Id)).ShouldBe((true, false, true));
        new ReleasedYear(flows, [second, third]).HasProgress(second.Id).ShouldBeTrue("without the first closing nothing can be subtracted");
    }

    [Fact]
    public void AMonthClosedAgain_ForOneFirmsLateShipment_KeepsItsState()
    {
        var (first, again) = (RandomReleases.Closed(1, 40), RandomReleases.Closed(1, 90));
        ReleasableFlow[] flows = [.. Firms.Take(4).Select(firm => RandomReleases.Flow(firm, 1)), RandomReleases.Flow(Firms[0], 1, 50, postedDay: 60)];

        var releases = new ReleasedYear(flows, [first, again]);

        releases.HasProgress(again.Id).ShouldBeFalse();
        releases.Find(Breakdown.Month, new DateOnly(2026, 12, 31), new KnownAt(DateTime.MaxValue)).ShouldNotBeNull().Closing.ShouldBe(first);
        new ReleasedYear(flows[..4], [first, again]).HasProgress(again.Id).ShouldBeTrue("nothing changed, so there is nothing to be read off");
    }

    [Fact]
    public void AShipmentTakenBack_GivesNoCover()
    {
        var closing = RandomReleases.Closed(1, 40);
        var flows = Firms.Take(3).Select(firm => RandomReleases.Flow(firm, 1)).ToArray();
        new ReleasedYear(flows, [closing]).HasProgress(closing.Id).ShouldBeTrue();

        new ReleasedYear([.. flows[..2], flows[2] with { ReversedAt = closing.ClosedAt }], [closing]).HasProgress(closing.Id).ShouldBeFalse();
        new ReleasedYear([.. flows[..2], flows[2] with { UsdCents = 0 }], [closing]).HasProgress(closing.Id).ShouldBeFalse();
    }

    [Fact]
    public void Tables_WhereEveryCellRestsOnTheSameThree_AreWhole()
    {
        var flows = from firm in Firms.Take(3) from month in Enumerable.Range(1, 6) from country in new[] { "MY", "JP" } select RandomReleases.Flow(firm, month, country: country);

        var releases = new ReleasedYear([.. flows], [.. Enumerable.Range(1, 6).Select(month => RandomReleases.Closed(month, month * 31 + 12))]);

        releases.Tables(Breakdown.Month).Count().ShouldBe(6);
        releases.Tables(Breakdown.Country).Select(t => t.Closing.MonthEnd.Month).ShouldBe([3, 6], "by quarter");
        releases.Tables(Breakdown.Country).ShouldAllBe(t => t.Cells.Count == 2 && t.Rest == Usd.Zero);
        releases.Tables(Breakdown.Month).Last().Cells.Select(c => c.Key).ShouldBe(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
    }

    /// <summary>Per published figure the flows it is made of, worked out from the ledger and not from what the program believes.</summary>
    private static (IReadOnlyList<int[]> Sums, IReadOnlyList<int> Owners) Published(RandomReleases office, ReleasedYear releases)
    {
        var flows = office.Flows.Where(f => f.UsdCents != 0).ToList();
        var exporters = flows.Select(f => f.ExporterId).Distinct().ToList();
        int[] Sum(IEnumerable<ReleasableFlow> parts) => [.. flows.Select(parts.ToHashSet(ReferenceEqualityComparer.Instance).Contains).Select(has => has ? 1 : 0)];
        var sums = office.Closings.Where(c => releases.HasProgress(c.Id)).Select(c => Sum(Standing(office, c).Where(f => f.ExportDate >= c.FlowsFrom))).ToList();
        foreach (var by in Enum.GetValues<Breakdown>())
            foreach (var table in releases.Tables(by))
            {
                var standing = Standing(office, table.Closing).ToLookup(f => f.KeyOf(by));
                sums.Add(Sum(standing.SelectMany(cell => cell)));
                sums.AddRange(table.Cells.Select(cell => Sum(standing[cell.Key])));
                sums.Add(Sum(standing.Where(cell => table.Cells.All(c => c.Key != cell.Key)).SelectMany(cell => cell)));
            }

        return (sums, [.. flows.Select(f => exporters.IndexOf(f.ExporterId))]);
    }

    private static IEnumerable<ReleasableFlow> Standing(RandomReleases office, Closing closing) =>
        office.Flows.Where(f => f.ExportDate <= closing.MonthEnd && f.PostedAt <= closing.ClosedAt && !(f.ReversedAt <= closing.ClosedAt));
}
