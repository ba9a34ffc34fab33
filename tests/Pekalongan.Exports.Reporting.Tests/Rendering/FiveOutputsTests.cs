using System.Text;
using System.Text.Json;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>
/// Screen, PDF, XLSX, CSV and JSON show every figure of the tree, to the cent and in its order, whatever the thread's culture.
/// </summary>
public class FiveOutputsTests
{
    public static TheoryData<Language, string> LanguagesAndCultures { get; } = new(
        from language in new[] { Language.Indonesian, Language.English }
        from culture in new[] { "id-ID", "en-US", "" }
        select (language, culture));

    [Theory]
    [MemberData(nameof(LanguagesAndCultures))]
    public void Html_EveryFigure_ReadsAsInTheTree(Language language, string culture)
    {
        using var scope = new CultureScope(culture);
        var seen = FiveOutputs.InHtml(HtmlRenderer.Render(SampleReport.Create(), language), language);
        ShouldHoldInOrder(seen, ReportWalk.InReadingOrder(SampleReport.Create()));
    }

    [Theory]
    [MemberData(nameof(LanguagesAndCultures))]
    public void Pdf_EveryFigure_ReadsAsInTheTree(Language language, string culture)
    {
        using var scope = new CultureScope(culture);
        ShouldHoldInOrder(FiveOutputs.InPdf(Pdf(SampleReport.Create(), language), language), ReportWalk.InReadingOrder(SampleReport.Create()));
    }

    [Theory]
    [MemberData(nameof(LanguagesAndCultures))]
    public void Csv_EveryFigure_ReadsAsInTheTree(Language language, string culture)
    {
        using var scope = new CultureScope(culture);
        ShouldHoldInOrder(FiveOutputs.InCsv(CsvRenderer.Render(SampleReport.Create(), language)), ReportWalk.InReadingOrder(SampleReport.Create()));
    }

    [Theory]
    [MemberData(nameof(LanguagesAndCultures))]
    public void Json_EveryFigure_ReadsAsInTheTree(Language language, string culture)
    {
        using var scope = new CultureScope(culture);
        ShouldHoldInOrder(FiveOutputs.InJson(JsonRenderer.Render(SampleReport.Create(), language)), ReportWalk.InReadingOrder(SampleReport.Create()));
    }

