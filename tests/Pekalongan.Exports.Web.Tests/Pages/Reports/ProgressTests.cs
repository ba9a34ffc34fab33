using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Reports;

public sealed class ProgressTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string September = "/laporan/progres?tahun=2019&per=2019-09-30";

    [Fact]
    public async Task Report_OfSeptember2019_ShowsTheFiguresAndTheOfficialOfThatDay()
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync(September);

        page.ShouldBeOk().ShouldSay("PEMERINTAH KOTA PEKALONGAN").ShouldSay("Laporan Progres Target–Realisasi Ekspor").ShouldSay("US$15,98 juta")
            .ShouldSay("84,64%").ShouldSay("Bambang Nurdiyatman").ShouldSay("per 30 September 2019");
    }

    [Theory]
    [InlineData("2022-12-31", "Budiyanto")]
    [InlineData("2024-05-31", "Supriono")]
    [InlineData("2018-12-31", "belum diatur")]
    [InlineData("2026-10-31", "belum diatur")]
    public async Task Report_OfEachDay_IsSignedByWhoHeldTheOfficeThen(string asOf, string expected)
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync($"/laporan/progres?tahun={asOf[..4]}&per={asOf}");

        page.ShouldBeOk();
        page.Find(".signature").TextContent.ShouldContain(expected);
    }

    [Fact]
    public async Task Report_WhileSomebodyActs_IsSignedByTheActingOfficial()
    {
        await using var own = await HostFixture.StartAsync();
        await own.AddAsync(new Official
        {
            ScopeCode = TestData.City, Name = "Pejabat Contoh", Position = "Kepala Dinas", Capacity = SigningCapacity.Acting,
            From = PartialDate.Parse("2024-05").Value, Until = PartialDate.Parse("2024-06").Value, Nip = "196608011988031001",
        });
        using var browser = await own.SignInAsAsync(Role.Official);

        var during = await browser.GetAsync("/laporan/progres?tahun=2024&per=2024-06-30");
        var after = await browser.GetAsync("/laporan/progres?tahun=2024&per=2024-07-01");

        during.Find(".signature").TextContent.ShouldContain("Plt. Kepala Dinas");
        during.Find(".signature").TextContent.ShouldContain("NIP. 19660801 198803 1 001");
        after.Find(".signature").TextContent.ShouldContain("Supriono");
    }

    [Fact]
    public async Task Files_OfOneQuestion_HoldTheFiguresOfTheScreen()
    {
        await using var own = await HostFixture.StartAsync();
        await own.Data.TargetAsync(2026, usd: 20_000);
        var exporter = await own.Data.ExporterAsync();
        await own.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 3), usd: 12_345, change: s => s.Lines[0].UsdCents = 12_345_67);
        await own.Data.VerifiedAsync(await own.Data.ExporterAsync(), new DateOnly(2026, 5, 3), usd: 1_000);
        using var browser = await own.SignInAsAsync(Role.Official);
        const string Address = "/laporan/progres?tahun=2026&per=2026-10-31";

        var screen = await browser.GetAsync(Address);
        var dashboard = await browser.GetAsync(Address.Replace("/laporan/progres", "/capaian", StringComparison.Ordinal));
        var files = new Dictionary<string, byte[]>();
        foreach (var format in new[] { "pdf", "xlsx", "csv", "json" })
            files[format] = (await browser.GetAsync($"{Address}&format={format}")).ShouldBeOk().Bytes;

        screen.ShouldSay("13.345,67").ShouldSay("66,73%").ShouldSay(exporter.Name);
        dashboard.ShouldSay("13.345,67").ShouldSay("66,73%").ShouldSay(exporter.Name);
        using var json = JsonDocument.Parse(files["json"]);
        json.RootElement.GetRawText().ShouldContain("13345.67");
        json.RootElement.GetRawText().ShouldContain("66.73");
        Encoding.UTF8.GetString(files["csv"]).ShouldContain("13345.67");
        Sheets(files["xlsx"]).ShouldContain("13345.67");
        files["pdf"].AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task File_AskedTwice_IsTheSameToTheByte()
    {
        using var browser = await host.SignInAsAsync(Role.Official);
        foreach (var format in new[] { "pdf", "xlsx", "csv", "json" })
        {
            var first = (await browser.GetAsync($"{September}&format={format}")).Bytes;
            (await browser.GetAsync($"{September}&format={format}")).Bytes.ShouldBe(first, format);
        }
    }

    [Theory]
    [InlineData("", "595.276 841.89")]
    [InlineData("&kertas=f4", "609.449 935.433")]
    public async Task Pdf_OnTheChosenPaper_HasItsSize(string paper, string points)
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        Encoding.Latin1.GetString((await browser.GetAsync($"{September}&format=pdf{paper}")).ShouldBeOk().Bytes).ShouldContain($"/MediaBox[0 0 {points}]");
    }

    [Fact]
    public async Task File_Downloaded_HasItsNameItsTagAndATrace()
    {
        var official = await host.Data.UserAsync(Role.Official);
        using var browser = await host.SignInAsAsync(official);

        var file = await browser.GetAsync($"{September}&format=pdf");

        file.ShouldBeOk();
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("progres-ekspor-kota-pekalongan-2019-per-2019-09-30.pdf");
        file.Response.Headers.ETag.ShouldNotBeNull();
        var trace = await host.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.ReportDownloading && p.UserId == official.Id));
        trace.Events.ShouldHaveSingleItem().Changes.ShouldContain("2019-09-30");
    }

    [Fact]
    public async Task Report_InEnglish_SaysEverythingInEnglish()
    {
        using var browser = await host.SignInAsAsync(Role.Official);
        await browser.SpeakAsync("en");

        var page = await browser.GetAsync(September);

        page.ShouldBeOk().ShouldSay("Progress Report: Export Target and Realisation").ShouldSay("US$15.98 million").ShouldSay("not broken down by the source");
        page.Find("article.report").GetAttribute("lang").ShouldBe("en");
    }

    [Theory]
    [InlineData("tahun=2019&format=docx", "pilih pdf, xlsx, csv, atau json")]
    [InlineData("tahun=2019&per=31-02-2019", "Tidak ada tanggal 31")]
    [InlineData("tahun=sembilan", "empat angka")]
    [InlineData("tahun=2019&kertas=F5", "pilih A4 atau F4")]
    public async Task Report_BadQuestion_SaysWhatIsExpected(string query, string expected)
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        (await browser.GetAsync("/laporan/progres?" + query)).ShouldBe(HttpStatusCode.BadRequest).ShouldSay(expected);
    }

    [Fact]
    public async Task File_ForWhoMayOnlyRead_IsForbidden()
    {
        using var admin = await host.SignInAsAsync(Role.Admin);
        using var exporter = await host.SignInAsAsync(Role.Exporter);

        (await admin.GetAsync(September)).ShouldBeOk().ShouldNotSay("Unduh PDF");
        (await admin.GetAsync($"{September}&format=pdf")).ShouldBe(HttpStatusCode.Forbidden);
        (await exporter.GetAsync(September)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Report_OfTheProvince_IsIssuedByTheOfficeAndHoldsNoCityFigure()
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync("/laporan/progres?tahun=2019&lingkup=jawa-tengah");

        page.ShouldBeOk().ShouldSay("US$10,8 juta").ShouldSay("PEMERINTAH KOTA PEKALONGAN").ShouldNotSay("22,926");
    }

    private static string Sheets(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
