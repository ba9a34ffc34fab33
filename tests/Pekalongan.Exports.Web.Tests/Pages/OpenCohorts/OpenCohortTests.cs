using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OpenCohorts;

public sealed class OpenCohortTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_WithoutCohorts_SaysWhatToDo()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = office.Browser();
        (await (await browser.GetAsync("/")).FollowAsync("Lihat pelatihan")).ShouldBeOk().ShouldSay("Belum ada pelatihan yang akan datang").ShouldSay("Tanyakan jadwal berikutnya")
            .ShouldNotSay("contoh");
    }

    [Fact]
    public async Task List_OfEveryState_OffersApplicationsOnlyWhereTheyAreTaken()
    {
        await host.Data.CohortAsync(c => c.Title = "Angkatan Buka");
        await host.Data.CohortAsync(c => (c.Title, c.Status) = ("Angkatan Rencana", CohortStatus.Planned));
        await host.Data.CohortAsync(c => (c.Title, c.Status) = ("Angkatan Tutup", CohortStatus.Closed));
        await host.Data.CohortAsync(c => (c.Title, c.ApplyUntil) = ("Angkatan Lewat", new DateOnly(2026, 11, 20)));
        await host.Data.CohortAsync(c => (c.Title, c.Status, c.Start) = ("Angkatan Berjalan", CohortStatus.Closed, PartialDate.Parse("2026-11-01").Value));
        await host.Data.CohortAsync(c => (c.Title, c.Status) = ("Angkatan Usai", CohortStatus.Completed));
        using var browser = host.Browser();

        var list = await browser.GetAsync("/pelatihan-ekspor");

        list.ShouldBeOk().ShouldSay("Angkatan Rencana").ShouldNotSay("Angkatan Berjalan").ShouldNotSay("Angkatan Usai");
        string Card(string title) => list.All("main .card").Single(card => card.StartsWith(title, StringComparison.Ordinal));
        Card("Angkatan Buka").ShouldContain("Lihat syarat dan daftar");
        Card("Angkatan Rencana").ShouldContain("Direncanakan");
        Card("Angkatan Tutup").ShouldContain("Pendaftaran sudah ditutup");
        Card("Angkatan Lewat").ShouldContain("Pendaftaran sudah ditutup");
        foreach (var title in new[] { "Angkatan Rencana", "Angkatan Tutup", "Angkatan Lewat" })
            (await list.FollowAsync(title)).ShouldBeOk().ShouldNotSay("Mulai mendaftar");
    }

    [Fact]
    public async Task Details_OfACuratedCohort_SaysWhatItAsksAndHowItChooses()
    {
        var cohort = await host.Data.CohortAsync(c =>
        {
            (c.Kind, c.IsCurated, c.Criteria, c.PublicText) = (CohortKind.CoachingClinic, true, Criteria.For(CohortKind.CoachingClinic), "Delapan bulan pendampingan contoh.");
            c.Sessions.Add(new CohortSession { Day = new DateOnly(2026, 12, 1), Topic = "Potensi pasar", LessonHours = 8 });
        });
        using var browser = host.Browser();
        (await browser.GetAsync($"/pelatihan-ekspor/{cohort.Id}")).ShouldBeOk().ShouldSay("Delapan bulan pendampingan contoh.").ShouldSay("KTP pemilik beralamat di Kota Pekalongan")
            .ShouldSay("Produknya berpeluang laku di luar negeri").ShouldSay("Antara, 2021").ShouldSay("Kapasitas dan kontinuitas").ShouldSay("30%").ShouldSay("Potensi pasar");
        await browser.SpeakAsync("en");
        (await browser.GetAsync($"/pelatihan-ekspor/{cohort.Id}")).ShouldSay("The conditions, and why").ShouldNotSay("Syaratnya");
    }

    [Fact]
    public async Task Details_OfTheExample_AreThereOnlyInDevelopment()
    {
        await using var development = await HostFixture.StartAsync("Development");
        using var browser = development.Browser();
        (await browser.GetAsync("/pelatihan-ekspor")).ShouldNotSay("Pelatihan ekspor contoh");
        (await browser.GetAsync("/pelatihan-ekspor?lingkup=contoh")).ShouldBeOk().ShouldSay("Data contoh").ShouldSay("Pelatihan ekspor contoh tahap II 2026");
        using var production = host.Browser();
        (await production.GetAsync("/pelatihan-ekspor?lingkup=contoh")).ShouldBeOk().ShouldNotSay("Data contoh");
        await host.AddAsync(new Core.Office.Scope { Code = "umum-lain", Name = "Kota Umum", Kind = Core.Office.ScopeKind.City });
        (await production.GetAsync($"/pelatihan-ekspor/{(await host.Data.CohortAsync(scope: "umum-lain")).Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Join_WithItsOwnAccount_AppliesWithOneButton()
    {
        var (cohort, exporter) = (await host.Data.CohortAsync(), await host.Data.ExporterAsync());
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        var join = await (await browser.GetAsync($"/pelatihan-ekspor/{cohort.Id}")).FollowAsync("Ikut dengan data saya");
        join.ShouldBeOk().ShouldSay(exporter.Name).ShouldSay(exporter.Nib!);

        var (done, again) = (await join.Form().SubmitAsync("Ya, daftarkan usaha saya"), await join.Form().SubmitAsync("Ya, daftarkan usaha saya"));

        done.ShouldBeOk().ShouldSay("Usaha Anda sudah didaftarkan").ShouldSay(cohort.Title);
        again.ShouldBeOk();
        var application = await host.ReadAsync(db => db.Applications.Include(a => a.Assessments).SingleAsync(a => a.CohortId == cohort.Id, Stop));
        (application.ExporterId, application.Source, application.Assessments.Count).ShouldBe((exporter.Id, ApplicationSource.OwnAccount, 4));
        (await browser.GetAsync($"/pelatihan-ekspor/{cohort.Id}/ikut")).ShouldSay("Usaha Anda sudah terdaftar di angkatan ini");
    }

    [Fact]
    public async Task Join_AfterTheLastDay_IsRefused_AndStaffStillMay()
    {
        var (cohort, exporter) = (await host.Data.CohortAsync(c => c.ApplyUntil = new DateOnly(2026, 11, 20)), await host.Data.ExporterAsync(e => e.SearchText = "terlambat"));
        using var browser = await host.SignInAsAsync(Role.Exporter, exporter);
        (await browser.GetAsync($"/pelatihan-ekspor/{cohort.Id}/ikut")).ShouldBeOk().ShouldSay("ditutup 20 November 2026").ShouldNotSay("Ya, daftarkan");
        using var staff = await host.SignInAsAsync(Role.Staff);
        (await (await staff.GetAsync($"/pelatihan/{cohort.Id}/daftarkan?kata=terlambat")).Form().SubmitAsync($"Daftarkan {exporter.Name}")).ShouldBeOk().ShouldSay("Usaha sudah didaftarkan");
    }
}
