using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Realisation;

/// <summary>"Akan tercapai?" on the dashboard and in the report.</summary>
public sealed class ProjectionTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Question = "?tahun=2026&per=2026-11-21";

    [Fact]
    public async Task Dashboard_WithoutEnoughMonths_SaysSoAndGivesTheRunRateWithItsOneError()
    {
        await using var own = await HostFixture.StartAsync();
        await own.Data.MonthsAsync(await own.Data.ExporterAsync(), 202601, 202610, _ => 100_000);
        await own.Data.TargetAsync(2026, 1_500_000);
        using var browser = await own.SignInAsAsync(Role.Official);

        foreach (var path in new[] { "/capaian", "/laporan/progres" })
            (await browser.GetAsync(path + Question)).ShouldBeOk().ShouldSay("Akan tercapai?")
                .ShouldSay("Data belum cukup untuk menyebut peluang: 10 dari 24 bulan lengkap berturut-turut").ShouldSay("US$1,121 juta")
                .ShouldSay("per 30 September 2019 US$21,31 juta, kenyataannya US$22,926 juta (−7,0%); n = 1").ShouldSay("Masih perlu rata-rata per bulan");
    }

    [Fact]
    public async Task Dashboard_WithEnoughMonths_NamesAChanceAndARangeInBothLanguages()
    {
        await using var own = await HostFixture.StartAsync();
        await own.Data.MonthsAsync(await own.Data.ExporterAsync(), 202401, 202610, month => 60_000 + 10_000 * month);
        await own.Data.TargetAsync(2026, 2_000_000);
        using var browser = await own.SignInAsAsync(Role.Official);

        foreach (var path in new[] { "/capaian", "/laporan/progres" })
            (await browser.GetAsync(path + Question)).ShouldBeOk().ShouldSay("Peluang target tercapai").ShouldSay("rentang 80%").ShouldSay("24 bulan lengkap terakhir");
        var dashboard = await browser.GetAsync("/capaian" + Question);
        dashboard.Document.QuerySelectorAll(".chart .chart-band rect").Length.ShouldBe(1);
        dashboard.Find(".chart").GetAttribute("aria-label")!.ShouldContain("proyeksi akhir tahun");
        (await browser.GetAsync("/capaian" + Question + "&diketahui=2026-02-28")).ShouldBeOk()
            .ShouldSay("nilai sampai 31 Januari 2026");
        await browser.SpeakAsync("en");
        (await browser.GetAsync("/capaian" + Question)).ShouldBeOk().ShouldSay("Will we make it?").ShouldSay("The chance of reaching the target is");
    }

    [Theory]
    [InlineData("?tahun=2019")]
    [InlineData("?tahun=2025")]
    public async Task Dashboard_WhereThereIsNothingToProject_SaysNothing(string question)
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        (await browser.GetAsync("/capaian" + question)).ShouldBeOk().ShouldNotSay("Akan tercapai?");
    }

    [Fact]
    public async Task Dashboard_OfSeptember2019_GivesTheRunRateOfThatDay()
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        (await browser.GetAsync("/capaian?tahun=2019&per=2019-09-30")).ShouldBeOk().ShouldSay("US$21,31 juta").ShouldSay("US$970.000");
    }

    [Fact]
    public async Task Dashboard_OfAYearThatHasNotBegun_GivesWhatAMonthMustBring()
    {
        await using var own = await HostFixture.StartAsync();
        await own.Data.TargetAsync(2027, 12_000_000);
        using var browser = await own.SignInAsAsync(Role.Official);

        (await browser.GetAsync("/capaian?tahun=2027")).ShouldBeOk().ShouldSay("Tahun ini belum dimulai").ShouldSay("US$1,000 juta");
    }
}
