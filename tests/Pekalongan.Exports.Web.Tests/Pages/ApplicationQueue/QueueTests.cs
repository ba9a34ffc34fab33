using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Tests.Pages.Applying;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.ApplicationQueue;

public sealed class QueueTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queue_OfACohort_ListsWhatWaits()
    {
        var (cohort, other) = (await host.Data.CohortAsync(), await host.Data.CohortAsync());
        await host.Data.SelfApplicationAsync(cohort, a => a.Entry.Name = "Usaha Antre Contoh");
        await host.Data.SelfApplicationAsync(cohort, a => a.Entry.Name = "Usaha Mengisi Contoh", SelfApplicationStatus.Draft);
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync("/pelatihan")).ShouldSay("Antrean pendaftaran (");
        (await browser.GetAsync($"/pelatihan/antrean?angkatan={cohort.Id}")).ShouldBeOk().ShouldSay("Usaha Antre Contoh").ShouldNotSay("Usaha Mengisi Contoh");
        (await browser.GetAsync($"/pelatihan/antrean?angkatan={other.Id}")).ShouldSay("Tidak ada pendaftaran di sini");
    }

    [Fact]
    public async Task TakeIn_AsANewBusiness_RegistersAndAppliesItWithItsEvidence()
    {
        var cohort = await host.Data.CohortAsync();
        string address;
        using (var stranger = host.Browser())
        {
            address = (await stranger.ApplyAsync(cohort, "Batik Baru Contoh", "5551000000001", "3375015208910017")).Address;
            (await stranger.GetAsync(address + "/usaha")).Address.ShouldBe(address, "nothing can be changed once it was sent");
        }

        var row = await host.ReadAsync(db => db.SelfApplications.SingleAsync(a => a.CohortId == cohort.Id, Stop));
        var staff = await host.Data.UserAsync(Role.Staff);
        using var browser = await host.SignInAsAsync(staff);
        var details = await browser.GetAsync($"/pelatihan/antrean/{row.Id}");
        details.ShouldBeOk().ShouldSay("Batik Baru Contoh").ShouldSay("3375************").ShouldSay("Tidak ada yang bernomor");

        var taken = await details.Form().SubmitAsync("Masukkan sebagai usaha baru");
        var again = await details.Form().SubmitAsync("Masukkan sebagai usaha baru");

        taken.ShouldBeOk().ShouldSay("Batik Baru Contoh").ShouldSay("Periksa syaratnya");
        again.ShouldBeOk().ShouldBeAt(new Uri("https://localhost" + taken.Address).AbsolutePath);
        var application = await host.ReadAsync(db => db.Applications.Include(a => a.Exporter).SingleAsync(a => a.CohortId == cohort.Id, Stop));
        (application.Source, application.Exporter!.Phone, application.Exporter.Nib).ShouldBe((ApplicationSource.SelfService, "+6281233334444", "5551000000001"));
        row = await host.ReadAsync(db => db.SelfApplications.SingleAsync(a => a.Id == row.Id, Stop));
        (row.Status, row.AnswersCipher, row.ApplicationId, row.HandledById).ShouldBe((SelfApplicationStatus.TakenIn, null, application.Id, staff.Id));
        (await host.ReadAsync(db => db.AuditProcesses.Where(p => p.UserId == staff.Id).Select(p => p.Kind).ToListAsync(Stop)))
            .ShouldBe([ProcessKind.ExporterRegistering, ProcessKind.CohortApplying, ProcessKind.SelfApplicationTakingIn], ignoreOrder: true);
        using var applicant = host.Browser();
        (await applicant.GetAsync(address)).ShouldBeOk().ShouldSay("Pendaftaran Anda sudah dimasukkan").ShouldNotSay("Batik Baru");
        (await browser.GetAsync($"/pelatihan/antrean/{row.Id}")).ShouldBeOk().ShouldSay("Isiannya sudah dihapus");
    }

    [Fact]
    public async Task TakeIn_AsABusinessOnFile_TakesOverOnlyWhatIsTicked()
    {
        var cohort = await host.Data.CohortAsync();
        var known = await host.Data.ExporterAsync(e => (e.Name, e.Phone) = ("Batik Lama Contoh", "+6281211112222"));
        var (row, token) = await host.Data.SelfApplicationAsync(cohort, a => (a.Entry.Nib, a.Entry.Name, a.Entry.Phone, a.Entry.Email) =
            (known.Nib!, "Batik Lama Contoh Jaya", "0813 5555 6666", "lama@contoh.test"), SelfApplicationStatus.Draft);
        using (var stranger = host.Browser())
        {
            await (await stranger.GetAsync($"/pendaftaran/{token}/produk")).Form().Fill("Input.EvidenceFor", nameof(Criterion.QualityAndQuantity))
                .Attach("Input.Evidence", "produk.jpg", SampleFiles.Jpeg).SubmitAsync("Tambahkan berkas ini");
            await (await stranger.GetAsync($"/pendaftaran/{token}/periksa")).Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran");
        }

        using var browser = await host.SignInAsAsync(Role.Staff);
        var details = await browser.GetAsync($"/pelatihan/antrean/{row.Id}");
        details.ShouldSay("NIB sama").ShouldNotSay("Masukkan sebagai usaha baru");
        var file = details.Find("a[href^='/berkas/']").GetAttribute("href")!;
        (await browser.GetAsync(file)).ShouldBeOk().Bytes.ShouldBe(SampleFiles.Jpeg);
        using (var verifier = await host.SignInAsAsync(Role.Verifier))
            (await verifier.GetAsync(file)).ShouldBe(HttpStatusCode.NotFound);

        var match = await details.FollowAsync("Batik Lama Contoh");
        match.ShouldSay("Nomor teleponnya berbeda").ShouldSay("0812-1111-2222").ShouldSay("Batik Lama Contoh Jaya");
        var taken = await match.Form().Check("Input.Facts", nameof(ApplicantFact.Email)).Check("Input.Facts", nameof(ApplicantFact.Products))
            .SubmitAsync("Masukkan sebagai usaha ini");

        taken.ShouldBeOk().ShouldSay("Batik Lama Contoh").ShouldSay("produk.jpg");
        var saved = await host.ReadAsync(db => db.Exporters.Include(e => e.Products).SingleAsync(e => e.Id == known.Id, Stop));
        (saved.Name, saved.Phone, saved.Email).ShouldBe(("Batik Lama Contoh", "+6281211112222", "lama@contoh.test"));
        saved.Products.Select(p => p.Name).ShouldBe(["Kain batik contoh", "Sarung contoh"], ignoreOrder: true);
        (await host.ReadAsync(db => db.Applications.SingleAsync(a => a.CohortId == cohort.Id, Stop))).ExporterId.ShouldBe(known.Id);
        (await browser.GetAsync(file)).ShouldBeOk();
    }

    [Fact]
    public async Task TakeIn_ToASecondCohort_KeepsOneBusinessAndAsksForItsConditions()
    {
        var first = await host.Data.CohortAsync();
        var clinic = await host.Data.CohortAsync(c => (c.Kind, c.Criteria) = (CohortKind.CoachingClinic, Criteria.For(CohortKind.CoachingClinic)));
        using var browser = await host.SignInAsAsync(Role.Staff);
        void Same(ApplicantAnswers answers) => (answers.Entry.Nib, answers.Entry.Nik, answers.Entry.Name) = ("5552000000001", "3375015208910777", "Usaha Dua Kali Contoh");
        var (one, _) = await host.Data.SelfApplicationAsync(first, Same);
        await (await browser.GetAsync($"/pelatihan/antrean/{one.Id}")).Form().SubmitAsync("Masukkan sebagai usaha baru");
        var (two, _) = await host.Data.SelfApplicationAsync(clinic, Same);

        var details = await browser.GetAsync($"/pelatihan/antrean/{two.Id}");
        details.ShouldSay("NIB sama").ShouldSay("Apakah produk Anda pernah ditanyakan");
        var taken = await (await details.FollowAsync("Usaha Dua Kali Contoh")).Form().SubmitAsync("Masukkan sebagai usaha ini");

        taken.ShouldBeOk().ShouldSay("Potensi ekspor");
        var rows = await host.ReadAsync(db => db.Applications.Where(a => a.Exporter!.Nib == "5552000000001").Select(a => new { a.ExporterId, a.CohortId }).ToListAsync(Stop));
        (rows.Count, rows.Select(r => r.ExporterId).Distinct().Count()).ShouldBe((2, 1));
    }

    [Fact]
    public async Task TakeIn_OfWhoOnlyConfirms_LeavesTheRegisterAsItIs()
    {
        var (cohort, known) = (await host.Data.CohortAsync(), await host.Data.ExporterAsync(e => (e.SearchText, e.Phone) = ("mengaku terdaftar", null)));
        var (row, _) = await host.Data.SelfApplicationAsync(cohort, a => (a.OnRegister, a.Entry) =
            (SelfAnswer.Yes, new ExporterEntry { Name = "Mengaku Terdaftar", Phone = "0813 9999 0000" }));
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync($"/pelatihan/antrean/{row.Id}")).ShouldSay("Pendaftar mengaku sudah tercatat").ShouldNotSay("Masukkan sebagai usaha baru");
        var found = await browser.GetAsync($"/pelatihan/antrean/{row.Id}?kata=mengaku");
        var before = await host.ReadAsync(db => db.Exporters.SingleAsync(e => e.Id == known.Id, Stop));

        (await (await found.FollowAsync(known.Name)).Form().SubmitAsync("Masukkan sebagai usaha ini")).ShouldBeOk().ShouldSay(known.Name);

        (await host.ReadAsync(db => db.Exporters.SingleAsync(e => e.Id == known.Id, Stop))).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task TakeIn_OfAPersonOnFile_AsksWhetherItIsAnotherBusinessOfTheirs()
    {
        var nik = Nik.Parse("3375015208910099").Value;
        await host.Data.ExporterAsync(owner: await host.Data.PersonAsync(nik));
        var (row, _) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), a => (a.Entry.Nik, a.Entry.Name) = (nik.Reveal(), "Usaha Kedua Contoh"));
        using var browser = await host.SignInAsAsync(Role.Staff);
        var details = await browser.GetAsync($"/pelatihan/antrean/{row.Id}");
        details.ShouldSay("NIK sama");

        (await details.Form().SubmitAsync("Masukkan sebagai usaha baru")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("NIK ini sudah tercatat atas nama");
        (await host.ReadAsync(db => db.SelfApplications.SingleAsync(a => a.Id == row.Id, Stop))).Status.ShouldBe(SelfApplicationStatus.Sent);
        (await details.Form().Check("Input.IsSamePerson").SubmitAsync("Masukkan sebagai usaha baru")).ShouldBeOk().ShouldSay("Usaha Kedua Contoh");
    }

    [Fact]
    public async Task TakeIn_ByTwoAtOnce_OneWinsAndTheOtherIsTold()
    {
        var (row, _) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync());
        using var first = await host.SignInAsAsync(Role.Staff);
        using var second = await host.SignInAsAsync(Role.Staff);
        var (one, two) = (await first.GetAsync($"/pelatihan/antrean/{row.Id}"), await second.GetAsync($"/pelatihan/antrean/{row.Id}/tolak"));

        var answers = await Task.WhenAll(one.Form().SubmitAsync("Masukkan sebagai usaha baru"),
            two.Form().Fill("Input.Reason", "Dikirim dua kali").SubmitAsync("Tidak dilanjutkan"));

        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(1);
        var saved = await host.ReadAsync(db => db.SelfApplications.SingleAsync(a => a.Id == row.Id, Stop));
        (await host.ReadAsync(db => db.Applications.AnyAsync(a => a.CohortId == row.CohortId, Stop))).ShouldBe(saved.Status == SelfApplicationStatus.TakenIn);
    }

    [Fact]
    public async Task Return_WithWhatIsMissing_OpensTheLinkAgainAndKeepsTheNumber()
    {
        var cohort = await host.Data.CohortAsync(c => c.ApplyUntil = new DateOnly(2026, 11, 21));
        var (row, token) = await host.Data.SelfApplicationAsync(cohort, a => a.Entry.Name = "Usaha Kembali Contoh");
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pelatihan/antrean/{row.Id}/kembalikan")).Form();
        (await form.Fill("Input.Reason", "").SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await form.Fill("Input.Reason", "Kapasitas sebulan belum ditulis").SubmitAsync()).ShouldBeOk().ShouldSay("Dikembalikan. Pendaftar dikabari");
        var notice = await host.ReadAsync(db => db.Notices.SingleAsync(n => n.DedupKey.StartsWith("self-returned:" + row.Id), Stop));
        notice.State.ShouldBe(NoticeState.ByHand);
        new NoticeVault(TestStorage.Key).Decrypt(notice.Content!, notice.Id).Text.ShouldContain($"/pendaftaran/{token}");

        using var applicant = host.Browser();
        var home = await applicant.GetAsync($"/pendaftaran/{token}");
        home.ShouldSay("Kapasitas sebulan belum ditulis");
        await (await home.FollowAsync("Lengkapi sekarang")).Form().Fill("Input.Name", "Usaha Kembali Contoh Lengkap").SubmitAsync();
        var sent = await (await applicant.GetAsync($"/pendaftaran/{token}/periksa")).Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran");

        sent.ShouldBeOk().ShouldSay(row.Reference!);
        (await browser.GetAsync($"/pelatihan/antrean/{row.Id}")).ShouldSay("Usaha Kembali Contoh Lengkap").ShouldSay("Masukkan sebagai usaha baru");
    }

    [Fact]
    public async Task Decline_WithAReason_WipesTheAnswersAndTellsTheApplicant()
    {
        var (row, token) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), a => a.Entry.Email = "batal@contoh.test");
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pelatihan/antrean/{row.Id}/tolak")).Form().Fill("Input.Reason", "Dikirim dua kali; yang pertama sudah dimasukkan");
        (await form.SubmitAsync()).ShouldBeOk();
        (await form.SubmitAsync()).ShouldBeOk();
        (await host.ReadAsync(db => db.SelfApplications.SingleAsync(a => a.Id == row.Id, Stop))).AnswersCipher.ShouldBeNull();
        (await host.ReadAsync(db => db.Notices.CountAsync(n => n.DedupKey == $"self-declined:{row.Id}", Stop))).ShouldBe(1);
        using var applicant = host.Browser();
        (await applicant.GetAsync($"/pendaftaran/{token}")).ShouldSay("Dikirim dua kali").ShouldSay("Isian Anda sudah dihapus");
    }

    [Fact]
    public async Task Queue_OfAnotherScope_IsNotFound()
    {
        await host.AddAsync(new Core.Office.Scope { Code = "antre-lain", Name = "Kota Antre", Kind = Core.Office.ScopeKind.City });
        var (row, _) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(scope: "antre-lain"));
        var (draft, _) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), status: SelfApplicationStatus.Draft);
        using var browser = await host.SignInAsAsync(Role.Staff);
        foreach (var id in new[] { row.Id, draft.Id })
            (await browser.GetAsync($"/pelatihan/antrean/{id}")).ShouldBe(HttpStatusCode.NotFound);
    }
}
