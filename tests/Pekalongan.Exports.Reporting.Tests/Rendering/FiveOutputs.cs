using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>A tree in its five outputs, and the figures that stand in each, read back without the code that wrote them.</summary>
internal sealed record FiveOutputs(string Html, byte[] Pdf, byte[] Xlsx, byte[] Csv, byte[] Json)
{
    public static FiveOutputs Of(Report report, Language language) => new(
        HtmlRenderer.Render(report, language), FiveOutputsTests.Pdf(report, language), XlsxRenderer.Render(report, language),
        CsvRenderer.Render(report, language), JsonRenderer.Render(report, language));

    public static IEnumerable<decimal?> InHtml(string html, Language language)
    {
        var page = new HtmlParser().ParseDocument(html);
        return page.QuerySelectorAll(".fig b, .fig .exact, dd, tbody td, tbody th, tfoot td, tfoot th")
            .Select(element => ReadFigure.From(element.FirstChild?.TextContent ?? "", language));
    }

    /// <summary>Line by line, and each with the next: an amount may be wrapped before its "juta".</summary>
    public static IEnumerable<decimal?> InPdf(byte[] pdf, Language language)
    {
        var lines = PdfText.All(pdf).ToList();
        return lines.Zip(lines.Skip(1).Append(""), (line, next) => new[] { ReadFigure.From(line, language), ReadFigure.From($"{line} {next}".TrimEnd(), language) })
            .SelectMany(figures => figures);
    }

    public static IEnumerable<decimal?> InXlsx(byte[] xlsx) => ReadXlsx.Values(xlsx).Select(value => value is double number ? (decimal)number : (decimal?)null);

    public static IEnumerable<decimal?> InCsv(byte[] csv) => ReadCsv.Rows(csv).SelectMany(row => row).Select(Raw);

    public static IEnumerable<decimal?> InJson(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return [.. Numbers(json.RootElement).Select(number => (decimal?)number)];
    }

    /// <summary>Every figure of the tree stands in every output, to the cent and in its order.</summary>
    public void ShouldShow(Report report, Language language, string what)
    {
        var figures = ReportWalk.InReadingOrder(report);
        ShouldHoldInOrder(InHtml(Html, language), figures, what + " on screen", asPrinted: true);
        ShouldHoldInOrder(InPdf(Pdf, language), figures, what + " in PDF", asPrinted: true);
        ShouldHoldInOrder(InXlsx(Xlsx), ReportWalk.TablesLast(report), what + " in XLSX");
        ShouldHoldInOrder(InCsv(Csv), figures, what + " in CSV");
        ShouldHoldInOrder(InJson(Json), figures, what + " in JSON");
    }

    public void ShouldBe(FiveOutputs other, string what)
    {
        Html.ShouldBe(other.Html, what);
        foreach (var (mine, theirs) in new[] { (Pdf, other.Pdf), (Xlsx, other.Xlsx), (Csv, other.Csv), (Json, other.Json) })
            mine.AsSpan().SequenceEqual(theirs).ShouldBeTrue(what);
    }

    /// <param name="seen">What was read.</param>
    /// <param name="expected">The cells, of which those without a figure are passed over.</param>
    /// <param name="what">Whose output it is.</param>
    /// <param name="asPrinted">People read an amount that is known coarsely rounded to its precision; all else stands to the cent.</param>
    public static void ShouldHoldInOrder(IEnumerable<decimal?> seen, IReadOnlyList<Cell> expected, string what, bool asPrinted = false)
    {
        using var reading = seen.OfType<decimal>().GetEnumerator();
        foreach (var cell in expected)
        {
            if (ReadFigure.Of(cell) is not { } figure)
                continue;
            var (found, tolerance) = (false, asPrinted ? Granularity(cell) : 0);
            while (!found && reading.MoveNext())
                found = Math.Abs(reading.Current - figure) <= tolerance;
            found.ShouldBeTrue($"{what}: {figure.ToString(CultureInfo.InvariantCulture)} is missing or out of order");
        }
    }

    private static decimal Granularity(Cell cell) => cell switch
    {
        UsdCell { GranularityCents: > 100 and var cents } => cents / 100m,
        RupiahCell { GranularitySen: > 100 and var sen } => sen / 100m,
        _ => 0,
    };

    private static decimal? Raw(string field) =>
        decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static IEnumerable<decimal> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetDecimal()],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
