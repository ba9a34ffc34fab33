using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Home;

public sealed class HomeTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Open_AsVisitor_ShowsTheCitysLatestReleasedYearWithItsSource()
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/");

        page.ShouldBeOk().ShouldSay("Capaian ekspor 2022");
        page.All("main .fig b").ShouldBe(["US$19,64 juta", "US$26,44 juta", "74,28%"]);
        page.ShouldSay("Angka terakhir yang diterbitkan, sampai 31 Desember 2022. Sumber: radarpekalongan.disway.id");
    }

    [Fact]
    public async Task Open_AsVerifier_OffersTheQueueAndMarksItsRoomInTheMenu()
    {
        using var browser = await host.SignInAsAsync(Role.Verifier);

        (await browser.GetAsync("/")).All("main .card h2").ShouldContain("Periksa pengiriman");
        (await browser.GetAsync("/pemeriksaan")).All(".wide-nav [aria-current]").ShouldBe(["Pengiriman"]);
    }
}
