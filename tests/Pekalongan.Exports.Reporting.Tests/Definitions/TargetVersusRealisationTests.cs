using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tests.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Definitions;

public sealed class TargetVersusRealisationTests
{
    [Fact]
    public async Task Of_September2019_KeepsThePrecisionOfItsSource()
    {
        await using var office = await TestDatabase.CreateAsync();

        var report = await ReportAsync(office, new DateOnly(2019, 9, 30));

        var figures = report.Blocks.OfType<KeyFigures>().Single().Items.ToDictionary(f => f.Key, f => f.Value);
        figures["realisasi_usd"].ShouldBe(new UsdCell(new Usd(15_980_000_00), 1_000_000));
        figures["target_usd"].ShouldBe(new UsdCell(new Usd(18_880_000_00), 1_000_000));
        figures["capaian_persen"].ShouldBe(new PercentCell(new Percent(84_64)));
        var facts = report.Blocks.OfType<Facts>().SelectMany(f => f.Items).ToDictionary(f => f.Key, f => f.Value);
        facts["kurs_laporan"].ShouldBe(new RateCell(IdrRate.FromDecimal(14_000m)));
        facts["target_idr_tercetak"].ShouldBe(new RupiahCell(new Rupiah(264_320_000_000_00), 1_000_000_000));
        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("Rp223,7 miliar", customMessage: "the rupiah is no more precise than the dollars");
    }

    [Fact]
    public async Task Of_AYearOfFiguresAlone_SaysOfEveryBreakdownThatTheSourceHasNone()
    {
        await using var office = await TestDatabase.CreateAsync();

        var report = await ReportAsync(office, new DateOnly(2020, 12, 31));

        var facts = report.Blocks.OfType<Facts>().SelectMany(f => f.Items).ToDictionary(f => f.Key, f => f.Value);
        foreach (var key in new[] { "komoditas", "negara", "cara_ekspor", "ukuran_usaha", "eksportir" })
            facts[key].ShouldBe(new UnknownCell(RealisationWords.NotDetailed));
        report.Blocks.OfType<Table>().Select(t => t.Key).ShouldBe(["angka_terbit"]);
        facts["realisasi_idr_tercetak"].ShouldBe(new RupiahCell(new Rupiah(368_541_400_000_00), 10_000_000));
        facts.ShouldNotContainKey("realisasi_idr", "no rate is stated for that year");
    }

