using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public sealed class YearOverviewTests
{
    [Fact]
    public async Task Read_YearOfShipments_BreaksDownToTheSameTotalEveryWay()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (first, second) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync(e => e.SizeClass = SizeClass.Medium));
        await office.Data.VerifiedAsync(first, new DateOnly(2026, 1, 15), usd: 7_000);
        await office.Data.VerifiedAsync(first, new DateOnly(2026, 3, 2), usd: 2_000, s => (s.DestinationIso2, s.Channel) = ("JP", ExportChannel.Courier));
        await office.Data.VerifiedAsync(second, new DateOnly(2026, 3, 20), usd: 1_000, s => s.Lines[0].CommodityKey = "surimi");

        var year = await ReadAsync(office, new DateOnly(2026, 11, 21));

        var total = new Usd(10_000_00);
        year.Progress.Realised.ShouldBe(total);
        foreach (var rows in new[] { year.Commodities, year.Countries, year.Channels, year.SizeClasses, year.Exporters })
        {
            rows.Aggregate(Usd.Zero, (sum, row) => sum + row.Totals.Usd).ShouldBe(total);
            rows.Count.ShouldBe(2);
        }

        year.Months.Count.ShouldBe(11);
        year.Months.Select(m => m.Cumulative?.Cents / 100).ShouldBe([7_000, 7_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000]);
        year.Countries[0].Name.In(Language.English).ShouldBe("Malaysia");
        year.OwnNameShare.ShouldBe(new Percent(80_00));
        year.Active.ShouldBe(2);
        year.Registered.ShouldBe(2);
        year.HasUntraced.ShouldBeFalse();
    }

    [Fact]
    public async Task Read_InTheMiddleOfAMonth_LeavesOutWhatLeftLater()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 10), usd: 300);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 11), usd: 50);

        var year = await ReadAsync(office, new DateOnly(2026, 3, 10));

        year.Progress.Realised.ShouldBe(new Usd(300_00));
        year.Exporters.ShouldHaveSingleItem().Totals.ShouldBe(new Totals(new Usd(300_00), new Weight(250_000), 1));
        year.Months[^1].Cumulative.ShouldBe(new Usd(300_00));
    }

    [Fact]
    public async Task Read_YearWithAFigureAndShipments_ClosesWithWhatIsNotBrokenDown()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2019, 5, 20), usd: 400_000);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2019, 10, 15), usd: 100_000);

        var year = await ReadAsync(office, new DateOnly(2019, 10, 31));

        year.Progress.Realised.ShouldBe(new Usd(16_080_000_00));
        year.Traced.Usd.ShouldBe(new Usd(500_000_00));
        year.Untraced.ShouldBe(new Usd(15_580_000_00));
        year.Months.Single(m => m.Month == 9).Cumulative.ShouldBe(new Usd(15_980_000_00));
        year.Months.Single(m => m.Month == 10).Cumulative.ShouldBe(new Usd(16_080_000_00));
        year.Months.Where(m => m.Month < 9).ShouldAllBe(m => m.Cumulative == null);
    }

    [Fact]
    public async Task Read_MoreTracedThanPublished_ShowsBothAndKeepsTheFigure()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2022, 2, 1), usd: 20_000_000);

        var year = await ReadAsync(office, new DateOnly(2022, 12, 31));

        year.Progress.Realised.ShouldBe(new Usd(19_640_000_00));
        year.Progress.TracedExceedsAssertion.ShouldBeTrue();
        year.Untraced.ShouldBe(new Usd(-360_000_00));
    }

    [Fact]
    public async Task Read_YearOfFiguresAlone_HasPointsAndNothingToBreakDown()
    {
        await using var office = await TestDatabase.CreateAsync();

        var year = await ReadAsync(office, new DateOnly(2019, 12, 31));

        year.IsDetailed.ShouldBeFalse();
        year.Points.Select(p => p.AsOf).ShouldBe([new DateOnly(2019, 9, 30), new DateOnly(2019, 12, 31)]);
        year.Months.Where(m => m.Cumulative is not null).Select(m => m.Month).ShouldBe([9, 12]);
        year.Active.ShouldBeNull();
        year.New.ShouldBeNull();
        year.Rate!.Rate.ShouldBe(IdrRate.FromDecimal(14_000m));
        year.TargetRupiah.ShouldBe(new Rupiah(264_320_000_000_00));
    }

    [Fact]
    public async Task Read_NewExporters_CountsOnlyWhatTheHistoryProves()
    {
        await using var office = await TestDatabase.CreateAsync();
        var never = await office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.Never);
        var notAsked = await office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.NotAsked);
        var since2015 = await office.Data.ExporterAsync(e => (e.DeclaredExport, e.ExportsSinceYear) = (DeclaredExport.Since, 2015));
        var earlier = await office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.Never);
        await office.Data.VerifiedAsync(earlier, new DateOnly(2025, 12, 31));
        foreach (var exporter in new[] { never, notAsked, since2015, earlier })
            await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 6, 1));

        var year = await ReadAsync(office, new DateOnly(2026, 11, 21));

        year.Active.ShouldBe(4);
        year.New.ShouldBe(new NewExporters(Certain: 1, Undetermined: 1));
    }

    [Fact]
    public async Task Read_EmptyYear_KnowsNothingAndSaysSo()
    {
        await using var office = await TestDatabase.CreateAsync();

        var year = await ReadAsync(office, new DateOnly(2025, 12, 31));

        year.Progress.Realised.ShouldBeNull();
        year.Untraced.ShouldBe(Usd.Zero);
        year.Months.ShouldAllBe(m => m.Cumulative == null);
        year.Registered.ShouldBeNull();
    }

    [Fact]
    public async Task Read_AYearWithANoteAlone_KeepsTheNoteOutOfTheFigures()
    {
        await using var office = await TestDatabase.CreateAsync();

        var year = await ReadAsync(office, new DateOnly(2023, 12, 31));

        year.Progress.Realised.ShouldBeNull();
        year.Notes.ShouldHaveSingleItem().Text.ShouldContain("Rp35,7 miliar");
    }

    private static Task<YearOverview> ReadAsync(TestDatabase office, DateOnly asOf) =>
        office.ActAsync<YearOverviewReader, YearOverview>(null, async reader => await reader.ReadAsync(
            await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.IsDefault)),
            new ProgressQuestion(asOf.Year, asOf, KnownAt.Today(office.Clock)),
            TestContext.Current.CancellationToken));
}
