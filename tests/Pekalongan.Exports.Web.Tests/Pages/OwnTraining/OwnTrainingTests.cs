using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnTraining;

public sealed class OwnTrainingTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Own_OfAParticipant_ShowsSessionsAttendanceCodeCalendarAndFeedback()
    {
        var exporter = await host.Data.ExporterAsync();
        var (held, coming) = (await host.Data.HeldTrainingAsync(), await host.Data.CohortAsync(c => c.Title = "Klinik Contoh Mendatang"));
        await host.Data.ParticipantAsync(held, sessions: 2, exporter: exporter, change: a => a.ParticipantCode = "SAYA2345");
        await host.Data.ParticipantAsync(coming, sessions: 0, exporter: exporter, change: a => (a.Status, a.ReservePosition) = (ApplicationStatus.Reserve, 2));
        await host.Data.ParticipantAsync(await host.Data.CohortAsync(c => c.Title = "Pelatihan Orang Lain"), sessions: 0);
        using var phone = await host.SignInAsAsync(Role.Exporter, exporter);

        var page = await phone.GetAsync("/pelatihan-saya");

        page.ShouldBeOk().ShouldSay(held.Title).ShouldSay("SAYA2345").ShouldSay("Anda cadangan nomor 2").ShouldNotSay("Pelatihan Orang Lain");
        page.All("td[data-label=Kehadiran]").ShouldBe(["hadir", "hadir", "tidak tercatat hadir"]);
        var feedback = await page.FollowAsync("Beri umpan balik");
        feedback.ShouldSay(held.Title).ShouldNotSay("Kode peserta");
        (await feedback.Form().Fill(("Input.Content", "5"), ("Input.Speakers", "5"), ("Input.Organisation", "5"), ("Input.Usefulness", "5")).SubmitAsync()).ShouldBeOk().ShouldSay("kami terima");
        (await phone.GetAsync("/pelatihan-saya")).ShouldNotSay("Beri umpan balik");
    }

    [Fact]
    public async Task Calendar_OfACohort_IsForEverybody_AndOfTheArticles_ForNobody()
    {
        var cohort = await host.Data.HeldTrainingAsync();
        var history = await host.ReadAsync(db => Task.FromResult(db.Cohorts.First(c => c.HistoryKey != null).Id));
        using var stranger = host.Browser();

        var file = await stranger.GetAsync($"/pelatihan-ekspor/{cohort.Id}/kalender.ics");

        file.ShouldBeOk().Response.Content.Headers.ContentType!.ToString().ShouldBe(TrainingCalendar.ContentType);
        file.Response.Headers.ETag.ShouldNotBeNull();
        file.Source.ShouldContain("SUMMARY:Biaya dan harga\r\n");
        (await stranger.GetAsync($"/pelatihan-ekspor/{history}/kalender.ics")).ShouldBe(HttpStatusCode.NotFound);
    }
}