    [Fact]
    public async Task Of_AYearWithBoth_ClosesEveryTableToTheRealisedValue()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2019, 5, 20), usd: 400_000);

        var report = await ReportAsync(office, new DateOnly(2019, 12, 31));

        var tables = report.Blocks.OfType<Table>().Where(t => t.Key != "angka_terbit" && t.Total is not null && t.Columns.Any(c => c.Key == "nilai_usd"))
            .Append(report.Blocks.OfType<BarChart>().Single().Data).ToList();
        tables.Count.ShouldBe(8);
        foreach (var table in tables)
        {
            var column = table.Columns.Select((c, i) => (c.Key, i)).Single(c => c.Key == "nilai_usd").i;
            var rows = table.Groups.SelectMany(g => g.Rows).Select(r => r.Cells[column]).OfType<UsdCell>().Sum(c => c.Value.Cents);
            rows.ShouldBe(22_926_000_00, table.Key);
            ((UsdCell)table.Total!.Cells[column]).Value.Cents.ShouldBe(22_926_000_00, table.Key);
        }
    }

    [Fact]
    public async Task Of_AYearWhoseTargetIsSplit_SetsEachQuarterAgainstItsPart()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.ApprovedTargetAsync(2026, 4_000, isSplit: true);
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 2, 10), usd: 1_250);

        var table = (await ReportAsync(office, new DateOnly(2026, 5, 20))).Blocks.OfType<Table>().Single(t => t.Key == "per_triwulan");

        var rows = table.Groups.SelectMany(g => g.Rows).Select(r => r.Cells).ToList();
        rows.Select(cells => cells[1]).ShouldAllBe(target => target.Equals(new UsdCell(new Usd(1_000_00), 100)));
        rows.Select(cells => cells[2]).ShouldBe(
            [Cell.Of(new Usd(1_250_00)), Cell.Of(Usd.Zero), Cell.UnknownBecause(new Wording("belum mulai")), Cell.UnknownBecause(new Wording("belum mulai"))]);
        rows[0][3].ShouldBe(new PercentCell(new Percent(125_00)));
        rows[1][0].ShouldBe(Cell.Of(new Wording("{0}, sampai {1}", TargetWords.Quarter(2), new DateOnly(2026, 5, 20))));
        table.Total!.Cells.Skip(1).ShouldBe([new UsdCell(new Usd(4_000_00), 100), Cell.Of(new Usd(1_250_00)), new PercentCell(new Percent(31_25))]);
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public async Task Of_TheSameQuestion_GivesTheSameFilesUnderEveryCulture(string culture)
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2019, 10, 20), usd: 400_000, s => s.Lines[0].UsdCents = 400_000_05);
        var expected = await FilesAsync(office, CultureInfo.InvariantCulture);

        var files = await FilesAsync(office, CultureInfo.GetCultureInfo(culture));

        for (var i = 0; i < expected.Count; i++)
            files[i].ShouldBe(expected[i], $"file {i}");
    }

    [Fact]
    public async Task Of_ExampleData_SaysOnEveryPageThatItIsInvented()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.AddAsync(new Scope { Code = Scope.ExampleCode, Name = "Data contoh", Kind = ScopeKind.Example });

        var report = await ReportAsync(office, new DateOnly(2026, 10, 31), Scope.ExampleCode);

        report.Notice!.In(Language.Indonesian).ShouldBe("Data contoh, bukan angka resmi");
        report.Blocks.OfType<Note>().First().Text.In(Language.Indonesian).ShouldContain("Ini bukan berarti nol");
        report.Blocks.OfType<BarChart>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_AYearWithRounds_SaysInAllFiveOutputsHowManyHaveReported()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (first, second) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync());
        var round = await office.Data.RoundAsync(202610, first, second);
        await office.AddAsync(new CollectionAnswer
        {
            ItemId = round.Items[0].Id, Kind = CollectionAnswerKind.Nothing, Source = EntrySource.Visit, At = round.OpenedAt, ById = round.OpenedById!.Value,
        });
        const string said = "1 dari 2 eksportir sudah melapor sampai Oktober 2026";

        var report = await ReportAsync(office, new DateOnly(2026, 11, 20));

        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain(said);
        string.Join(' ', PdfText.All(FiveOutputsTests.Pdf(report, Language.Indonesian))).ShouldContain(said);
        ReadXlsx.Values(XlsxRenderer.Render(report, Language.Indonesian)).OfType<string>().ShouldContain(text => text.Contains(said));
        Encoding.UTF8.GetString(CsvRenderer.Render(report, Language.Indonesian)).ShouldContain(said);
        Encoding.UTF8.GetString(JsonRenderer.Render(report, Language.Indonesian)).ShouldContain(said);
        var facts = report.Blocks.OfType<Facts>().SelectMany(f => f.Items).ToDictionary(f => f.Key, f => f.Value);
        (facts["eksportir_melapor"], facts["eksportir_ditanyai"]).ShouldBe((new CountCell(1), new CountCell(2)));
    }

    [Fact]
    public async Task Of_AYearWithoutRounds_SaysThatNobodyWasAsked()
    {
        await using var office = await TestDatabase.CreateAsync();

        var report = await ReportAsync(office, new DateOnly(2026, 11, 20));

        report.Blocks.OfType<Facts>().SelectMany(f => f.Items).Single(f => f.Key == "eksportir_melapor").Value
            .ShouldBe(Cell.UnknownBecause(CollectionWords.NeverAsked));
    }

    private static async Task<List<byte[]>> FilesAsync(TestDatabase office, CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var report = await ReportAsync(office, new DateOnly(2019, 10, 31));
            using var pdf = new MemoryStream();
            new EmbeddedPdfRenderer().Render(report, Language.Indonesian, pdf);
            return
            [
                Encoding.UTF8.GetBytes(HtmlRenderer.Render(report, Language.Indonesian)), pdf.ToArray(), XlsxRenderer.Render(report, Language.English),
                CsvRenderer.Render(report, Language.English), JsonRenderer.Render(report, Language.Indonesian),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<Report> ReportAsync(TestDatabase office, DateOnly asOf, string scopeCode = TestData.City)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == scopeCode));
        var overview = await office.ActAsync<YearOverviewReader, YearOverview>(null, reader => reader.ReadAsync(
            scope, new ProgressQuestion(asOf.Year, asOf, KnownAt.Today(office.Clock)), TestContext.Current.CancellationToken));
        return TargetVersusRealisation.Of(overview, await office.ActAsync<IssuingOfficeReader, IssuingOffice>(
            null, reader => reader.OnAsync(scope, asOf, TestContext.Current.CancellationToken)));
    }
}
