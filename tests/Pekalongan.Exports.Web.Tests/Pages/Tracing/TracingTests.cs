using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Tracing;

public sealed class TracingTests(HostFixture host) : IClassFixture<HostFixture>, IAsyncLifetime
{
    private const string Asked = "/capaian?tahun=2026&per=2026-11-21";

    private static bool _isFilled;

    public async ValueTask InitializeAsync()
    {
        if (_isFilled)
            return;
        _isFilled = true;
        var exporter = await host.Data.ExporterAsync();
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 3), usd: 1_500);
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 4, 4), usd: 2_250, s => s.DestinationIso2 = "JP");
        await host.Data.ClosedAsync(new DateOnly(2026, 3, 31));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 5), usd: 75);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Figure_OfTheYear_OpensItsShipmentsWithThePeopleAndPapersBehindThem()
    {
        using var browser = await host.SignInAsAsync(Role.Official);
        var figure = (await browser.GetAsync(Asked)).ShouldBeOk().Find(".fig a.figure");

        var page = await browser.GetAsync(figure.GetAttribute("href")!);

        page.ShouldBeOk().ShouldSay("Dari mana angka ini?").ShouldSay("US$3.825,00").ShouldSay("3 entri").ShouldSay("PEB 000001").ShouldSay("telepon")
            .ShouldSay((await host.Data.MakerAsync()).Name).ShouldSay((await host.Data.CheckerAsync()).Name).ShouldSay("dokumen, susulan");
        var shipment = page.Find("tbody th a").GetAttribute("href")!;
        shipment.ShouldStartWith("/pengiriman/");
        (await browser.GetAsync(shipment)).ShouldBeOk();
    }

    [Fact]
    public async Task Figure_OfOneDestination_OpensOnlyItsShipments()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var japan = (await browser.GetAsync(Asked)).Document.QuerySelectorAll("a.figure").Select(a => a.GetAttribute("href")!).First(a => a.Contains("negara=JP", StringComparison.Ordinal));

        var page = await browser.GetAsync(japan);

        page.ShouldBeOk().ShouldSay("Jepang").ShouldSay("US$2.250,00").ShouldSay("1 entri").ShouldNotSay("US$1.500,00");
        (await browser.GetAsync(japan + "&format=csv")).Source.ShouldContain("2250.00");
    }

    [Fact]
    public async Task LateShipment_InAReport_IsSaidOnItsMonthAndInAFootnote()
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync("/laporan/progres?tahun=2026&per=2026-11-21");

        page.ShouldBeOk().ShouldSay("Data susulan: US$75,00 dicatat dalam bulan yang sudah ditutup").ShouldSay("Maret 2026 ditutup 21 November 2026 dengan US$1.500,00; sesudahnya bertambah US$75,00");
        page.Document.QuerySelectorAll("th sup a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#catatan-kaki-1");
        (await browser.GetAsync("/periode")).ShouldBeOk().ShouldSay("ada susulan").ShouldSay("ditutup dengan US$1.500,00, sekarang US$1.575,00");
    }

    [Fact]
    public async Task Figures_ForWhoMayNotSeeTheRegister_AreNoLinks()
    {
        using var browser = await host.SignInAsAsync(Role.Admin);

        (await browser.GetAsync(Asked)).ShouldBeOk().Document.QuerySelectorAll("a.figure").ShouldBeEmpty();
        (await browser.GetAsync("/asal-angka")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/asal-angka?lingkup=kota-pekalongan&dari=2026-01-01&sampai=2026-02-30&diketahui=2026-11-21")]
    [InlineData("/asal-angka?lingkup=atlantis&dari=2026-01-01&sampai=2026-02-20&diketahui=2026-11-21")]
    [InlineData("/asal-angka?lingkup=kota-pekalongan&dari=2026-01-01&sampai=2026-02-20&diketahui=2026-11-21&negara=XX")]
    public async Task Address_ThatLeadsToNoFigure_SaysWhatToDo(string address)
    {
        using var browser = await host.SignInAsAsync(Role.Verifier);

        (await browser.GetAsync(address)).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Alamat ini tidak menunjuk angka mana pun").ShouldSay("Ke halaman capaian");
        (await browser.GetAsync("/asal-angka")).ShouldBeOk().ShouldSay("Pilih dulu sebuah angka");
    }

    [Fact]
    public async Task Figure_OfAPublishedYear_TellsItsSource()
    {
        using var browser = await host.SignInAsAsync(Role.Official);
        var figure = (await browser.GetAsync("/capaian?tahun=2019&per=2019-09-30")).Find(".fig a.figure");

        (await browser.GetAsync(figure.GetAttribute("href")!)).ShouldBeOk().ShouldSay("US$15,98 juta").ShouldSay("Tidak ada entri").ShouldSay("Capaian 84,64% = realisasi ÷ target × 100")
            .ShouldSay("sumbernya tidak merinci pengiriman");
    }
}
