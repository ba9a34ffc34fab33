using System.Globalization;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Tests.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Catalogue;

/// <summary>
/// Every report of the catalogue with every choice, in both languages: all five outputs show every figure of its tree, and no culture
/// changes a byte of them.
/// </summary>
public sealed class EveryReportTests(ReportOffice office) : IClassFixture<ReportOffice>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>A year of shipments, one known from figures, one from both, and one of which nothing is known.</summary>
    private static readonly (string Scope, DateOnly AsOf)[] Asked =
    [
        (Scope.ExampleCode, Today), (TestData.City, new DateOnly(2020, 12, 31)), (TestData.City, new DateOnly(2019, 10, 31)), (TestData.City, new DateOnly(2024, 6, 30)),
    ];

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public async Task FiveOutputs_OfEveryReport_ShowEveryFigure(Language language)
    {
        foreach (var (name, report) in await AllAsync())
        {
            var outputs = In("", () => FiveOutputs.Of(report, language));
            outputs.ShouldShow(report, language, name);
            foreach (var culture in new[] { "id-ID", "en-US" })
                In(culture, () => FiveOutputs.Of(report, language)).ShouldBe(outputs, $"{name} differs under {culture}");
        }
    }

    [Fact]
    public async Task Make_TheSameQuestion_GivesTheSameTree()
    {
        foreach (var (name, report) in await AllAsync())
            FiveOutputs.Of(report, Language.Indonesian).Json.ShouldBe(FiveOutputs.Of((await AgainAsync(name)), Language.Indonesian).Json, name);
    }

    [Fact]
    public async Task Make_EveryTotal_IsTheSumOfItsRows()
    {
        foreach (var (name, report) in await AllAsync())
            foreach (var table in report.Blocks.Select(b => b is BarChart chart ? chart.Data : b as Table).OfType<Table>().Where(t => t.Total is not null))
                for (var column = 0; column < table.Columns.Length; column++)
                    if (table.Total!.Cells[column] is UsdCell total && table.Groups.All(g => g.Rows.All(r => r.Cells[column] is UsdCell or UnknownCell)))
                        table.Groups.SelectMany(g => g.Rows).Sum(r => r.Cells[column] is UsdCell usd ? usd.Value.Cents : 0)
                            .ShouldBe(total.Value.Cents, $"{name}, {table.Key}, {table.Columns[column].Key}");
    }

    [Fact]
    public async Task Make_EveryReport_HasAFileNameOfItsOwn()
    {
        var all = await AllAsync();
        all.Select(r => r.Report.FileStem).Distinct().Count().ShouldBe(all.Count);
    }

    private async Task<IReadOnlyList<(string Name, Report Report)>> AllAsync()
    {
        var reports = new List<(string, Report)>();
        foreach (var (slug, choice) in await SlugsAsync())
            foreach (var (scope, asOf) in Asked)
                reports.Add(($"{slug}|{choice}|{scope}|{asOf.ToString("O", CultureInfo.InvariantCulture)}", await office.MakeAsync(slug, scope, asOf, choice)));
        return reports;
    }

    private Task<Report> AgainAsync(string name)
    {
        var parts = name.Split('|');
        return office.MakeAsync(parts[0], parts[2], DateOnly.Parse(parts[3], CultureInfo.InvariantCulture), parts[1].Length == 0 ? null : parts[1]);
    }

    private Task<List<(string Slug, string? Choice)>> SlugsAsync() => office.Database.ActAsync<ReportCatalogue, List<(string, string?)>>(
        null, catalogue => Task.FromResult<List<(string, string?)>>([
            .. from report in catalogue.All
               from choice in report.Choice?.Options.Select(o => (string?)o.Value) ?? [null]
               select (report.Slug, choice),
        ]));

    private static FiveOutputs In(string culture, Func<FiveOutputs> render)
    {
        using var scope = new CultureScope(culture);
        return render();
    }
}
