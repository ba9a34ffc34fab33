using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Applying;

public sealed class ApplyingTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_AsAStranger_GoesThroughFourStepsToANumber()
    {
        var cohort = await host.Data.CohortAsync();
        using var browser = host.Browser();

        var verdict = await browser.BeginAsync(cohort, "No", "No", "Yes", "Unknown");
        verdict.ShouldBeOk().ShouldSay("Kemungkinan belum memenuhi syarat").ShouldSay("Usaha Anda belum punya NIB. Urus NIB di oss.go.id").ShouldSay("Simpan tautan ini");
        verdict.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var business = await verdict.FollowAsync("Lanjutkan mengisi");
        business.ShouldNotSay("angka 0 di depan");
        var goods = await business.Form().Fill(("Input.LegalForm", "SoleProprietor"), ("Input.PersonName", "Kenanga Contoh"), ("Input.Nik", Applicant.Nik),
            ("Input.KtpKelurahan", "kergon"), ("Input.Phone", "0812 3333 4444"), ("Input.Name", "Batik Kenanga Contoh"), ("Input.SizeClass", "Micro")).SubmitAsync();
        var withFile = await goods.ShouldBeOk().Form().FillGoods().Fill("Input.EvidenceFor", "OwnProduction")
            .Attach("Input.Evidence", "bengkel.jpg", SampleFiles.Jpeg).SubmitAsync("Tambahkan berkas ini");
        withFile.ShouldBeOk().ShouldSay("bengkel.jpg").ShouldStillHold("Input.Products[0].Capacity", "1.250,5");
        var check = await withFile.Form().SubmitAsync("Simpan dan periksa");
        check.ShouldBeOk().ShouldSay("Batik Kenanga Contoh").ShouldSay("3375************").ShouldSay("1.250,5 potong sebulan").ShouldSay("UU 27/2022").ShouldSay("bengkel.jpg");
        (await check.Form().SubmitAsync("Kirim pendaftaran")).ShouldHaveError("Input.IsTrue", "Beri tanda");

        var sent = await check.Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran");
        var again = await check.Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran");

        sent.ShouldBeOk().ShouldSay("Pendaftaran Anda sudah diterima").ShouldNotSay("Kenanga");
        sent.Title.ShouldMatch("PE-2026-[2-9A-HJKMNP-TV-Z]{6}");
        again.Address.ShouldBe(sent.Address);
        var row = await host.ReadAsync(db => db.SelfApplications.Include(a => a.Files).SingleAsync(a => a.CohortId == cohort.Id, Stop));
        (row.Status, row.Files.Single().Criterion).ShouldBe((SelfApplicationStatus.Sent, Criterion.OwnProduction));
        var process = await host.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(
            p => p.Kind == ProcessKind.SelfApplicationSending && p.Events.Any(e => e.RootId == row.Id.ToString()), Stop));
        (process.UserId, process.Events.Single().Changes.Contains("Cipher", StringComparison.Ordinal)).ShouldBe((null, false));
    }

    [Fact]
    public async Task Start_SentTwice_IsOneApplication()
    {
        var cohort = await host.Data.CohortAsync();
        using var browser = host.Browser();
        var form = (await browser.GetAsync($"/pendaftaran/mulai?angkatan={cohort.Id}")).Form().Answer("No");
        var (first, second) = (await form.SubmitAsync(), await form.SubmitAsync());
        second.ShouldBeOk().Address.ShouldBe(first.ShouldBeOk().Address);
        (await host.ReadAsync(db => db.SelfApplications.CountAsync(a => a.CohortId == cohort.Id, Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Link_OnAnotherPhone_GoesOnWhereItStopped()
    {
        var cohort = await host.Data.CohortAsync();
        string address;
        using (var phone = host.Browser())
        {
            var home = await phone.BeginAsync(cohort);
            address = home.Address;
            new Uri(home.Find("textarea#tautan").TextContent.Trim()).AbsolutePath.ShouldBe(address);
            await (await home.FollowAsync("Lanjutkan mengisi")).Form().FillBusiness("Batik Lanjut Contoh", "5550000000001").SubmitAsync();
        }

        using var other = host.Browser();
        var resumed = await (await other.GetAsync(address)).ShouldBeOk().FollowAsync("Lanjutkan mengisi");
        resumed.ShouldBeAt(address + "/produk");
        var business = await other.GetAsync(address + "/usaha");
        business.ShouldSay("Tercatat 3375************").ShouldStillHold("Input.Nik", "").ShouldStillHold("Input.Name", "Batik Lanjut Contoh");
        (await business.Form().Fill("Input.PersonName", "Kenanga Contoh Dua").SubmitAsync()).ShouldBeAt(address + "/produk");
    }

    [Theory]
    [InlineData("/pendaftaran/salah")]
    [InlineData("/pendaftaran/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/pendaftaran/0000000000000000000000000000000000000000000000000000000000000000/usaha")]
    public async Task Link_ThatWasNeverGiven_IsNotFound(string address)
    {
        using var browser = host.Browser();
        (await browser.GetAsync(address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Input.Nik", "123", "NIK harus 16 angka")]
    [InlineData("Input.Phone", "", "Tulis nomor telepon atau WhatsApp")]
    [InlineData("Input.Nib", "", "Tulis NIB 13 angka")]
    [InlineData("Input.KtpKelurahan", "Kajen", "tidak ada di kota ini")]
    [InlineData("Input.Name", "", "Tulis nama usaha")]
    public async Task Business_FieldThatCannotMeanThat_SaysWhatIsExpectedAndKeepsIt(string field, string typed, string problem)
    {
        var (_, token) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), status: SelfApplicationStatus.Draft, change: a => a.Entry = new());
        using var browser = host.Browser();
        var form = (await browser.GetAsync($"/pendaftaran/{token}/usaha")).Form().FillBusiness("Batik Contoh", "5550000000002");
        (await form.Fill(field, typed).SubmitAsync()).ShouldHaveError(field, problem).ShouldStillHold(field, typed);
    }

    [Fact]
    public async Task Check_WithSomethingMissing_SaysWhereAndCannotBeSent()
    {
        var (_, token) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), a => a.Entry.Products = [], SelfApplicationStatus.Draft);
        using var browser = host.Browser();
        var check = await browser.GetAsync($"/pendaftaran/{token}/periksa");
        check.ShouldSay("Tulis paling sedikit satu produk").ShouldNotSay("Kirim pendaftaran");
        (await check.FollowAsync("Tulis paling sedikit satu produk")).ShouldBeAt($"/pendaftaran/{token}/produk");
    }

    [Fact]
    public async Task Apply_SayingItIsRegistered_TellsThatStrangerNothing()
    {
        var (cohort, known) = (await host.Data.CohortAsync(), await host.Data.ExporterAsync(e => (e.Name, e.Phone) = ("Batik Rahasia Contoh", "+6281299998888")));
        foreach (var (name, nib) in new[] { (known.Name, known.Nib!), ("Batik Karangan Contoh", "9999999999999") })
        {
            using var browser = host.Browser();
            var business = await (await browser.BeginAsync(cohort, "Yes")).FollowAsync("Lanjutkan mengisi");
            var check = await business.Form().Fill(("Input.Name", name), ("Input.Nib", nib), ("Input.Phone", "0813 1111 2222")).SubmitAsync();
            check.ShouldBeOk().ShouldSay("Periksa dan kirim").ShouldNotSay("8888").ShouldNotSay("Pemilik Contoh");
            (await check.Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran")).ShouldBeOk().ShouldSay("Pendaftaran Anda sudah diterima");
        }
    }

    [Fact]
    public async Task Deadline_TheDayAfter_TakesNoNewOnes_AndItsLastDayStillDoes()
    {
        await using var office = await HostFixture.StartAsync();
        var cohort = await office.Data.CohortAsync(c => c.ApplyUntil = new DateOnly(2026, 11, 21));
        var (_, token) = await office.Data.SelfApplicationAsync(cohort, status: SelfApplicationStatus.Draft);
        var (_, late) = await office.Data.SelfApplicationAsync(cohort, status: SelfApplicationStatus.Draft);
        using var browser = office.Browser();
        var open = await browser.GetAsync($"/pendaftaran/{late}/periksa");
        (await (await browser.GetAsync($"/pendaftaran/{token}/periksa")).Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran")).ShouldSay("Nomor pendaftaran");
        var begun = await browser.GetAsync($"/pendaftaran/mulai?angkatan={cohort.Id}");

        // 17.00 UTC is midnight in Pekalongan.
        office.Clock.Set(new DateTime(2026, 11, 21, 17, 0, 0, DateTimeKind.Utc));

        (await open.Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Pendaftaran angkatan ini ditutup 21 November 2026");
        (await begun.Form().Answer("No").SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("ditutup 21 November 2026");
        (await browser.GetAsync($"/pendaftaran/mulai?angkatan={cohort.Id}")).ShouldBeAt($"/pelatihan-ekspor/{cohort.Id}").ShouldSay("Pendaftaran sudah ditutup").ShouldNotSay("Mulai mendaftar");
    }

    [Fact]
    public async Task Files_TooManyOrOfTheWrongKind_AreRefused()
    {
        var (_, token) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), status: SelfApplicationStatus.Draft);
        using var browser = host.Browser();
        var page = await browser.GetAsync($"/pendaftaran/{token}/produk");
        PageForm Form(Page on) => on.Form().Fill("Input.EvidenceFor", "Nib");
        (await Form(page).Attach("Input.Evidence", "nib.pdf", Encoding.ASCII.GetBytes("bukan pdf")).SubmitAsync("Tambahkan berkas ini")).ShouldHaveError("Input.Evidence", "bukan PDF");
        page = await browser.GetAsync(page.Address);
        (await page.Form().Attach("Input.Evidence", "nib.pdf", SampleFiles.Pdf).SubmitAsync("Tambahkan berkas ini")).ShouldHaveError("Input.Evidence", "syarat yang mana");
        page = await browser.GetAsync(page.Address);
        for (var i = 0; i < SelfApplicationEvidence.MostFiles; i++)
        {
            var pdf = Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</N {i}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
            page = (await Form(page).Attach("Input.Evidence", $"nib{i}.pdf", pdf).SubmitAsync("Tambahkan berkas ini")).ShouldBeOk();
        }

        (await Form(page).Attach("Input.Evidence", "lagi.jpg", SampleFiles.Jpeg).SubmitAsync("Tambahkan berkas ini")).ShouldHaveError("Input.Evidence", "paling banyak 10");
        page = await browser.GetAsync($"/pendaftaran/{token}/produk");
        (await page.Form().SubmitAsync("Hapus nib0.pdf")).ShouldBeOk().ShouldNotSay("nib0.pdf").ShouldSay("nib1.pdf");
        (await host.ReadAsync(db => db.Files.AnyAsync(f => f.Name == "nib0.pdf", Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Drafts_NobodyWentOnWith_AreForgottenWithTheirFiles()
    {
        await using var office = await HostFixture.StartAsync();
        var cohort = await office.Data.CohortAsync();
        var (draft, token) = await office.Data.SelfApplicationAsync(cohort, status: SelfApplicationStatus.Draft);
        var (sent, _) = await office.Data.SelfApplicationAsync(cohort);
        using var browser = office.Browser();
        await (await browser.GetAsync($"/pendaftaran/{token}/produk")).Form().Fill("Input.EvidenceFor", "Nib")
            .Attach("Input.Evidence", "nib.pdf", SampleFiles.Pdf).SubmitAsync("Tambahkan berkas ini");
        Task<int> ForgetAsync() => office.ActAsync<SelfApplicationCleanup, int>(null, cleanup => cleanup.ForgetDraftsAsync(Stop));

        office.Clock.Advance(TimeSpan.FromDays(SelfApplicationCleanup.KeptDays));
        (await ForgetAsync()).ShouldBe(0);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        (await ForgetAsync()).ShouldBe(1);

        (await browser.GetAsync($"/pendaftaran/{token}")).ShouldBe(HttpStatusCode.NotFound);
        (await office.ReadAsync(db => db.SelfApplications.Select(a => a.Id).ToListAsync(Stop))).ShouldBe([sent.Id]);
        (await office.ReadAsync(db => db.Files.AnyAsync(f => f.Name == "nib.pdf", Stop))).ShouldBeFalse();
        draft.Status.ShouldBe(SelfApplicationStatus.Draft);
    }

    [Fact]
    public async Task Nik_OfAnApplicant_IsNowhereInClear()
    {
        Assert.SkipWhen(TestStorage.Server is not null, "Reads the bytes of the SQLite file.");
        await using var office = await HostFixture.StartAsync();
        var cohort = await office.Data.CohortAsync();
        using var browser = office.Browser();
        var sent = await browser.ApplyAsync(cohort, "Batik Kenari Contoh", "5550000000003");
        var token = sent.Address.Split('/')[2];
        using var staff = await office.SignInAsAsync(Core.Accounts.Role.Staff);
        var row = await office.ReadAsync(db => db.SelfApplications.SingleAsync(Stop));
        foreach (var address in new[] { "/pelatihan/antrean", $"/pelatihan/antrean/{row.Id}" })
            (await staff.GetAsync(address)).ShouldBeOk().Source.ShouldNotContain(Applicant.Nik);
        sent.Source.ShouldNotContain(Applicant.Nik);

        await office.SqlAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(office.Storage.DatabaseFile, Stop));
        var written = string.Join('\n', office.Logs.Lines.Where(line => !line.StartsWith("Information Microsoft.", StringComparison.Ordinal)));
        foreach (var secret in new[] { Applicant.Nik, token })
            (bytes.Contains(secret, StringComparison.Ordinal), written.Contains(secret, StringComparison.Ordinal)).ShouldBe((false, false));
        bytes.Contains("Kenari Contoh", StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task Posts_AboveTheLimitOfAnAddress_Answer429()
    {
        await using var strict = await HostFixture.StartAsync(settings: ("RateLimits:ApplicantPostsPerMinute", "2"));
        var (_, token) = await strict.Data.SelfApplicationAsync(await strict.Data.CohortAsync(), status: SelfApplicationStatus.Draft);
        using var browser = strict.Browser();
        var form = (await browser.GetAsync($"/pendaftaran/{token}/syarat")).Form();
        for (var i = 0; i < 2; i++)
            (await form.SubmitAsync()).ShouldBeOk();
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.GetAsync($"/pendaftaran/{token}")).ShouldBeOk();
    }

    [Fact]
    public async Task Apply_InEnglish_SpeaksEnglishAndReadsItsNumbers()
    {
        var (application, token) = await host.Data.SelfApplicationAsync(await host.Data.CohortAsync(), a => a.Entry.Email = "contoh@contoh.test", SelfApplicationStatus.Draft);
        using var browser = host.Browser();
        await browser.SpeakAsync("en");
        (await browser.GetAsync($"/pendaftaran/{token}")).ShouldSay("Probably eligible").ShouldSay("Keep this link").ShouldNotSay("Kemungkinan");
        var goods = await browser.GetAsync($"/pendaftaran/{token}/produk");
        goods.ShouldStillHold("Input.Products[0].Capacity", "1,250");
        (await goods.Form().Fill("Input.Products[0].Capacity", "2,000.5").SubmitAsync("Save and check")).ShouldBeOk().ShouldSay("2,000.5 kodi").ShouldSay("Law 27/2022");
        await browser.SpeakAsync("id");
        var check = await browser.GetAsync($"/pendaftaran/{token}/periksa");
        check.ShouldSay("2.000,5 kodi");
        await check.Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran");
        (await host.ReadAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ApplicationReceived && n.DedupKey.Contains(application.Id.ToString()), Stop))).ShouldBe(1);
    }
}
