using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Realisation;

public sealed class DashboardTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Dashboard_OfAPublishedYear_ShowsItAsPrintedAndSaysWhatTheSourceLeavesOut()
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync("/capaian?tahun=2019&per=2019-09-30");

        page.ShouldBeOk().ShouldSay("US$15,98 juta").ShouldSay("US$18,88 juta").ShouldSay("84,64%").ShouldSay("Rp264,32 miliar")
            .ShouldSay("Angka sementara: data sampai 30 September 2019.").ShouldSay("Bisnis.com, 29 November 2019")
            .ShouldNotSay("15.980.000,00");
        page.All(".facts dd").Count(text => text == "tidak dirinci oleh sumber").ShouldBe(6);
    }

    [Fact]
    public async Task Dashboard_InEnglish_SaysTheSameFiguresTheEnglishWay()
    {
        using var browser = await host.SignInAsAsync(Role.Official);
        await browser.SpeakAsync("en");

        var page = await browser.GetAsync("/capaian?tahun=2019&per=30+September+2019");

        page.ShouldBeOk().ShouldSay("US$15.98 million").ShouldSay("84.64%").ShouldSay("Provisional figure: data up to 30 September 2019.");
    }

    [Fact]
    public async Task Dashboard_OfAYearWithBoth_ClosesEveryBreakdownToTheFigure()
    {
        await using var own = await HostFixture.StartAsync();
        await own.Data.VerifiedAsync(await own.Data.ExporterAsync(), new DateOnly(2019, 5, 20), usd: 400_000);
        using var browser = await own.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync("/capaian?tahun=2019");

        page.ShouldBeOk().ShouldSay("US$400.000,00").ShouldSay("US$22,926 juta");
        page.All("tbody th").Count(text => text == "Belum dirinci").ShouldBe(7);
        page.All("tfoot td").Count(text => text == "US$22,926 juta").ShouldBe(7);
    }

    [Fact]
    public async Task Dashboard_WhereItUsesWordsOfTheTrade_ExplainsThem()
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync("/capaian?tahun=2019");

        page.Document.QuerySelectorAll("main a[href^='/bantuan#']").Select(a => a.GetAttribute("href"))
            .ShouldBe(["/bantuan#realisasi", "/bantuan#ekspor-mandiri", "/bantuan#fob"]);
    }

    [Fact]
    public async Task Dashboard_OfAnUnknownYear_SaysThatItIsNotZero()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync("/capaian?tahun=2025");

        page.ShouldBeOk().ShouldSay("Ini bukan berarti nol.").ShouldSay("Belum ada grafik");
        page.ShouldNotSay("US$0");
    }

    [Theory]
    [InlineData("tahun=20x", "Tulis tahun dengan empat angka")]
    [InlineData("tahun=2019&per=2020-01-01", "berada di luar tahun 2019")]
    [InlineData("tahun=2019&diketahui=kemarin", "Tulis tanggal, bulan dan tahun")]
    [InlineData("tahun=2019&lingkup=atlantis", "Lingkup ini tidak dikenal")]
    public async Task Dashboard_BadQuestion_IsRefusedWithWhatIsExpectedAndKeepsWhatWasTyped(string query, string expected)
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync("/capaian?" + query);

        page.ShouldBe(HttpStatusCode.BadRequest).ShouldSay(expected);
        page.Source.ShouldContain(query.Split('=')[^1]);
        page.Find(".field.err .msg").TextContent.ShouldContain(expected);
    }

    [Fact]
    public async Task Dashboard_ForStaff_CountsWhatWaits()
    {
        await using var own = await HostFixture.StartAsync();
        var exporter = await own.Data.ExporterAsync();
        await own.Data.SubmittedAsync(exporter, new DateOnly(2026, 11, 1));
        await own.Data.SubmittedAsync(exporter, new DateOnly(2026, 11, 2), change: s => s.Lines[0].UsdCents = null);
        using var staff = await own.SignInAsAsync(Role.Staff);
        using var official = await own.SignInAsAsync(Role.Official);

        var page = await staff.GetAsync("/capaian");

        page.ShouldBeOk();
        page.All("main .tag").ShouldBe(["2", "1", "0", "0", "0"]);
        (await official.GetAsync("/capaian")).ShouldNotSay("Perlu tindakan");
    }

    [Fact]
    public async Task Dashboard_ForAnExporter_IsForbidden()
    {
        using var browser = await host.SignInAsAsync(Role.Exporter);

        (await browser.GetAsync("/capaian")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Published_OfTheCity_NamesEverySourceAndWhatIsUnknown()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync("/angka-terbit");

        page.ShouldBeOk().ShouldSay("US$15,98 juta").ShouldSay("US$25,437 juta").ShouldSay("Rp368,5414 miliar").ShouldSay("BatikTV, 19 Januari 2021")
            .ShouldSay("di luar lima artikel").ShouldSay("Rp35,7 miliar pada triwulan I 2023").ShouldSay("Angka setahun penuh belum diterbitkan.")
            .ShouldNotSay("10,8 juta");
    }
}
