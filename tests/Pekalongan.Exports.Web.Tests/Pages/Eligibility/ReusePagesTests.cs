using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Pages.Eligibility;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Eligibility;

/// <summary>What is taken over, what must be looked at again, and what is told on paper.</summary>
public sealed class ReusePagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Decide = "Simpan keputusan";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Index_OfALaterCohort_SaysWhatIsTakenOverFromWhereAndByWhom()
    {
        var exporter = await host.Data.ExporterAsync();
        var (first, cohort) = await ApplyAsync(exporter);
        using var browser = await host.SignInAsAsync(Role.Staff);
        await DecideAsync(browser, first, "OwnProduction", ("Input.Verdict", "Met"), ("Input.Reason", "Dilihat saat kunjungan"));

        var (second, _) = await ApplyAsync(exporter);
        var page = await browser.GetAsync($"/kelayakan/{second}");

        page.ShouldBeOk().ShouldSay($"Dipakai lagi dari {cohort.Title}, diputuskan oleh Contoh Staff").ShouldSay("Dilihat saat kunjungan")
            .ShouldSay("Berlaku sampai 21 November 2027");
        (await browser.GetAsync($"/kelayakan/{second}/hasil")).ShouldSay("Dipakai lagi dari");
        var afresh = await DecideAsync(browser, second, "OwnProduction", ("Input.Verdict", "NeedsEvidence"), ("Input.Reason", "Minta foto baru"));
        afresh.ShouldNotSay("Dipakai lagi dari").ShouldSay("Keputusan sebelumnya (1)").ShouldSay("Dilihat saat kunjungan");
    }

    [Fact]
    public async Task Decide_NewCriterion_ProposesItsValidityAndWhereThatComesFrom()
    {
        var (id, _) = await ApplyAsync(await host.Data.ExporterAsync());
        using var browser = await host.SignInAsAsync(Role.Staff);

        var own = (await browser.GetAsync($"/kelayakan/{id}/syarat/OwnProduction")).ShouldSay("Usulan 12 bulan, pilihan dinas sendiri");
        own.Form().Value("Input.ValidUntil").ShouldBe("21 November 2027");
        (await browser.GetAsync($"/kelayakan/{id}/syarat/Nib")).ShouldSay("berlaku selama datanya tidak berubah").Form().Value("Input.ValidUntil").ShouldBe("");
    }

    [Fact]
    public async Task Decide_WithSeveralFiles_KeepsAllAndSaysWhoSentThem()
    {
        var (id, _) = await ApplyAsync(await host.Data.ExporterAsync());
        using var browser = await host.SignInAsAsync(Role.Staff);

        var done = await (await browser.GetAsync($"/kelayakan/{id}/syarat/Nib")).Form().Fill("Input.Verdict", "Met")
            .Attach("Input.Evidence", "nib.pdf", SampleFiles.Pdf).Attach("Input.Evidence", "oss.png", SampleFiles.Png).SubmitAsync(Decide);

        done.ShouldBeOk().ShouldSay("nib.pdf").ShouldSay("oss.png").ShouldSay("diunggah Contoh Staff");
    }

    [Fact]
    public async Task Decide_AgainstTheProposal_IsSeenOnEveryPageAboutIt()
    {
        var exporter = await host.Data.ExporterAsync(e => e.Nib = null);
        var (id, cohort) = await ApplyAsync(exporter);
        using var browser = await host.SignInAsAsync(Role.Staff);
        await DecideAsync(browser, id, "Nib", ("Input.Verdict", "Met"), ("Input.Reason", "NIB terbit hari ini, lembarnya dilihat"));
        await DecideAsync(browser, id, "QualityAndQuantity", ("Input.Verdict", "Met"), ("Input.Reason", "Contoh produk dinilai"));

        foreach (var address in new[] { $"/kelayakan/{id}", $"/kelayakan/{id}/hasil", $"/pelatihan/{cohort.Id}" })
        {
            var page = await browser.GetAsync(address);
            page.ShouldSay("Berbeda dari usulan sistem").ShouldSay("NIB terbit hari ini, lembarnya dilihat");
            page.Text.Split("Berbeda dari usulan sistem").Length.ShouldBe(2, $"{address}: quality is left to people, so no decision on it contradicts anything");
        }
    }

    [Fact]
    public async Task Recheck_OfAParticipantWhoseNibIsGone_NamesItAndLeadsToTheDecision()
    {
        var exporter = await host.Data.ExporterAsync();
        var (id, cohort) = await ApplyAsync(exporter);
        using var browser = await host.SignInAsAsync(Role.Staff);
        await (await browser.GetAsync($"/kelayakan/{id}/terima")).Form().SubmitAsync();
        var before = await (await browser.GetAsync($"/pelatihan/{cohort.Id}")).FollowAsync("Periksa ulang syarat");
        before.ShouldSay("Tidak ada yang perlu diperiksa ulang");
        await host.ReadAsync(db => db.Exporters.Where(e => e.Id == exporter.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Nib, (string?)null), Stop));

        var list = await browser.GetAsync($"/pelatihan/{cohort.Id}/periksa-ulang");

        list.ShouldSay(exporter.Name).ShouldSay("Usulan sistem sekarang Belum terpenuhi; saat diputuskan Terpenuhi: NIB dihapus");
        (await browser.GetAsync($"/kelayakan/{id}")).ShouldSay("Perlu diperiksa ulang");
        (await list.FollowAsync($"Putuskan ulang NIB, {exporter.Name}")).ShouldBeAt($"/kelayakan/{id}/syarat/Nib");
        using var official = await host.SignInAsAsync(Role.Official);
        (await official.GetAsync($"/pelatihan/{cohort.Id}/periksa-ulang")).ShouldBeOk().ShouldNotSay("Putuskan ulang");
        await official.SpeakAsync("en");
        (await official.GetAsync($"/pelatihan/{cohort.Id}/periksa-ulang")).ShouldSay("the NIB was removed").ShouldNotSay("dihapus");
    }

    [Fact]
    public async Task Letter_WhileSomethingIsUndecided_SaysWhatIsMissing()
    {
        var (id, _) = await ApplyAsync(await host.Data.ExporterAsync());
        using var browser = await host.SignInAsAsync(Role.Staff);
        await (await browser.GetAsync($"/kelayakan/{id}/terima")).Form().SubmitAsync();

        (await browser.GetAsync($"/kelayakan/{id}/surat")).ShouldBeOk().ShouldSay("1 syarat belum diputuskan").ShouldSay("Mutu dan jumlah sesuai standar ekspor");
    }

    [Fact]
    public async Task Letter_OfADecision_IsAPdfForTheOfficeAndTheBusinessAndLeavesATrace()
    {
        var person = await host.Data.PersonAsync(Nik.Parse("3375014506900001").Value);
        var exporter = await host.Data.ExporterAsync(owner: person);
        var (id, _) = await ApplyAsync(exporter);
        using var staff = await host.SignInAsAsync(Role.Staff);
        await (await staff.GetAsync($"/kelayakan/{id}/terima")).Form().SubmitAsync();
        await DecideAsync(staff, id, "QualityAndQuantity", ("Input.Verdict", "NotMet"), ("Input.Reason", "Contoh belum rapi"));
        using var owner = await host.SignInAsAsync(Role.Exporter, exporter);
        using var stranger = await host.SignInAsAsync(Role.Exporter);

        foreach (var browser in new[] { staff, owner })
        {
            var letter = await browser.GetAsync($"/kelayakan/{id}/surat");
            letter.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            letter.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldNotBeNull().ShouldStartWith("surat-kelayakan-batik-contoh-");
            letter.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            letter.Bytes.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        }

        (await stranger.GetAsync($"/kelayakan/{id}/surat")).ShouldBe(HttpStatusCode.NotFound);
        await owner.SpeakAsync("en");
        (await owner.GetAsync($"/kelayakan/{id}/surat")).Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldNotBeNull().ShouldEndWith("-en.pdf");
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(
            p => p.Kind == ProcessKind.ReportDownloading && p.Events.Any(e => e.RootId == exporter.Id.ToString() && e.SubjectId == "surat-kelayakan"), Stop))).ShouldBe(3);
    }

    [Fact]
    public async Task Letter_OfADecision_SaysWhatTheResultPageSays()
    {
        var person = await host.Data.PersonAsync(Nik.Parse("3375014506900002").Value);
        var exporter = await host.Data.ExporterAsync(e => e.Nib = null, owner: person);
        var (id, cohort) = await ApplyAsync(exporter);
        using var staff = await host.SignInAsAsync(Role.Staff);
        await (await staff.GetAsync($"/kelayakan/{id}/terima")).Form().SubmitAsync();
        await DecideAsync(staff, id, "Nib", ("Input.Verdict", "Met"), ("Input.Reason", "Lembar NIB dilihat"));
        await DecideAsync(staff, id, "QualityAndQuantity", ("Input.Verdict", "NotMet"), ("Input.Reason", "Contoh belum rapi"));

        await using var scope = host.Services.CreateAsyncScope();
        var application = await scope.ServiceProvider.GetRequiredService<ApplicationViewReader>().ReadAsync(id, Stop);
        var letter = await scope.ServiceProvider.GetRequiredService<LetterReader>().ReadAsync(application, TestData.City, Stop);
        var (indonesian, english) = (HtmlRenderer.Render(letter, Language.Indonesian), HtmlRenderer.Render(letter, Language.English));

        foreach (var words in new[] { exporter.Name, person.Name, cohort.Title, "Contoh belum rapi", "Lembar NIB dilihat", "Berlaku", "Berbeda dari usulan sistem: NIB, diputuskan Terpenuhi" })
            indonesian.ShouldContain(words, Case.Insensitive);
        english.ShouldContain("Differs from the system&#39;s proposal: NIB, decided Met", Case.Insensitive);
        indonesian.ShouldNotContain("3375014506900002");
    }

    private static async Task<Page> DecideAsync(Browser browser, Guid id, string criterion, params (string, string?)[] fields) =>
        (await (await browser.GetAsync($"/kelayakan/{id}/syarat/{criterion}")).Form().Fill(fields).SubmitAsync(Decide)).ShouldBeOk();

    private async Task<(Guid Id, Cohort Cohort)> ApplyAsync(Exporter exporter)
    {
        var staff = await host.Data.UserAsync(Role.Staff);
        var cohort = await host.Data.CohortAsync();
        var (_, application) = await host.ActAsync<CohortService, (Outcome, Guid?)>(staff, s => s.ApplyAsync(cohort.Id, exporter.Id, TestData.City, Stop));
        return (application!.Value, cohort);
    }
}
