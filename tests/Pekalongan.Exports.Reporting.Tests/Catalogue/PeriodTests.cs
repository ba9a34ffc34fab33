using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Catalogue;

public sealed class PeriodTests(ReportOffice office) : IClassFixture<ReportOffice>
{
    private static readonly DateOnly YearEnd2019 = new(2019, 12, 31);

    [Fact]
    public async Task Of_TheQuarterBetweenTwoPublishedFigures_IsTheirDifferenceAtTheCoarserPrecision()
    {
        var figures = Key(await office.MakeAsync("periode", TestData.City, YearEnd2019, "triwulan-4"));

        figures["realisasi_periode_usd"].ShouldBe(new UsdCell(new Usd(6_946_000_00), 1_000_000));
        figures["kumulatif_usd"].ShouldBe(new UsdCell(new Usd(22_926_000_00), 100_000));
        figures["kumulatif_persen"].ShouldBe(new PercentCell(new Percent(121_43)));
        figures["capaian_periode_persen"].ShouldBe(new UnknownCell(new Wording("tidak ditetapkan per triwulan")));
    }

    [Theory]
    [InlineData("triwulan-3")]
    [InlineData("semester-2")]
    public async Task Of_AQuarterThatNoFigureSetsApart_IsNotInvented(string period)
    {
        var report = await office.MakeAsync("periode", TestData.City, YearEnd2019, period);

        Key(report)["realisasi_periode_usd"].ShouldBe(new UnknownCell(RealisationWords.NotDetailed));
        report.Blocks.OfType<Note>().ShouldContain(n => n.Text.In(Language.Indonesian).Contains("angka terbit bersifat kumulatif"));
    }

    [Fact]
    public async Task Of_TheFourQuartersOfLoggedShipments_AddUpToTheYear()
    {
        var asOf = new DateOnly(2025, 12, 31);
        var entries = await office.EntriesAsync(Scope.ExampleCode, asOf);
        var sums = new List<long>();
        foreach (var period in ReportPeriod.All.Take(4))
        {
            var report = await office.MakeAsync("periode", Scope.ExampleCode, asOf, period.Slug);
            var value = FiguresTests.Cents(Key(report)["realisasi_periode_usd"]);
            value.ShouldBe(entries.Where(e => e.ExportDate >= period.First(2025) && e.ExportDate <= period.Last(2025)).Sum(e => e.UsdCents), period.Slug);
            foreach (var table in report.Blocks.OfType<Table>())
                FiguresTests.Cents(FiguresTests.Rows(table).Total["nilai_usd"]).ShouldBe(value, $"{period.Slug}, {table.Key}");
            sums.Add(value);
        }

        sums.Sum().ShouldBe(entries.Sum(e => e.UsdCents));
        sums.ShouldAllBe(sum => sum > 0);
        var half = await office.MakeAsync("periode", Scope.ExampleCode, asOf, "semester-1");
        FiguresTests.Cents(Key(half)["realisasi_periode_usd"]).ShouldBe(sums[0] + sums[1]);
    }

    [Fact]
    public async Task Of_ARunningQuarter_EndsAtTheDayAskedFor()
    {
        var asOf = new DateOnly(2026, 11, 21);
        var entries = await office.EntriesAsync(Scope.ExampleCode, asOf);

        var report = await office.MakeAsync("periode", Scope.ExampleCode, asOf, "triwulan-4");

        FiguresTests.Cents(Key(report)["realisasi_periode_usd"]).ShouldBe(entries.Where(e => e.ExportDate >= new DateOnly(2026, 10, 1)).Sum(e => e.UsdCents));
        report.Blocks.OfType<Note>().ShouldContain(n => n.Text.In(Language.Indonesian) == "Periode ini belum selesai: angkanya sampai 21 November 2026.");
    }

    [Fact]
    public async Task Of_APeriodThatHasNotBegun_SaysSo()
    {
        var report = await office.MakeAsync("periode", TestData.City, new DateOnly(2026, 3, 31), "triwulan-2");

        report.Blocks.OfType<Note>().Single().Text.In(Language.Indonesian).ShouldBe("Periode ini baru dimulai 1 April 2026, sesudah tanggal laporan.");
    }

    [Fact]
    public async Task Of_ATargetSplitOverItsQuarters_ComparesThePeriodWithItsShare()
    {
        await using var own = await TestDatabase.CreateAsync();
        await own.Data.VerifiedAsync(await own.Data.ExporterAsync(), new DateOnly(2026, 5, 4), usd: 30_000);
        await own.AddAsync(new ExportTarget
        {
            ScopeCode = TestData.City, Year = 2026, VersionNumber = 1, Population = TargetPopulation.AllExporters, UsdCents = 100_000_00, GranularityCents = 100,
            Quarter1Cents = 20_000_00, Quarter2Cents = 40_000_00, Quarter3Cents = 20_000_00, Quarter4Cents = 20_000_00,
            KnownFrom = JakartaTime.Today(own.Clock), RecordedAt = own.Clock.Now(), LegalBasis = "Keputusan contoh, rekaan", IsExternal = false,
        });

        var overview = await own.ActAsync<PeriodReader, PeriodOverview>(null, async reader => await reader.ReadAsync(
            (await own.ReadAsync(db => Task.FromResult(db.Scopes.Single(s => s.Code == TestData.City)))),
            new ProgressQuestion(2026, new DateOnly(2026, 6, 30), KnownAt.Today(own.Clock)), ReportPeriod.All[1], TestContext.Current.CancellationToken));

        overview.Achievement.ShouldBe(new Percent(75_00));
        overview.AchievementUpTo.ShouldBe(new Percent(50_00));
        overview.End!.Achievement.ShouldBe(new Percent(30_00));
    }

    private static Dictionary<string, Cell> Key(Report report) => report.Blocks.OfType<KeyFigures>().Single().Items.ToDictionary(f => f.Key, f => f.Value);
}
