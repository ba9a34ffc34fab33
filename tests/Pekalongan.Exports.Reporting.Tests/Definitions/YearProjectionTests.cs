using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Archive;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tests.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Definitions;

public sealed class YearProjectionTests
{
    private static readonly string[] Keys = ["proyeksi_usd", "proyeksi_bawah_usd", "proyeksi_atas_usd", "peluang_persen", "laju_sederhana_usd", "bulan_lengkap", "perlu_per_bulan_usd"];

    [Fact]
    public async Task Of_ThirtyFourMonths_StandsAlikeInFactsChartTableAndAllFiveOutputs()
    {
        await using var office = await WithMonthsAsync(202401, target: 2_000_000);

        var report = await ReportAsync(office, new DateOnly(2026, 11, 21));

        var facts = FactsOf(report);
        Keys.ShouldAllBe(key => facts.ContainsKey(key));
        var chart = report.Blocks.OfType<BarChart>().Single();
        var band = chart.Band.ShouldNotBeNull();
        Cell[] said = [Cell.Of(band.Point, band.GranularityCents), Cell.Of(band.Low, band.GranularityCents), Cell.Of(band.High, band.GranularityCents)];
        Keys[..3].Select(key => facts[key].Value).ShouldBe(said);
        var column = chart.Data.Columns.Select((c, i) => (c.Key, i)).Single(c => c.Key == "kumulatif_usd").i;
        chart.Data.Groups[^1].Rows.Select(row => row.Cells[column]).ShouldBe(said);
        foreach (var language in Enum.GetValues<Language>())
        {
            var rounded = Figures.Short(band.Point, language, band.GranularityCents);
            var exact = InvariantText.Of(said[0], language).Text!;
            HtmlRenderer.Render(report, language).ShouldContain(rounded);
            string.Join(' ', PdfText.All(FiveOutputsTests.Pdf(report, language))).ShouldContain(rounded);
            ReadXlsx.Values(XlsxRenderer.Render(report, language)).OfType<double>().Select(number => (decimal)number).ShouldContain(band.Point.Cents / 100m);
            Encoding.UTF8.GetString(CsvRenderer.Render(report, language)).ShouldContain(exact);
            Encoding.UTF8.GetString(JsonRenderer.Render(report, language)).ShouldContain($"\"tengah\": {exact}");
        }

        JsonRenderer.Render(ReportArchive.Read(ReportArchive.Write(report)), Language.English).ShouldBe(JsonRenderer.Render(report, Language.English));
    }

    [Fact]
    public async Task Of_TooFewMonths_GivesTheRunRateItsOneErrorAndNoChance()
    {
        await using var office = await WithMonthsAsync(202601, target: 2_000_000);

        var report = await ReportAsync(office, new DateOnly(2026, 11, 21));

        var facts = FactsOf(report);
        facts.ShouldNotContainKey("proyeksi_usd");
        facts["peluang_persen"].Value.ShouldBe(Cell.UnknownBecause(new Wording("data belum cukup")));
        facts["laju_sederhana_usd"].Remark!.In(Language.Indonesian)
            .ShouldEndWith("per 30 September 2019 US$21,31 juta, kenyataannya US$22,926 juta (−7,0%); n = 1");
        facts["laju_sederhana_usd"].Remark!.In(Language.English).ShouldEndWith("(−7.0%); n = 1");
        facts["perlu_per_bulan_usd"].Value.ShouldBeOfType<UsdCell>();
        report.Blocks.OfType<BarChart>().Single().Band.ShouldBeNull();
    }

    [Fact]
    public async Task Of_AYearThatIsOver_SaysNothingOfWhatMayCome()
    {
        await using var office = await TestDatabase.CreateAsync();

        var report = await ReportAsync(office, new DateOnly(2020, 12, 31));

        report.Blocks.OfType<Heading>().ShouldNotContain(heading => heading.Text.In(Language.Indonesian) == "Akan tercapai?");
        FactsOf(report).Keys.Intersect(Keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_ATargetThatIsReached_SaysSoAndNeedsNothing()
    {
        await using var office = await WithMonthsAsync(202401, target: 900_000);

        var report = await ReportAsync(office, new DateOnly(2026, 11, 21));

        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("Target sudah tercapai.");
        FactsOf(report)["perlu_per_bulan_usd"].Value.ShouldBeOfType<UsdCell>().Value.ShouldBe(Usd.Zero);
    }

    private static async Task<TestDatabase> WithMonthsAsync(int from, long target)
    {
        var office = await TestDatabase.CreateAsync();
        await office.Data.MonthsAsync(await office.Data.ExporterAsync(), from, 202610, month => 60_000 + 10_000 * month);
        await office.Data.TargetAsync(2026, target);
        return office;
    }

    private static Dictionary<string, Fact> FactsOf(Report report) => report.Blocks.OfType<Facts>().SelectMany(f => f.Items).ToDictionary(f => f.Key);

    private static async Task<Report> ReportAsync(TestDatabase office, DateOnly asOf)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));
        var overview = await office.ActAsync<YearOverviewReader, YearOverview>(null, reader => reader.ReadAsync(
            scope, new ProgressQuestion(asOf.Year, asOf, KnownAt.Today(office.Clock)), TestContext.Current.CancellationToken));
        return TargetVersusRealisation.Of(overview, await office.ActAsync<IssuingOfficeReader, IssuingOffice>(
            null, reader => reader.OnAsync(scope, asOf, TestContext.Current.CancellationToken)));
    }
}
