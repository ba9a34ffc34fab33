using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Reports;

/// <summary>The use of preferences, on its page and in its report: the same figures everywhere.</summary>
public sealed class PreferencesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Question = "?tahun=2026&per=2026-10-31";

    [Fact]
    public async Task PageReportAndFiles_OfOneQuestion_HoldTheSameFigures()
    {
        await using var own = await HostFixture.StartAsync();
        var exporter = await own.Data.ExporterAsync();
        await own.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 3), usd: 1_234, change: s => (s.DestinationIso2, s.UsedPreference, s.AgreementCode) = ("KR", true, "IKCEPA"));
        await own.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 3), usd: 411, change: s => (s.DestinationIso2, s.UsedPreference) = ("AE", false));
        await own.Data.VerifiedAsync(exporter, new DateOnly(2026, 4, 3), usd: 777, change: s => s.DestinationIso2 = "SA");
        using var browser = await own.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync("/capaian/ska" + Question);
        var report = await browser.GetAsync("/laporan/ska" + Question);
        var csv = Encoding.UTF8.GetString((await browser.GetAsync($"/laporan/ska{Question}&format=csv")).ShouldBeOk().Bytes);
        var json = Encoding.UTF8.GetString((await browser.GetAsync($"/laporan/ska{Question}&format=json")).ShouldBeOk().Bytes);
        var pdf = (await browser.GetAsync($"/laporan/ska{Question}&format=pdf")).ShouldBeOk().Bytes;

        foreach (var shown in new[] { page, report })
            shown.ShouldBeOk().ShouldSay("75,02%").ShouldSay("1.234,00").ShouldSay("411,00").ShouldSay("777,00").ShouldSay("2.422,00").ShouldSay("Indonesia-Korea");
        foreach (var file in new[] { csv, json })
            foreach (var figure in new[] { "75.02", "1234.00", "411.00", "777.00", "2422.00" })
                file.ShouldContain(figure);
        PdfText.All(pdf).ShouldContain("2.422,00");
        (await own.ReadAsync(db => db.AuditEvents.CountAsync(e => e.SubjectId == "penggunaan-ska"
            && db.AuditProcesses.Any(p => p.Id == e.ProcessId && p.Kind == ProcessKind.ReportDownloading)))).ShouldBe(3);
    }

    [Fact]
    public async Task Page_OfAYearWithoutShipments_SaysWhatBringsFigures()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        (await browser.GetAsync("/capaian/ska?tahun=2018")).ShouldBeOk().ShouldSay("Belum ada pengiriman terverifikasi");
    }

    [Theory]
    [InlineData("/capaian/ska")]
    [InlineData("/laporan/ska")]
    public async Task Question_ThatCannotBeRead_IsRefused(string path)
    {
        using var browser = await host.SignInAsAsync(Role.Staff);

        (await browser.GetAsync(path + "?tahun=abcd")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Rooms_OfProgressAndReports_LeadThere()
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        (await (await browser.GetAsync("/capaian?tahun=2026")).FollowAsync("Pemakaian SKA")).ShouldBeOk().ShouldBeAt("/capaian/ska");
        (await browser.GetAsync("/laporan")).ShouldSay("Laporan Penggunaan SKA");
    }
}
