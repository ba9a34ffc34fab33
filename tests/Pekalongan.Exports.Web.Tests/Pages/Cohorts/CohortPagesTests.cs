using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Cohorts;

public sealed class CohortPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/pelatihan", Role.Exporter)]
    [InlineData("/pelatihan", Role.Admin)]
    [InlineData("/pelatihan/riwayat", Role.Exporter)]
    [InlineData("/pelatihan/tambah", Role.Verifier)]
    [InlineData("/pelatihan/tambah", Role.Official)]
    public async Task Get_WithoutTheRight_IsForbidden(string address, Role role)
    {
        using var browser = await host.SignInAsAsync(role);
        (await browser.GetAsync(address)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task List_OfTheArticlesOnly_ShowsNoComingCohort()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = await office.SignInAsAsync(Role.Official);
        var list = await browser.GetAsync("/pelatihan");
        list.ShouldBeOk().ShouldSay("Belum ada angkatan").ShouldNotSay("tahap III 2021").ShouldNotSay("Buka angkatan");
    }

    [Fact]
    public async Task History_OfTheArticles_SaysWhatIsUnknownAndWhatIsUnclear()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = await office.SignInAsAsync(Role.Verifier);

        var history = await browser.GetAsync("/pelatihan/riwayat");

        history.ShouldBeOk().ShouldSay("Direncanakan, pelaksanaan tidak dipastikan").ShouldSay("per tahap atau gabungan tidak jelas")
            .ShouldSay("27 November 2019 sampai 28 November 2019").ShouldSay("Suarabaru.id");
        history.All("main h2").ShouldBe(["Kota Pekalongan", "Jawa Tengah"]);
        history.All("main .card h3").Count.ShouldBe(7);
        var started = history.Document.QuerySelectorAll("main .card").Single(card => card.TextContent.Contains("mulai 2017", StringComparison.Ordinal));
        started.TextContent.ShouldContain("tidak diketahui");

        var planned = await history.FollowAsync("Pelatihan ekspor tahap III 2021");
        planned.ShouldSay("apakah terlaksana tidak dipastikan").ShouldSay("Antara, 2021").ShouldNotSay("Pendaftar");
        (await (await browser.GetAsync("/pelatihan/riwayat")).FollowAsync("Coaching clinic ekspor Jawa Tengah")).ShouldBeOk().ShouldSay("Jawa Tengah");
    }

    [Fact]
    public async Task History_OfTheArticles_CannotBeChanged()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var id = await host.ReadAsync(db => db.Cohorts.Where(c => c.HistoryKey == "pelatihan-2021-3").Select(c => c.Id).SingleAsync(Stop));
        (await browser.GetAsync($"/pelatihan/{id}")).ShouldBeOk().ShouldNotSay("Ubah angkatan");
        foreach (var page in new[] { "ubah", "daftarkan", "status?ke=Open" })
            (await browser.GetAsync($"/pelatihan/{id}/{page}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Add_Complete_OpensACohortWithSessions()
    {
        var staff = await host.Data.UserAsync(Role.Staff);
        using var browser = await host.SignInAsAsync(staff);
        var page = await browser.GetAsync("/pelatihan/tambah");
        page.Form().Value("Input.Year").ShouldBe("2026");
        var grown = await page.Form().Fill(("Input.Title", "Pelatihan Contoh Baru"), ("Input.Start", "Desember 2026"), ("Input.Quota", "30"), ("Input.Sessions[0].Day", "1-12-2026"),
            ("Input.Sessions[0].Topic", "Biaya dan harga"), ("Input.Sessions[0].LessonHours", "8")).SubmitAsync("Tambah sesi");

        var done = await grown.ShouldBeOk().Form().Check("Input.IsOpen").Fill(("Input.Sessions[1].Day", "2 Desember 2026"), ("Input.Sessions[1].Topic", "Go online"),
            ("Input.Sessions[1].LessonHours", "4")).SubmitAsync("Simpan angkatan");

        done.ShouldBeOk().ShouldSay("Pelatihan Contoh Baru").ShouldSay("Pendaftaran dibuka").ShouldSay("Selasa, 1 Desember 2026").ShouldSay("Belum ada usaha yang didaftarkan");
        var cohort = await host.ReadAsync(db => db.Cohorts.Include(c => c.Sessions).SingleAsync(c => c.Title == "Pelatihan Contoh Baru", Stop));
        (cohort.Start!.Iso, cohort.Sessions.Count, cohort.Quota).ShouldBe(("2026-12", 2, 30));
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CohortOpening && p.UserId == staff.Id, Stop))).ShouldBe(1);
        (await browser.GetAsync("/pelatihan")).ShouldSay("Pelatihan Contoh Baru").ShouldSay("0 pendaftar dari kuota 30");
    }

    [Theory]
    [InlineData("Input.Title", "", "Tulis nama angkatan")]
    [InlineData("Input.Year", "1999", "Tulis angka dari 2025 sampai 2031")]
    [InlineData("Input.Year", "dua ribu", "Tulis angka")]
    [InlineData("Input.Stage", "0", "Tulis angka dari 1")]
    [InlineData("Input.Quota", "3,5", "bulat")]
    [InlineData("Input.Start", "31-02-2026", "Tidak ada tanggal")]
    [InlineData("Input.End", "30-11-2026", "mendahului")]
    [InlineData("Input.Sessions[0].Day", "kemarin", "Tulis tanggal")]
    [InlineData("Input.Sessions[0].Topic", "", "Tulis materi")]
    [InlineData("Input.Sessions[0].LessonHours", "40", "Tulis angka dari 1 sampai 16")]
    [InlineData("Input.Sessions[0].Start", "25.00", "Tulis jamnya")]
    [InlineData("Input.Sessions[0].End", "08.59", "sesudah jam mulai")]
    [InlineData("Input.Sessions[0].Speakers[0].Name", "", "Tulis nama narasumbernya")]
    [InlineData("Input.ApplyUntil", "1-1-2027", "sesudah pelatihannya selesai")]
    [InlineData("Input.MinimumAttendancePercent", "101", "Tulis angka dari 1 sampai 100")]
    [InlineData("Input.Rubric[0].Percent", "31", "Jumlah bobot harus 100; sekarang 101")]
    [InlineData("Input.Rubric[3].Percent", "x", "Tulis angka")]
    public async Task Add_FieldThatCannotMeanThat_SaysWhatIsExpectedAndKeepsIt(string field, string typed, string problem)
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync("/pelatihan/tambah")).Form().Check("Input.IsCurated").Fill(("Input.Title", "Contoh"), ("Input.Start", "1-12-2026"), ("Input.End", "3-12-2026"),
            ("Input.Sessions[0].Day", "1-12-2026"), ("Input.Sessions[0].Start", "09.00"), ("Input.Sessions[0].End", "12.00"), ("Input.Sessions[0].Topic", "Materi"),
            ("Input.Sessions[0].Speakers[0].Affiliation", "Lembaga"), ("Input.Sessions[0].Speakers[0].Name", "Contoh"), ("Input.Sessions[0].LessonHours", "8"));
        (await form.Fill(field, typed).SubmitAsync("Simpan angkatan")).ShouldHaveError(field, problem).ShouldStillHold(field, typed);
    }

    [Fact]
    public async Task Edit_AfterSomebodyElse_ShowsBoth()
    {
        var cohort = await host.Data.CohortAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var (mine, theirs) = (await browser.GetAsync($"/pelatihan/{cohort.Id}/ubah"), await browser.GetAsync($"/pelatihan/{cohort.Id}/ubah"));
        (await theirs.Form().Fill("Input.Place", "Aula mereka").SubmitAsync("Simpan perubahan")).ShouldBeOk();

        var conflict = await mine.Form().Fill("Input.Place", "Aula saya").SubmitAsync("Simpan perubahan");

        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Aula mereka").ShouldStillHold("Input.Place", "Aula saya");
        (await conflict.Form().SubmitAsync("Simpan perubahan")).ShouldBeOk().ShouldSay("Aula saya");
    }

    [Fact]
    public async Task Status_Closed_TakesNoMoreApplications()
    {
        var (cohort, exporter) = (await host.Data.CohortAsync(), await host.Data.ExporterAsync(e => e.SearchText = "penutup"));
        using var browser = await host.SignInAsAsync(Role.Staff);
        var apply = await browser.GetAsync($"/pelatihan/{cohort.Id}/daftarkan?kata=penutup");

        (await (await (await browser.GetAsync($"/pelatihan/{cohort.Id}")).FollowAsync("Tutup pendaftaran")).Form().SubmitAsync()).ShouldBeOk().ShouldSay("Pendaftaran ditutup");
        var refused = await apply.Form().SubmitAsync($"Daftarkan {exporter.Name}");

        refused.ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Pendaftaran angkatan ini tidak dibuka");
        (await host.ReadAsync(db => db.Applications.AnyAsync(a => a.CohortId == cohort.Id, Stop))).ShouldBeFalse();
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/status?ke=Planned")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/status?ke=apa")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Apply_Found_LeadsToTheCriteriaAndSaysSoNextTime()
    {
        var (cohort, exporter) = (await host.Data.CohortAsync(), await host.Data.ExporterAsync(e => e.SearchText = "pendaftar"));
        using var browser = await host.SignInAsAsync(Role.Staff);
        var found = await browser.GetAsync($"/pelatihan/{cohort.Id}/daftarkan?kata=pendaftar");

        var application = await found.Form().SubmitAsync($"Daftarkan {exporter.Name}");
        var again = await found.Form().SubmitAsync($"Daftarkan {exporter.Name}");

        application.ShouldBeOk().ShouldSay("Usaha sudah didaftarkan").ShouldSay("Belum selesai diperiksa");
        again.Address.ShouldBe(application.Address);
        (await browser.GetAsync(found.Address)).ShouldSay("Sudah terdaftar");
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/daftarkan?kata=zzz")).ShouldSay("Tidak ada yang cocok");
        (await browser.GetAsync($"/pelatihan/{cohort.Id}")).ShouldSay("Pendaftar (1)").ShouldSay(exporter.Name);
    }

    [Fact]
    public async Task Details_OfAnotherScope_IsNotFound()
    {
        var foreign = await host.Data.CohortAsync(c => c.Status = CohortStatus.Completed, scope: TestData.Province);
        await host.AddAsync(new Core.Office.Scope { Code = "lain", Name = "Kota Lain", Kind = Core.Office.ScopeKind.City });
        var elsewhere = await host.Data.CohortAsync(scope: "lain");
        using var browser = await host.SignInAsAsync(Role.Staff);

        (await browser.GetAsync($"/pelatihan/{foreign.Id}")).ShouldBeOk().ShouldNotSay("Ubah angkatan");
        (await browser.GetAsync($"/pelatihan/{foreign.Id}/ubah")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/pelatihan/{elsewhere.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_InEnglish_SpeaksEnglish()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        await browser.SpeakAsync("en");
        (await browser.GetAsync("/pelatihan/riwayat")).ShouldSay("Training history").ShouldSay("Planned; whether it took place is not confirmed").ShouldNotSay("Peserta");
    }

    [Fact]
    public async Task Add_WithAllFacts_KeepsAndShowsThem_SessionsComeAndGoWithoutScript()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync("/pelatihan/tambah");
        page = await page.Form().Check("Input.IsCurated").Check("Input.Criteria", "Nib").Check("Input.Criteria", "ExportPotential").Fill(
            ("Input.Title", "Klinik Contoh Lengkap"), ("Input.Kind", "CoachingClinic"), ("Input.PublicText", "Baris satu\r\n\r\nBaris dua"), ("Input.ApplyUntil", "20-11-2026"),
            ("Input.MinimumAttendancePercent", "75"), ("Input.Sessions[0].Day", "1-12-2026"), ("Input.Sessions[0].Start", "9"), ("Input.Sessions[0].End", "12:30"),
            ("Input.Sessions[0].Topic", "Biaya"), ("Input.Sessions[0].Place", "Ruang Contoh"), ("Input.Sessions[0].LessonHours", "4"),
            ("Input.Sessions[0].Speakers[0].Name", "Satu Contoh, S.E., M.M."), ("Input.Sessions[0].Speakers[0].Affiliation", "Lembaga Contoh")).SubmitAsync("Tambah sesi");
        page = await page.ShouldBeOk().Form().Fill("Input.Sessions[1].Topic", "Yang dihapus").SubmitAsync("Hapus sesi 2");
        page.ShouldBeOk().Document.QuerySelector("[name='Input.Sessions[1].Topic']").ShouldBeNull();
        page = await page.Form().SubmitAsync("Tambah narasumber Sesi 1");
        var done = await page.ShouldBeOk().Form().Fill("Input.Sessions[0].Speakers[1].Name", "Dua Contoh").SubmitAsync("Simpan angkatan");

        done.ShouldBeOk().ShouldSay("Satu Contoh, S.E., M.M. (Lembaga Contoh); Dua Contoh").ShouldSay("pukul 09.00–12.30 WIB").ShouldSay("Ruang Contoh").ShouldSay("NIB · Potensi ekspor")
            .ShouldSay("Produk 30%").ShouldSay("75% dari 4 jam pelajaran");
        var cohort = await host.ReadAsync(db => db.Cohorts.Include(c => c.Rubric).SingleAsync(c => c.Title == "Klinik Contoh Lengkap", Stop));
        (cohort.PublicText, cohort.ApplyUntil, cohort.Rubric.Sum(w => w.WeightPercent)).ShouldBe(("Baris satu\nBaris dua", new DateOnly(2026, 11, 20), 100));
    }

    [Fact]
    public async Task Edit_SessionWithAttendance_CannotBeRemoved_AndSaysWhy()
    {
        var cohort = await host.Data.HeldTrainingAsync();
        await host.Data.ParticipantAsync(cohort, sessions: 1);
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/pelatihan/{cohort.Id}/ubah");
        page.ShouldSay("sudah mencatat kehadiran, jadi tidak dapat dihapus").ShouldSay("Sudah ada pendaftar");
        page.All("button").ShouldNotContain("Hapus sesi 1");

        // Emptied instead of removed.
        var emptied = page.Form().Fill(("Input.Sessions[0].Day", ""), ("Input.Sessions[0].Topic", ""), ("Input.Sessions[0].LessonHours", ""));
        (await emptied.SubmitAsync("Simpan perubahan")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("sudah mencatat kehadiran 1 orang");

        var removed = await (await browser.GetAsync(page.Address)).Form().SubmitAsync("Hapus sesi 3");
        (await removed.Form().SubmitAsync("Simpan perubahan")).ShouldBeOk();
        (await host.ReadAsync(db => db.CohortSessions.CountAsync(s => s.CohortId == cohort.Id, Stop))).ShouldBe(2);
    }
}
