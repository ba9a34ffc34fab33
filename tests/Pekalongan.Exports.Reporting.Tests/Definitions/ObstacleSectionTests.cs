using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Definitions;

public sealed class ObstacleSectionTests
{
    [Fact]
    public async Task Of_AYearWithCases_CountsThemByTopicWithoutNamingAnybody()
    {
        await using var office = await OfficeAsync();

        var report = await ReportAsync(office, new DateOnly(2026, 11, 21));

        var table = report.Blocks.OfType<Table>().Single(t => t.Key == "kendala");
        table.Groups.Select(g => g.Title!.In(Language.Indonesian)).ShouldBe(["3K: kualitas, kuantitas, kontinuitas", "Topik lain"]);
        table.Groups.Select(g => Numbers(g.Subtotal!)).ShouldBe(["1 0 0 1", "2 1 1 1"]);
        Numbers(table.Total!).ShouldBe("3 1 1 2");
        var facts = report.Blocks.OfType<Facts>().SelectMany(f => f.Items).ToDictionary(f => f.Key);
        facts["kendala_diteruskan"].Value.ShouldBe(new CountCell(1));
        facts["kendala_diteruskan"].Remark!.In(Language.Indonesian).ShouldBe("1 sudah dibalas");
        facts["kendala_jawaban_median"].Value.ShouldBe(Cell.Of(new Wording("{0} jam", 30L)));

        foreach (var file in Files(report))
        {
            file.ShouldContain("Jumlah dan kesinambungan produksi");
            file.ShouldNotContain("Judul rahasia");
        }
    }

    [Fact]
    public async Task Of_AnEarlierDay_OrKnownEarlier_TellsWhatWasThen()
    {
        await using var office = await OfficeAsync();

        Numbers(Total(await ReportAsync(office, new DateOnly(2026, 11, 10)))).ShouldBe("2 0 0 2", "the third came later, and nothing was closed yet");
        Numbers(Total(await ReportAsync(office, new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 10)))).ShouldBe("2 0 0 2");
    }

    [Fact]
    public async Task Of_YearsBeforeTheDesk_SaysNothing_AndOfAQuietYearThatThereWasNone()
    {
        await using var office = await OfficeAsync();

        (await ReportAsync(office, new DateOnly(2019, 12, 31))).Blocks.OfType<Heading>().ShouldNotContain(h => h.Text.In(Language.Indonesian) == "Kendala");
        office.Clock.SetDay(2028, 2, 1);
        await office.SqlAsync("UPDATE ObstacleCases SET Status = 'Closed', ClosedAt = '2026-12-01 00:00:00' WHERE ClosedAt IS NULL");
        var quiet = await ReportAsync(office, new DateOnly(2028, 1, 31));
        HtmlRenderer.Render(quiet, Language.Indonesian).ShouldContain("Tidak ada kendala yang tercatat tahun ini.");
    }

    /// <summary>Three cases of November: one solved after an answer, one handed over and replied to, one that waits.</summary>
    private static async Task<TestDatabase> OfficeAsync()
    {
        var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        var staff = await office.Data.MakerAsync();
        office.Clock.SetDay(2026, 11, 2);
        var opened = office.Clock.Now();
        await office.Data.CaseAsync(exporter, "Judul rahasia 1", c =>
            (c.Status, c.AnsweredAt, c.ClosedAt, c.ClosedById, c.Outcome) = (ObstacleStatus.Closed, opened.AddHours(30), opened.AddDays(10), staff.Id, ObstacleOutcome.Solved));
        await office.Data.CaseAsync(exporter, "Judul rahasia 2", c =>
        {
            (c.Topic, c.Status, c.AnsweredAt) = (ObstacleTopic.Capacity, ObstacleStatus.Answered, opened.AddHours(20));
            c.Handovers.Add(new ObstacleHandover
            {
                Agency = HandoverAgency.Ministry, AgencyName = "Lembaga contoh", HandedOn = new DateOnly(2026, 11, 4), Question = "?", ById = staff.Id,
                RepliedOn = new DateOnly(2026, 11, 9), Reply = "Ya.",
            });
        });
        office.Clock.SetDay(2026, 11, 15);
        await office.Data.CaseAsync(exporter, "Judul rahasia 3");
        office.Clock.SetDay(2026, 11, 21);
        return office;
    }

    private static Row Total(Report report) => report.Blocks.OfType<Table>().Single(t => t.Key == "kendala").Total!;

    private static string Numbers(Row row) => string.Join(' ', row.Cells.OfType<CountCell>().Select(c => c.Value));

    private static IEnumerable<string> Files(Report report)
    {
        yield return HtmlRenderer.Render(report, Language.Indonesian);
        yield return Encoding.UTF8.GetString(CsvRenderer.Render(report, Language.Indonesian));
        yield return Encoding.UTF8.GetString(JsonRenderer.Render(report, Language.Indonesian));
    }

    private static async Task<Report> ReportAsync(TestDatabase office, DateOnly asOf, DateOnly? known = null)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));
        var question = new ProgressQuestion(asOf.Year, asOf, known is { } day ? KnownAt.EndOf(day) : KnownAt.Today(office.Clock));
        var overview = await office.ActAsync<YearOverviewReader, YearOverview>(null, reader => reader.ReadAsync(scope, question, TestContext.Current.CancellationToken));
        return TargetVersusRealisation.Of(overview, await office.ActAsync<IssuingOfficeReader, IssuingOffice>(
            null, reader => reader.OnAsync(scope, asOf, TestContext.Current.CancellationToken)));
    }
}
