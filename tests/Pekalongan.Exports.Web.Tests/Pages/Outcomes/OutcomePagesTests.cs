using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Outcomes;

public sealed class OutcomePagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Phone = "+6281200000017";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outcome_OfATraining_ListsByNameFirstThenShareWithN()
    {
        var (cohort, exporter, other) = await HeldAsync();
        using var browser = await host.SignInAsAsync(Role.Official);

        var page = await browser.GetAsync($"/pelatihan/{cohort.Id}/hasil?bulan=8");

        page.ShouldBeOk().ShouldSay("Sudah mengekspor sejak pelatihan (1 dari 2)").ShouldSay(exporter.Name).ShouldSay("1 Februari 2026").ShouldSay("US$1.234")
            .ShouldSay("Atas nama sendiri").ShouldSay("Belum mengekspor (1)").ShouldSay(other.Name)
            .ShouldSay("Belum pernah mengekspor sebelumnya: 1 dari 1 (100,00%)").ShouldSay("Sudah mengekspor sebelumnya (menurut pernyataannya): 0 dari 1")
            .ShouldSay("8 bulan sesudahnya").ShouldSay("Pasar yang baru bagi usahanya: 1");
        page.Find("a[href^='https://wa.me/6281200000017']").ShouldNotBeNull();
        page.Find($"a[href='tel:{Phone}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Outcome_BeforeTwelveMonthsAreOver_SaysSo()
    {
        var cohort = await host.Data.HeldTrainingAsync();
        await host.Data.ParticipantAsync(cohort);
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/hasil")).ShouldBeOk().ShouldSay("baru genap pada 19 November 2027");
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/hasil?bulan=nol&per=31-02-2026")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Tidak ada tanggal");
    }

    [Fact]
    public async Task Outcome_OfArticle004_SaysTheSourcesFigureAndThatNamesAreNotKnown()
    {
        using var browser = await host.SignInAsAsync(Role.Official);
        var id = await host.ReadAsync(db => db.Cohorts.Where(c => c.HistoryKey == "coaching-jateng-2019").Select(c => c.Id).SingleAsync(Stop));
        var bare = await host.ReadAsync(db => db.Cohorts.Where(c => c.HistoryKey == "pelatihan-2024-05").Select(c => c.Id).SingleAsync(Stop));

        (await (await browser.GetAsync($"/pelatihan/{id}")).FollowAsync("Hasil pelatihan")).ShouldBeOk().ShouldSay("US$10,8 juta").ShouldSay("Rp151,34 miliar").ShouldSay("25 orang")
            .ShouldSay("sumber tidak menyebut nama peserta").ShouldSay("tidak masuk dalam jumlah kota");
        (await browser.GetAsync($"/pelatihan/{bare}/hasil")).ShouldBeOk().ShouldSay("tidak diketahui").ShouldNotSay("US$");
    }

    [Fact]
    public async Task Overall_BelowFiftyBusinesses_StatesNoStatistic()
    {
        await HeldAsync();
        using var browser = await host.SignInAsAsync(Role.Verifier);
        (await browser.GetAsync("/pelatihan/hasil")).ShouldBeOk().ShouldSay("baru dihitung mulai 50 usaha").ShouldSay("Per angkatan").ShouldNotSay("Median");
    }

    [Fact]
    public async Task Report_InEveryForm_HoldsTheSameAndNoTelephoneNumber()
    {
        var (cohort, exporter, _) = await HeldAsync();
        using var browser = await host.SignInAsAsync(Role.Official);
        var address = $"/laporan/pelatihan/{cohort.Id}";

        var screen = await browser.GetAsync(address);
        var files = new Dictionary<string, byte[]>();
        foreach (var format in new[] { "pdf", "xlsx", "csv", "json" })
            files[format] = (await browser.GetAsync($"{address}?format={format}")).ShouldBeOk().Bytes;

        screen.ShouldBeOk().ShouldSay("Laporan Kegiatan Pelatihan").ShouldSay("A. Pendahuluan").ShouldSay("E. Penutup").ShouldSay("Bagian ini belum ditulis")
            .ShouldSay("per 21 November 2026").ShouldSay("1.234,00").ShouldSay("Umpan balik");
        var pdf = string.Join(' ', PdfText.All(files["pdf"]));
        foreach (var text in new[] { pdf, screen.Text, Encoding.UTF8.GetString(files["csv"]), Encoding.UTF8.GetString(files["json"]) })
        {
            text.ShouldContain(exporter.Name);
            text.ShouldNotContain("81200000017");
            text.ShouldNotContain("1200-0000");
        }

        Encoding.UTF8.GetString(files["csv"]).ShouldContain("1234.00");
        using var json = JsonDocument.Parse(files["json"]);
        json.RootElement.GetRawText().ShouldContain("1234");
        (await browser.GetAsync($"{address}?format=pdf")).Bytes.ShouldBe(files["pdf"]);
        (await host.ReadAsync(db => db.AuditEvents.CountAsync(e => e.RootId == cohort.Id.ToString() && e.Subject == "Report", Stop))).ShouldBe(5);
    }

    [Fact]
    public async Task Texts_WrittenByStaff_StandInTheReport()
    {
        var (cohort, _, _) = await HeldAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await (await browser.GetAsync($"/laporan/pelatihan/{cohort.Id}")).FollowAsync("Tulis bagian petugas");
        var theirs = await browser.GetAsync(page.Address);

        var done = await page.Form().Fill(("Input.Parts[0].Text", "Baris pertama.\r\n\r\nBaris  kedua."), ("Input.Parts[5].Text", "Lanjutkan.")).SubmitAsync("Simpan laporan");

        done.ShouldBeOk().ShouldSay("Laporan disimpan").ShouldSay("Baris pertama.").ShouldSay("Baris kedua.").ShouldSay("Lanjutkan.");
        (await theirs.Form().Fill("Input.Parts[0].Text", "Lain.").SubmitAsync("Simpan laporan")).ShouldBe(HttpStatusCode.Conflict).ShouldStillHold("Input.Parts[0].Text", "Lain.");
        (await page.Form().Fill("Input.Parts[0].Text", new string('x', 4_001)).SubmitAsync("Simpan laporan")).ShouldBe(HttpStatusCode.BadRequest);
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CohortReportWriting, Stop))).ShouldBe(1);
        (await browser.GetAsync("/laporan")).ShouldSay(cohort.Title);
    }

    private async Task<(Cohort Cohort, Exporter Exporter, Exporter Other)> HeldAsync()
    {
        if (!await host.ReadAsync(db => db.ExchangeRates.AnyAsync(Stop)))
            await host.Data.RateAsync();
        var cohort = await host.Data.HeldTrainingAsync(new DateOnly(2025, 10, 10));
        var exporter = await host.Data.ExporterAsync(e => e.Phone = Phone);
        var other = await host.Data.ExporterAsync(e => (e.DeclaredExport, e.ExportsSinceYear) = (DeclaredExport.Since, 2015));
        await host.Data.ParticipantAsync(cohort, exporter: exporter, change: a => (a.PreTest, a.PostTest) = (50, 75));
        await host.Data.ParticipantAsync(cohort, sessions: 1, exporter: other);
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 1), usd: 1_234);
        return (cohort, exporter, other);
    }
}
