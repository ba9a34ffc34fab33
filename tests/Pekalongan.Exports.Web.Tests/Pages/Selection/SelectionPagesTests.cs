using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Selection;

public sealed class SelectionPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conclude_AfterLookingAtTheProposal_SaysWhoTakesPartAndWhyNot()
    {
        var cohort = await CohortAsync(quota: 1);
        var first = await ApplyAsync(cohort);
        var second = await ApplyAsync(cohort);
        var third = await ApplyAsync(cohort, Verdict.NotMet);
        using var browser = await host.SignInAsAsync(Role.Staff);

        var proposal = await (await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi")).FollowAsync("Lihat usulan");
        proposal.ShouldSay("Diterima (1)").ShouldSay("Cadangan (1)").ShouldSay("Tidak diterima (1)");
        var form = proposal.Form();
        form.Value("Input.Reasons[0].Text").ShouldStartWith("Syarat belum terpenuhi: NIB (Belum ada contoh barang)");
        (await form.Fill(("Input.Reasons[0].Text", " ")).SubmitAsync("Simpulkan seleksi")).ShouldHaveError("Input.Reasons[0].Text", "Tulis alasan penolakan");
        form = proposal.Form().Fill(("Input.Reasons[0].Text", "Bawa contoh barang, lalu daftar lagi."));
        var done = await form.SubmitAsync("Simpulkan seleksi");

        done.ShouldBeAt($"/pelatihan/{cohort.Id}/seleksi").ShouldSay("1 dari 1").ShouldSay("Peserta (1)").ShouldSay("Bawa contoh barang, lalu daftar lagi.").ShouldSay("Perlu dikabari");
        (await form.SubmitAsync("Simpulkan seleksi")).ShouldBeOk().ShouldBeAt($"/pelatihan/{cohort.Id}/seleksi");
        (await StatusAsync(first, second, third)).ShouldBe([ApplicationStatus.Accepted, ApplicationStatus.Reserve, ApplicationStatus.Refused]);
    }

    [Fact]
    public async Task Conclude_WithSomethingOpen_ListsWhoMissesWhat()
    {
        var cohort = await CohortAsync(quota: 1);
        await ApplyAsync(cohort, verdict: null);
        using var browser = await host.SignInAsAsync(Role.Staff);

        foreach (var address in new[] { "/seleksi", "/seleksi/simpulkan" })
            (await browser.GetAsync($"/pelatihan/{cohort.Id}{address}")).ShouldBeOk().ShouldSay("Masih ada 1 pendaftar").ShouldSay("NIB belum diputuskan")
                .Document.QuerySelectorAll("main form").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Conclude_AProposalThatChanged_AnswersConflictWithTheNewOne()
    {
        var cohort = await CohortAsync(quota: 1);
        var application = await ApplyAsync(cohort);
        await ApplyAsync(cohort);
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi/simpulkan")).Form();
        await host.ReadAsync(db => db.Assessments.Where(a => a.ApplicationId == application.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DecidedVerdict, Verdict.NotMet), Stop));

        var answer = await form.SubmitAsync("Simpulkan seleksi");

        answer.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Tidak diterima (1)");
        (await answer.Form().SubmitAsync("Simpulkan seleksi")).ShouldBeAt($"/pelatihan/{cohort.Id}/seleksi");
    }

    [Fact]
    public async Task Accept_NotEligible_TakesTheStatementAndAReason()
    {
        var cohort = await CohortAsync(quota: 5);
        var application = await ApplyAsync(cohort, Verdict.NotMet);
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi/{application.Id}/terima");

        page = await page.Form().SubmitAsync("Terima");
        page.ShouldBe(HttpStatusCode.BadRequest).ShouldHaveError("Input.IsOverride", "menerimanya perlu pernyataan dan alasan");
        page = await page.Form().Check("Input.IsOverride").SubmitAsync("Terima");
        page.ShouldHaveError("Input.Reason", "Tulis alasan menerima usaha yang belum memenuhi syarat");
        page = await page.Form().Check("Input.IsOverride").Fill(("Input.Reason", "Pembeli sudah menunggu")).SubmitAsync("Terima");

        page.ShouldBeAt($"/pelatihan/{cohort.Id}/seleksi").ShouldSay("diterima dengan pengecualian").ShouldSay("Pembeli sudah menunggu");
        (await StatusAsync(application)).ShouldBe([ApplicationStatus.Accepted]);
    }

    [Fact]
    public async Task Withdraw_AParticipant_ShowsWhoMovedUp()
    {
        var cohort = await CohortAsync(quota: 1);
        var (first, second) = (await ApplyAsync(cohort), await ApplyAsync(cohort));
        using var browser = await host.SignInAsAsync(Role.Staff);
        foreach (var application in new[] { first, second })
            await (await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi/{application.Id}/terima")).Form().SubmitAsync("Terima");
        (await StatusAsync(first, second)).ShouldBe([ApplicationStatus.Accepted, ApplicationStatus.Reserve]);

        var form = (await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi/{first.Id}/mundur")).Form().Fill(("Input.Reason", "Ada pesanan besar"));
        (await form.SubmitAsync("Catat pengunduran diri")).ShouldBeAt($"/pelatihan/{cohort.Id}/seleksi").ShouldSay("Mengundurkan diri (1)").ShouldSay("Ada pesanan besar");
        await form.SubmitAsync("Catat pengunduran diri");

        (await StatusAsync(first, second)).ShouldBe([ApplicationStatus.Withdrawn, ApplicationStatus.Accepted]);
        (await host.ReadAsync(db => db.Cohorts.Where(c => c.Id == cohort.Id).Select(c => c.AcceptedCount).SingleAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Accept_FromManyBrowsersAtOnce_FillsThePlacesAndFailsForNobody()
    {
        var cohort = await CohortAsync(quota: 5);
        var owner = await host.Data.PersonAsync();
        var applications = new List<CohortApplication>();
        for (var i = 0; i < 25; i++)
            applications.Add(await host.Data.ApplicationAsync(cohort, await host.Data.ExporterAsync(owner: owner)));
        using var browser = await host.SignInAsAsync(Role.Staff);
        var forms = new List<PageForm>();
        foreach (var application in applications)
            forms.Add((await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi/{application.Id}/terima")).Form());

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync("Terima")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var rows = await host.ReadAsync(db => db.Applications.AsNoTracking().Where(a => a.CohortId == cohort.Id).OrderBy(a => a.AppliedAt).ToListAsync(Stop));
        rows.Count(a => a.Status == ApplicationStatus.Accepted).ShouldBe(5);
        rows.Where(a => a.Status == ApplicationStatus.Reserve).Select(a => a.ReservePosition).ShouldBe(Enumerable.Range(1, 20).Select(n => (int?)n));
    }

    [Fact]
    public async Task Index_ForAnOfficial_OffersNoAct()
    {
        var cohort = await CohortAsync(quota: 1);
        await ApplyAsync(cohort);
        using var browser = await host.SignInAsAsync(Role.Official);

        (await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi")).ShouldBeOk().ShouldNotSay("Lihat usulan").ShouldNotSay("Tolak");
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/seleksi/simpulkan")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<Cohort> CohortAsync(int quota) => host.Data.CohortAsync(c => (c.Quota, c.Status) = (quota, CohortStatus.Closed));

    private Task<CohortApplication> ApplyAsync(Cohort cohort, Verdict? verdict = Verdict.Met) => host.Data.ApplicationAsync(cohort, verdict: verdict);

    private async Task<IReadOnlyList<ApplicationStatus>> StatusAsync(params CohortApplication[] applications)
    {
        var rows = await host.ReadAsync(db => db.Applications.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Status, Stop));
        return [.. applications.Select(a => rows[a.Id])];
    }
}
