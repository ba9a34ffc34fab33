using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Catalogue;

/// <summary>Obstacles and trainings of a year, each in an office of its own.</summary>
public sealed class DeskAndTrainingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public async Task Obstacles_ByQuarter_CountWhatWasOpenedAndClosedInIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await OpenedAsync(office, exporter, new(2025, 12, 3));
        await OpenedAsync(office, exporter, new(2026, 2, 3), closed: new(2026, 4, 10));
        await OpenedAsync(office, exporter, new(2026, 5, 3));
        office.Clock.SetDay(2026, 11, 21);

        var report = await MakeAsync(office, "kendala", Today);

        var rows = FiguresTests.Rows(report, "per_triwulan");
        rows.Rows.Select(r => (Count(r["dibuka"]), Count(r["ditutup"]), Count(r["masih_terbuka"]))).ShouldBe([(1, 0, 2), (1, 1, 2), (0, 0, 2), (0, 0, 2)]);
        (Count(rows.Total["dibuka"]), Count(rows.Total["ditutup"]), Count(rows.Total["masih_terbuka"])).ShouldBe((2, 1, 2));
        // As it was known before the case of February was closed.
        var earlier = await MakeAsync(office, "kendala", new DateOnly(2026, 4, 9));
        Count(FiguresTests.Rows(earlier, "per_triwulan").Total["ditutup"]).ShouldBe(0);
    }

    [Fact]
    public async Task Obstacles_BeforeTheFirstCase_AreNotSaidToBeNone()
    {
        await using var office = await TestDatabase.CreateAsync();

        var report = await MakeAsync(office, "kendala", Today);

        report.Blocks.OfType<Table>().ShouldBeEmpty();
        report.Blocks.OfType<Note>().Single().Text.In(Language.Indonesian).ShouldContain("tidak berarti bahwa tidak ada kendala");
    }

    [Fact]
    public async Task Trainings_OfThisYearAndEarlier_TellWhoExportedAfterwards()
    {
        await using var office = await TestDatabase.CreateAsync();
        var earlier = await office.Data.HeldTrainingAsync(new DateOnly(2025, 3, 6), c => c.Year = 2025);
        var later = await office.Data.HeldTrainingAsync(new DateOnly(2026, 5, 7));
        var (fresh, other, idle) = (
            await office.Data.ExporterAsync(), await office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.NotAsked), await office.Data.ExporterAsync());
        await office.Data.ParticipantAsync(earlier, exporter: fresh);
        await office.Data.ParticipantAsync(earlier, exporter: idle);
        await office.Data.ParticipantAsync(later, exporter: other);
        await office.Data.VerifiedAsync(fresh, new DateOnly(2025, 8, 1), usd: 4_000);
        await office.Data.VerifiedAsync(other, new DateOnly(2026, 6, 1), usd: 6_000);

        var report = await MakeAsync(office, "pelatihan-tahunan", Today);

        var rows = FiguresTests.Rows(report, "pelatihan").Rows;
        rows.Select(r => (Count(r["peserta"]), Count(r["belum_pernah"]), Count(r["lalu_mengekspor"]), Count(r["lainnya_mengekspor"]), FiguresTests.Cents(r["nilai_usd"])))
            .ShouldBe([(1, 0, 0, 1, 6_000_00), (2, 2, 1, 0, 4_000_00)]);
        rows[1]["bagian_persen"].ShouldBe(new PercentCell(new Percent(50_00)));
        (await MakeAsync(office, "pelatihan-tahunan", new DateOnly(2025, 12, 31))).Blocks.OfType<Table>().First().Groups.Length.ShouldBe(1);
        // Only the first has its twelve months over.
        FiguresTests.Rows(await MakeAsync(office, "lkjip", Today), "indikator").Rows
            .Single(r => FiguresTests.Text(r["indikator"]).StartsWith("Peserta pelatihan", StringComparison.Ordinal))["realisasi"]
            .ShouldBe(new PercentCell(new Percent(50_00)));
    }

    [Fact]
    public async Task Exporters_ThatFellSilent_AreCountedAndMarkedAsKnownThen()
    {
        await using var office = await TestDatabase.CreateAsync();
        office.Clock.SetDay(2025, 8, 1);
        var (silent, heard) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync());
        foreach (var exporter in new[] { silent, heard })
            await office.Data.VerifiedAsync(exporter, new DateOnly(2025, 9, 10));
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 1, 10));
        office.Clock.SetDay(2026, 11, 20);
        await office.Data.SubmittedAsync(heard, new DateOnly(2026, 10, 2));
        office.Clock.SetDay(2026, 11, 21);

        (await SilentAsync(office, Today)).ShouldBe([silent.Name]);
        (await SilentAsync(office, new DateOnly(2026, 11, 19))).ShouldBe([silent.Name, heard.Name], ignoreOrder: true);
    }

    private static async Task<IEnumerable<string>> SilentAsync(TestDatabase office, DateOnly knownAt)
    {
        var report = await MakeAsync(office, "eksportir", Today, knownAt);
        var names = FiguresTests.Rows(report, "eksportir").Rows.Where(r => FiguresTests.Text(r["keadaan"]).Contains("senyap", StringComparison.Ordinal)).ToList();
        Count(FiguresTests.Rows(report, "kecamatan").Total["senyap"]).ShouldBe(names.Count);
        return names.Select(r => FiguresTests.Text(r["eksportir"]));
    }

    private static async Task OpenedAsync(TestDatabase office, Exporter exporter, DateOnly opened, DateOnly? closed = null)
    {
        office.Clock.SetDay(opened.Year, opened.Month, opened.Day);
        await office.Data.CaseAsync(exporter, change: obstacle =>
        {
            if (closed is { } day)
                (obstacle.Status, obstacle.Outcome, obstacle.ClosedAt, obstacle.AnsweredAt) = (
                    ObstacleStatus.Closed, ObstacleOutcome.Solved, JakartaTime.StartOf(day).AddHours(9), JakartaTime.StartOf(day).AddHours(9));
        });
    }

    private static async Task<Report> MakeAsync(TestDatabase office, string slug, DateOnly asOf, DateOnly? knownAt = null)
    {
        var scope = await office.ReadAsync(db => Task.FromResult(db.Scopes.Single(s => s.Code == TestData.City)));
        var question = new ReportQuestion(scope, new ProgressQuestion(asOf.Year, asOf, KnownAt.EndOf(knownAt ?? JakartaTime.Today(office.Clock))));
        return await office.ActAsync<ReportCatalogue, Report>(null, c => c.Find(slug)!.MakeAsync(question, TestContext.Current.CancellationToken));
    }

    private static long Count(Cell cell) => ((CountCell)cell).Value;
}
