using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Curation;

public sealed class CurationPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Score_SavedAsDraftThenCheckedAndSent_CountsOnce()
    {
        var (cohort, application, name) = await CuratedAsync();
        using var browser = await host.SignInAsAsync(Role.Verifier);
        var list = (await browser.GetAsync($"/pelatihan/{cohort.Id}")).ShouldBeOk();
        list = await list.FollowAsync("Kurasi");
        list.ShouldSay("Menunggu nilai Anda (1)").ShouldSay("0 dari 2 penilai sudah mengirim");

        var form = (await list.FollowAsync(name)).ShouldSay("Kain batik contoh").ShouldSay("3. Mutu seragam dan ada ciri khas");
        var saved = await form.Form().Fill(("Input.Product", "3"), ("Input.Note", "Motif pesisir")).SubmitAsync("Simpan draf");
        saved.ShouldBeAt($"/pelatihan/{cohort.Id}/kurasi").ShouldSay("Draf Anda belum dikirim");
        var halfway = await (await saved.FollowAsync(name)).Form().SubmitAsync("Periksa lalu kirim");
        halfway.ShouldBe(HttpStatusCode.BadRequest).ShouldHaveError("Input.Legality", "Pilih nilai untuk Legalitas").ShouldStillHold("Input.Note", "Motif pesisir");
        var check = await halfway.Form().Fill(("Input.CapacityAndContinuity", "4"), ("Input.Legality", "3"), ("Input.MarketReadiness", "2"), ("Input.Commitment", "5"))
            .SubmitAsync("Periksa lalu kirim");
        check.ShouldBeAt($"/pelatihan/{cohort.Id}/kurasi/{application.Id}/kirim").ShouldSay("68,00").ShouldSay("4. Kapasitas tetap dan dapat ditambah dalam satu bulan");
        var send = check.Form();
        (await send.SubmitAsync("Kirim nilai")).ShouldBeAt($"/pelatihan/{cohort.Id}/kurasi").ShouldSay("Nilai Anda terkirim.");
        await send.SubmitAsync("Kirim nilai");

        (await host.ReadAsync(db => db.CurationScores.CountAsync(s => s.ApplicationId == application.Id && s.SubmittedAt != null, Stop))).ShouldBe(1);
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/kurasi/{application.Id}")).ShouldBeOk().ShouldSay("Nilai Anda sudah dikirim").ShouldNotSay("Simpan draf");
    }

    [Fact]
    public async Task Pages_BeforeTwoHaveSubmitted_ShowNobodyAScore()
    {
        var (cohort, application, _) = await CuratedAsync();
        await ScoreAsync(application, Role.Staff, 5);
        foreach (var role in new[] { Role.Staff, Role.Verifier, Role.Official })
        {
            using var browser = await host.SignInAsAsync(role);
            foreach (var room in new[] { "/seleksi", "/kurasi", $"/kurasi/{application.Id}" })
            {
                var page = await browser.GetAsync($"/pelatihan/{cohort.Id}{room}");
                if (role == Role.Official && room != "/seleksi")
                    page.ShouldBe(HttpStatusCode.Forbidden);
                else
                    page.ShouldBeOk().ShouldNotSay("100,00").ShouldNotSay("Contoh Staff");
            }
        }

        await ScoreAsync(application, Role.Verifier, 5);
        using var official = await host.SignInAsAsync(Role.Official);
        (await official.GetAsync($"/pelatihan/{cohort.Id}/seleksi")).ShouldBeOk().ShouldSay("100,00");
    }

    [Fact]
    public async Task Score_TooFarApart_CallsForAThird()
    {
        var (cohort, application, name) = await CuratedAsync();
        await ScoreAsync(application, Role.Staff, 2);
        await ScoreAsync(application, Role.Verifier, 5);
        using var browser = await host.SignInAsAsync(Role.Verifier);

        (await browser.GetAsync($"/pelatihan/{cohort.Id}/kurasi")).ShouldSay("Menunggu nilai Anda (1)").ShouldSay("Berbeda terlalu jauh: perlu penilai ketiga");
        await ScoreAsync(application, Role.Verifier, 4);

        (await browser.GetAsync($"/pelatihan/{cohort.Id}/kurasi")).ShouldSay("Menunggu nilai Anda (0)").ShouldSay("Penilaian lengkap").ShouldSay(name);
    }

    [Fact]
    public async Task Pages_OfAnotherCohortOrScope_AreNotFound()
    {
        var (_, application, _) = await CuratedAsync();
        var (other, _, _) = await CuratedAsync();
        var foreign = await host.Data.CohortAsync(c => c.IsCurated = true, TestData.Province);
        var hidden = await host.Data.ApplicationAsync(foreign);
        using var browser = await host.SignInAsAsync(Role.Staff);

        (await browser.GetAsync($"/pelatihan/{other.Id}/kurasi/{application.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/pelatihan/{foreign.Id}/kurasi")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/pelatihan/{foreign.Id}/kurasi/{hidden.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/pelatihan/{foreign.Id}/seleksi/{hidden.Id}/terima")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Cohort Cohort, CohortApplication Application, string Name)> CuratedAsync()
    {
        var cohort = await host.Data.CohortAsync(c => (c.IsCurated, c.Status) = (true, CohortStatus.Closed));
        var exporter = await host.Data.ExporterAsync();
        return (cohort, await host.Data.ApplicationAsync(cohort, exporter), exporter.Name);
    }

    private async Task ScoreAsync(CohortApplication application, Role role, int level) => await host.AddAsync(new CurationScore
    {
        ApplicationId = application.Id,
        AssessorId = (await host.Data.UserAsync(role)).Id,
        Product = level,
        CapacityAndContinuity = level,
        Legality = level,
        MarketReadiness = level,
        Commitment = level,
        SubmittedAt = host.Clock.GetUtcNow().UtcDateTime,
    });
}