    [Theory]
    [MemberData(nameof(LanguagesAndCultures))]
    public void Xlsx_EveryFigure_ReadsAsInTheTree(Language language, string culture)
    {
        using var scope = new CultureScope(culture);
        ShouldHoldInOrder(FiveOutputs.InXlsx(XlsxRenderer.Render(SampleReport.Create(), language)), ReportWalk.TablesLast(SampleReport.Create()));
    }

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void EveryFormat_OtherCultureAndTimeZone_SameBytes(Language language)
    {
        var files = new ReportFiles(new EmbeddedPdfRenderer());
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            var first = In("id-ID", "Asia/Jakarta", () => files.Render(SampleReport.Create(), format, language));
            var second = In("ar-SA", "America/New_York", () => files.Render(SampleReport.Create(), format, language));
            second.Content.AsSpan().SequenceEqual(first.Content).ShouldBeTrue($"{format} differs");
        }
    }

    [Fact]
    public void EveryOutput_CoarseAmount_KeepsItsPrecision()
    {
        var report = SampleReport.Create();
        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("<dd>US$15,98 juta <a class=\"cite\" href=\"#sumber-2\">[2]</a></dd>");
        PdfText.All(Pdf(report, Language.Indonesian)).ShouldContain("US$15,98 juta");
        Encoding.UTF8.GetString(JsonRenderer.Render(report, Language.Indonesian)).ShouldContain("\"nilai_ketelitian\": 10000.00");
        HtmlRenderer.Render(report, Language.Indonesian).ShouldNotContain("15.980.000,00");
    }

    [Fact]
    public void EveryOutput_FigureWithASource_NamesIt()
    {
        var report = SampleReport.Create();
        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("<li id=\"sumber-2\">Berita contoh");
        PdfText.All(Pdf(report, Language.Indonesian)).ShouldContain("[2]");
        Encoding.UTF8.GetString(JsonRenderer.Render(report, Language.Indonesian)).ShouldContain("\"sumber\": 2");
        ReadCsv.Rows(CsvRenderer.Render(report, Language.Indonesian)).ShouldContain(row => row.Contains("Komoditas [1]"));
        ReadXlsx.Values(XlsxRenderer.Render(report, Language.Indonesian)).ShouldContain("[2]");
    }

    [Fact]
    public void EveryOutput_FootnoteAndAnnex_AreSaid()
    {
        var report = SampleReport.Create();
        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("Maret 2026 <sup><a href=\"#catatan-kaki-2\">b)</a></sup>");
        HtmlRenderer.Render(report, Language.Indonesian).ShouldContain("<li id=\"catatan-kaki-2\">&lt;catatan&gt;</li>");
        var pdf = PdfText.All(Pdf(report, Language.Indonesian)).ToList();
        foreach (var words in new[] { "Maret 2026 b)", "Catatan kaki", "<catatan>", "Lampiran 1: Rincian" })
            pdf.ShouldContain(words);
        Encoding.UTF8.GetString(JsonRenderer.Render(report, Language.Indonesian)).ShouldContain("\"bulan_catatan_kaki\": \"b\"");
        ReadCsv.Rows(CsvRenderer.Render(report, Language.English)).ShouldContain(row => row.SequenceEqual(new[] { "b)", "<catatan>" }));
        ReadXlsx.Values(XlsxRenderer.Render(report, Language.English)).ShouldContain("Annex 1: Breakdown");
    }

    [Fact]
    public void Html_TracedFigure_LeadsToItsEntriesOnlyForWhoMaySeeThem()
    {
        var report = SampleReport.Create();
        var seen = HtmlRenderer.Render(report, Language.Indonesian, entriesAt: TraceText.Write);
        seen.ShouldContain("<b><a class=\"figure\" href=\"/asal-angka?lingkup=contoh&amp;dari=2026-01-01&amp;sampai=2026-10-31&amp;diketahui=2026-11-21T03%3A15%3A00.0000000Z\">US$21,64 juta</a></b>");
        seen.ShouldContain("negara=KR\">4.632.710,5");
        HtmlRenderer.Render(report, Language.Indonesian).ShouldNotContain("asal-angka");
    }

    [Fact]
    public void Pdf_TracedFigure_LinksToItsEntriesWhereTheSiteIsKnown()
    {
        var report = SampleReport.Create();
        var plain = new PdfTagged(Pdf(report, Language.Indonesian));
        var linked = new PdfTagged(Pdf(report with { FiguresAt = new Uri("https://ekspor.contoh.id/kantor/") }, Language.Indonesian));

        linked.Document.Words.ShouldBe(plain.Document.Words);
        linked.Addresses.Count(address => address.StartsWith("https://ekspor.contoh.id/kantor/asal-angka?lingkup=contoh&dari=2026-01-01", StringComparison.Ordinal)).ShouldBe(3);
        plain.Addresses.ShouldNotContain(address => address.Contains("asal-angka", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryOutput_UnknownValue_IsSaidAndNeverZero()
    {
        var report = SampleReport.Create();
        HtmlRenderer.Render(report, Language.English).ShouldContain("<dd>not known</dd>");
        PdfText.All(Pdf(report, Language.English)).ShouldContain("not known");
        using var json = JsonDocument.Parse(JsonRenderer.Render(report, Language.English));
        var march = json.RootElement.GetProperty("isi").EnumerateArray()
            .First(block => block.TryGetProperty("kunci", out var key) && key.GetString() == "per_bulan")
            .GetProperty("kelompok")[0].GetProperty("baris")[2];
        march.GetProperty("nilai_usd").ValueKind.ShouldBe(JsonValueKind.Null);
        march.GetProperty("nilai_usd_keterangan").GetString().ShouldBe("not known");
        ReadCsv.Rows(CsvRenderer.Render(report, Language.English)).ShouldContain(row => row.SequenceEqual(new[] { "2026-03", "", "" }));
    }

    [Theory]
    [InlineData("pdf", ReportFormat.Pdf)]
    [InlineData("xlsx", ReportFormat.Xlsx)]
    [InlineData("csv", ReportFormat.Csv)]
    [InlineData("json", ReportFormat.Json)]
    public void Render_FormatOfAnAddress_NamesTheFileAfterTheReport(string format, ReportFormat expected)
    {
        ReportFiles.TryParse(format, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(expected);
        var file = new ReportFiles(new EmbeddedPdfRenderer()).Render(SampleReport.Create(), parsed, Language.English);
        file.FileName.ShouldBe($"progres-ekspor-2026-per-2026-10-31-en.{format}");
        file.ContentType.ShouldContain(format == "xlsx" ? "spreadsheetml" : format);
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("PDF")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_AnotherFormat_IsRefused(string? format) => ReportFiles.TryParse(format, out _).ShouldBeFalse();

    internal static byte[] Pdf(Report report, Language language)
    {
        using var stream = new MemoryStream();
        new EmbeddedPdfRenderer().Render(report, language, stream);
        return stream.ToArray();
    }

    internal static void ShouldHoldInOrder(IEnumerable<decimal?> seen, IReadOnlyList<Cell> expected)
    {
        expected.Select(ReadFigure.Of).OfType<decimal>().Count().ShouldBeGreaterThan(40);
        FiveOutputs.ShouldHoldInOrder(seen, expected, "sample");
    }

    private static ReportFile In(string culture, string timeZone, Func<ReportFile> render)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        using var scope = new CultureScope(culture);
        Environment.SetEnvironmentVariable("TZ", timeZone);
        TimeZoneInfo.ClearCachedData();
        try
        {
            return render();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
