using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Reports;

/// <summary>Which reports are offered to whom, and what names of the register they show.</summary>
public sealed class CatalogueTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly string[] OfTheRegister = ["/laporan/eksportir", "/laporan/daftar-pengiriman", "/laporan/pelatihan-tahunan", "/laporan/jalur"];

    [Fact]
    public async Task Index_OfAnAdmin_OffersNoReportThatNamesTheRegister()
    {
        var admin = await host.SignInAsAsync(Role.Admin);

        var page = await admin.GetAsync("/laporan");

        foreach (var address in OfTheRegister)
        {
            page.All($"a[href^='{address}?']").ShouldBeEmpty();
            (await admin.GetAsync(address)).ShouldBe(HttpStatusCode.Forbidden);
        }

        page.Find("a[href^='/laporan/ringkasan?']");
    }

    [Fact]
    public async Task Realisation_ByExporter_NeedsTheRegister()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 4, 1));
        var (admin, official) = (await host.SignInAsAsync(Role.Admin), await host.SignInAsAsync(Role.Official));

        (await official.GetAsync("/laporan/realisasi?rincian=eksportir")).ShouldBeOk().ShouldSay(exporter.Name);
        (await admin.GetAsync("/laporan/realisasi?rincian=eksportir")).ShouldBe(HttpStatusCode.Forbidden);
        var shown = (await admin.GetAsync("/laporan/realisasi")).ShouldBeOk().ShouldNotSay(exporter.Name);
        shown.All("#Pilihan option").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Realisation_ByWhatIsNone_SaysSo() =>
        (await (await host.SignInAsAsync(Role.Official)).GetAsync("/laporan/realisasi?rincian=bulan"))
            .ShouldBe(HttpStatusCode.BadRequest).ShouldSay("bukan salah satu pilihan");
}
