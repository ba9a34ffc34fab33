using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Eligibility;

public sealed class EligibilityPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Decide = "Simpan keputusan";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Index_NewApplication_ProposesEachCriterionWithReasonAndSource()
    {
        var (id, exporter) = await ApplyAsync(e => e.Nib = null);
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync($"/kelayakan/{id}");

        page.ShouldBeOk().ShouldSay(exporter.Name).ShouldSay("Usaha ini belum punya NIB").ShouldSay("Urus NIB di oss.go.id").ShouldSay("Permendag 23/2023")
            .ShouldSay("Semua produk tercatat sebagai buatan sendiri").ShouldSay("kapasitas 500 potong sebulan").ShouldSay("Alamat pada KTP: Kelurahan Medono, Kota Pekalongan");
        page.All("main .card h2").ShouldBe(["NIB", "Produksi sendiri", "Mutu dan jumlah sesuai standar ekspor", "KTP setempat"]);
    }

    [Theory]
    [InlineData(Role.Verifier)]
    [InlineData(Role.Official)]
    public async Task Index_ForThoseWhoOnlyRead_OffersNoDecision(Role role)
    {
        var (id, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(role);
        (await browser.GetAsync($"/kelayakan/{id}")).ShouldBeOk().ShouldNotSay("Putuskan").ShouldNotSay("Terima usulan");
        (await browser.GetAsync($"/kelayakan/{id}/syarat/Nib")).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync($"/kelayakan/{id}/terima")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Pages_OfAnotherScopeNobodyOrNoCriterion_AreNotFound()
    {
        var foreign = await host.Data.ExporterAsync(scope: TestData.Province);
        var cohort = await host.Data.CohortAsync(scope: TestData.Province);
        var staff = await host.Data.UserAsync(Role.Staff, scope: TestData.Province);
        var (_, application) = await host.ActAsync<CohortService, (Core.Values.Outcome, Guid?)>(staff, s => s.ApplyAsync(cohort.Id, foreign.Id, TestData.Province, Stop));
        var (mine, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);

        foreach (var id in new[] { application!.Value, Guid.NewGuid() })
        {
            foreach (var page in new[] { "", "/hasil", "/terima", "/surat", "/syarat/Nib" })
                (await browser.GetAsync($"/kelayakan/{id}{page}")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await browser.GetAsync($"/kelayakan/{mine}/syarat/Apa")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/kelayakan/{mine}/syarat/{Criterion.ExportPotential}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Decide_WithReasonAndEvidence_IsKeptWrittenDownAndServedAsAttachment()
    {
        var (id, exporter) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);

        var done = await (await browser.GetAsync($"/kelayakan/{id}/syarat/QualityAndQuantity")).Form()
            .Fill(("Input.Verdict", "Met"), ("Input.Reason", "Contoh produk sudah dinilai"), ("Input.ValidUntil", "1-6-2027"))
            .Attach("Input.Evidence", "../../foto produk.php", SampleFiles.Png, "text/html").SubmitAsync(Decide);

        done.ShouldBeAt($"/kelayakan/{id}").ShouldSay("Contoh produk sudah dinilai").ShouldSay("Berlaku sampai 1 Juni 2027").ShouldSay("foto produk.png");
        (await host.ReadAsync(db => db.AuditProcesses
            .CountAsync(p => p.Kind == ProcessKind.CriterionDeciding && p.Events.Any(e => e.RootId == exporter.Id.ToString()), Stop))).ShouldBe(1);
        var file = await done.FollowAsync("foto produk.png");
        file.Bytes.ShouldBe(SampleFiles.Png);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Input.Verdict", "", "", "", "Pilih keputusannya")]
    [InlineData("Input.Reason", "NotMet", "", "", "Tulis alasan belum terpenuhi")]
    [InlineData("Input.Reason", "Met", "", "", "berbeda dari usulan")]
    [InlineData("Input.ValidUntil", "Met", "Sudah dinilai", "besok", "Tulis tanggal")]
    [InlineData("Input.ValidUntil", "Met", "Sudah dinilai", "20-11-2026", "sudah lewat")]
    public async Task Decide_Incomplete_SaysWhatIsExpectedAndKeepsIt(string field, string verdict, string reason, string until, string problem)
    {
        var (id, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/kelayakan/{id}/syarat/QualityAndQuantity")).Form().Fill(("Input.Reason", reason), ("Input.ValidUntil", until));
        if (verdict.Length > 0)
            form.Fill("Input.Verdict", verdict);

        (await form.SubmitAsync(Decide)).ShouldHaveError(field, problem).ShouldStillHold("Input.Reason", reason).ShouldStillHold("Input.ValidUntil", until);
        (await host.ReadAsync(db => db.Assessments.AnyAsync(a => a.ApplicationId == id && a.DecidedVerdict != null, Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Decide_WithAForeignFile_WritesNothing()
    {
        var (id, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/kelayakan/{id}/syarat/Nib");

        var refused = await page.Form().Fill("Input.Verdict", "Met").Attach("Input.Evidence", "nib.pdf", "<svg onload=alert(1)>"u8.ToArray(), "application/pdf").SubmitAsync(Decide);

        refused.ShouldHaveError("Input.Evidence", "PDF, JPEG, atau PNG");
        var saved = await host.ReadAsync(db => db.Assessments.Include(a => a.Evidence).SingleAsync(a => a.ApplicationId == id && a.Criterion == Criterion.Nib, Stop));
        (saved.DecidedVerdict, saved.Evidence.Count).ShouldBe((null, 0));
    }

    [Fact]
    public async Task Decide_WithAFileTooLarge_Answers413AndWritesNothing()
    {
        var (id, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/kelayakan/{id}/syarat/Nib");
        PageForm Filled(int bytes) => page.Form().Fill("Input.Verdict", "Met").Attach("Input.Evidence", "nib.pdf", new byte[bytes]);

        (await Filled(StoredFile.MaxBytes + 1).SubmitAsync(Decide)).ShouldBe(HttpStatusCode.RequestEntityTooLarge).ShouldSay("lebih besar dari 10 MB");
        var huge = await browser.GetAsync($"/kelayakan/{id}/syarat/Nib");
        (await huge.Form().Fill("Input.Verdict", "Met").Attach("Input.Evidence", "nib.pdf", new byte[StoredFile.MaxBytes * 2 + 1]).SubmitAsync(Decide))
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge).ShouldSay("Berkas terlalu besar");

        (await host.ReadAsync(db => db.Assessments.AnyAsync(a => a.ApplicationId == id && a.DecidedVerdict != null, Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Decide_AfterSomebodyElse_ShowsTheirDecisionAndOverwritesOnlyKnowingly()
    {
        var (id, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var (mine, theirs) = (await browser.GetAsync($"/kelayakan/{id}/syarat/Nib"), await browser.GetAsync($"/kelayakan/{id}/syarat/Nib"));
        (await theirs.Form().Fill(("Input.Verdict", "NotMet"), ("Input.Reason", "NIB dicabut")).SubmitAsync(Decide)).ShouldBeOk();

        var conflict = await mine.Form().Fill("Input.Verdict", "Met").SubmitAsync(Decide);

        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("NIB dicabut").ShouldStillHold("Input.Verdict", "Met");
        (await conflict.Form().SubmitAsync(Decide)).ShouldBeOk();
    }

    [Fact]
    public async Task Evidence_Alone_IsAddedWithoutADecision()
    {
        var (id, exporter) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/kelayakan/{id}/syarat/LocalKtp");

        (await page.Form().SubmitAsync("Tambah berkas saja")).ShouldHaveError("Input.Evidence", "Pilih berkas");
        var done = await page.Form().Attach("Input.Evidence", "ktp.jpg", SampleFiles.Jpeg).SubmitAsync("Tambah berkas saja");

        done.ShouldBeOk().ShouldSay("Berkas ditambahkan.").ShouldSay("ktp.jpg");
        (await host.ReadAsync(db => db.AuditProcesses
            .CountAsync(p => p.Kind == ProcessKind.EvidenceAdding && p.Events.Any(e => e.RootId == exporter.Id.ToString()), Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Accept_Proposals_DecidesOnlyWhatIsMet()
    {
        var (id, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);

        var confirm = await (await browser.GetAsync($"/kelayakan/{id}")).FollowAsync("Terima usulan yang terpenuhi");
        confirm.ShouldSay("NIB tercatat").ShouldNotSay("Mutu dan jumlah");
        var done = await confirm.Form().SubmitAsync();

        done.ShouldBeAt($"/kelayakan/{id}").ShouldNotSay("Terima usulan");
        (await host.ReadAsync(db => db.Assessments.CountAsync(a => a.ApplicationId == id && a.DecidedVerdict == Verdict.Met, Stop))).ShouldBe(3);
        (await browser.GetAsync($"/kelayakan/{id}/terima")).ShouldBeAt($"/kelayakan/{id}");
    }

    [Fact]
    public async Task Result_NotMet_SaysWhichWhyAndWhatToDoToStaffAndTheBusinessOnly()
    {
        var (id, exporter) = await ApplyAsync(e => e.Nib = null);
        using var staff = await host.SignInAsAsync(Role.Staff);
        await (await staff.GetAsync($"/kelayakan/{id}/terima")).Form().SubmitAsync();
        await (await staff.GetAsync($"/kelayakan/{id}/syarat/Nib")).Form().Fill(("Input.Verdict", "NotMet"), ("Input.Reason", "NIB belum terbit saat diperiksa"))
            .Attach("Input.Evidence", "surat.pdf", SampleFiles.Pdf).SubmitAsync(Decide);
        var fileId = await host.ReadAsync(db => db.Files.OrderByDescending(f => f.UploadedAt).Where(f => f.Name == "surat.pdf").Select(f => f.Id).FirstAsync(Stop));
        using var owner = await host.SignInAsAsync(Role.Exporter, exporter);
        using var stranger = await host.SignInAsAsync(Role.Exporter);

        foreach (var browser in new[] { staff, owner })
        {
            (await browser.GetAsync($"/kelayakan/{id}/hasil")).ShouldBeOk().ShouldSay("Belum memenuhi syarat").ShouldSay("NIB belum terbit saat diperiksa").ShouldSay("Urus NIB di oss.go.id");
            (await browser.GetAsync($"/berkas/{fileId}")).Bytes.ShouldBe(SampleFiles.Pdf);
        }

        (await stranger.GetAsync($"/kelayakan/{id}/hasil")).ShouldBe(HttpStatusCode.NotFound).ShouldNotSay(exporter.Name);
        (await stranger.GetAsync($"/berkas/{fileId}")).ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetAsync($"/kelayakan/{id}")).ShouldBe(HttpStatusCode.Forbidden);
        (await staff.GetAsync($"/berkas/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        using var admin = await host.SignInAsAsync(Role.Admin);
        (await admin.GetAsync($"/berkas/{fileId}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Result_InEnglish_SpeaksEnglish()
    {
        var (id, _) = await ApplyAsync();
        using var browser = await host.SignInAsAsync(Role.Official);
        await browser.SpeakAsync("en");
        (await browser.GetAsync($"/kelayakan/{id}/hasil")).ShouldSay("Eligibility result").ShouldSay("Check not finished").ShouldNotSay("Belum diputuskan");
    }

    [Fact]
    public async Task Home_OfABusinessThatApplied_LeadsToItsOwnResultOnly()
    {
        var (id, exporter) = await ApplyAsync();
        await ApplyAsync();
        using var owner = await host.SignInAsAsync(Role.Exporter, exporter);

        var links = (await owner.GetAsync("/")).ShouldBeOk().Document.QuerySelectorAll("#kelayakan a");

        links.Select(a => a.GetAttribute("href")).ShouldBe([$"/kelayakan/{id}/hasil"]);
    }

    private async Task<(Guid Id, Exporter Exporter)> ApplyAsync(Action<Exporter>? change = null)
    {
        var staff = await host.Data.UserAsync(Role.Staff);
        var (cohort, exporter) = (await host.Data.CohortAsync(), await host.Data.ExporterAsync(change));
        var (_, application) = await host.ActAsync<CohortService, (Core.Values.Outcome, Guid?)>(staff, s => s.ApplyAsync(cohort.Id, exporter.Id, TestData.City, Stop));
        return (application!.Value, exporter);
    }
}
