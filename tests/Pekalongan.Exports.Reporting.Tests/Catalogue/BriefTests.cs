using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tests.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Catalogue;

public sealed class BriefTests(ReportOffice office) : IClassFixture<ReportOffice>
{
    [Theory]
    [InlineData(Scope.ExampleCode, "2026-11-21")]
    [InlineData(Scope.ExampleCode, "2025-12-31")]
    [InlineData(TestData.City, "2019-12-31")]
    [InlineData(TestData.City, "2019-10-31")]
    [InlineData(TestData.City, "2024-06-30")]
    public async Task Of_AnyYear_FitsOnePage(string scope, string asOf)
    {
        var report = await office.MakeAsync("ringkasan", scope, ProgressQuestion.IsoDate(asOf).Value);

        foreach (var language in Enum.GetValues<Language>())
            PdfText.Count(FiveOutputsTests.Pdf(report, language)).ShouldBe(1, language.ToString());
    }

    [Fact]
    public async Task Of_AYearBehindItsTarget_SaysWhatEachMonthMustBring()
    {
        var report = await office.MakeAsync("ringkasan", TestData.City, new DateOnly(2019, 9, 30));

        var figures = report.Blocks.OfType<KeyFigures>().Single().Items.ToDictionary(f => f.Key, f => f.Value);
        // 18,88 less 15,98 juta, in three months.
        figures["per_bulan_usd"].ShouldBe(new UsdCell(new Usd(966_666_67), 1_000_000));
        Sentences(report).Take(3).ShouldBe([
            "Sampai 30 September 2019 ekspor kota bernilai US$15,98 juta, 84,64% dari target tahun 2019.",
            "Yang terlacak datang dari 1 eksportir; terbesar Kain batik (US$400.000) dan tujuan Malaysia (US$400.000).",
            "Untuk mencapai target masih kurang US$2,90 juta, yaitu US$966.666,67 per bulan sampai akhir tahun.",
        ]);
    }

    [Fact]
    public async Task Of_AReachedTarget_AsksForNothingMore()
    {
        var report = await office.MakeAsync("ringkasan", TestData.City, new DateOnly(2019, 12, 31));

        report.Blocks.OfType<KeyFigures>().Single().Items.Select(f => f.Key).ShouldNotContain("per_bulan_usd");
        Sentences(report).ShouldContain("Target sudah tercapai, lebih US$4,05 juta.");
    }

    [Fact]
    public async Task Of_AYearOfWhichNothingIsKnown_DoesNotCallItZero() =>
        Sentences(await office.MakeAsync("ringkasan", TestData.City, new DateOnly(2024, 6, 30))).First()
            .ShouldBe("Realisasi tahun 2024 per 30 Juni 2024 belum diketahui; ini bukan berarti nol.");

    private static IEnumerable<string> Sentences(Report report) => report.Blocks.OfType<ItemList>().Single().Items.Select(p => p.In(Language.Indonesian));
}
