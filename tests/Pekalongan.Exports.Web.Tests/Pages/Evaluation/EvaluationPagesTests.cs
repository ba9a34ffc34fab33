using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Evaluation;

/// <summary>Tests and feedback: what staff type, what participants send, and what staff then see.</summary>
public sealed class EvaluationPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scores_Typed_GiveAverages_AndAClashNamesWhatIsSaved()
    {
        var cohort = await host.Data.HeldTrainingAsync();
        for (var i = 0; i < 2; i++)
            await host.Data.ParticipantAsync(cohort);
        using var mine = await host.SignInAsAsync(Role.Staff);
        using var theirs = await host.SignInAsAsync(Role.Staff);
        var (myPage, theirPage) = (await mine.GetAsync($"/pelatihan/{cohort.Id}/evaluasi"), await theirs.GetAsync($"/pelatihan/{cohort.Id}/evaluasi"));

        (await theirPage.Form().Fill(("Input.Rows[0].Pre", "40"), ("Input.Rows[0].Post", "75")).SubmitAsync("Simpan nilai")).ShouldBeOk().ShouldSay("35,00");
        (await myPage.Form().Fill("Input.Rows[1].Pre", "101").SubmitAsync("Simpan nilai")).ShouldHaveError("Input.Rows[1].Pre", "Tulis angka dari 0 sampai 100").ShouldStillHold("Input.Rows[1].Pre", "101");
        var clash = await myPage.Form().Fill(("Input.Rows[0].Pre", "50"), ("Input.Rows[1].Pre", "61")).SubmitAsync("Simpan nilai");
        clash.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Tersimpan sekarang: 40").ShouldStillHold("Input.Rows[0].Pre", "50").ShouldStillHold("Input.Rows[0].Post", "75");
        var saved = await clash.Form().SubmitAsync("Simpan nilai");

        saved.ShouldBeOk().ShouldSay("55,50").ShouldSay("dari 2 peserta").ShouldSay("25,00").ShouldSay("dari 1 peserta yang mengikuti keduanya");
    }

    [Fact]
    public async Task Feedback_ByCode_IsTakenOnce_AndShownWithoutNames()
    {
        var cohort = await host.Data.HeldTrainingAsync();
        var person = await host.Data.ParticipantAsync(cohort, change: a => a.ParticipantCode = "UMPA2345");
        await host.Data.ParticipantAsync(cohort, sessions: 0, change: a => a.ParticipantCode = "UMPA2346");
        using var phone = host.Browser();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var page = await phone.GetAsync("/umpan-balik");
        page.ShouldSay("tanpa nama").ShouldSay("kelompok kecil");

        (await page.Form().Fill("Input.Code", "UMPA2345").SubmitAsync()).ShouldHaveError("Input.Content", "Pilih nilai untuk isi materi");
        (await Answer(page, "UMPA2346", "x").SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("hanya dari peserta yang hadir");
        (await Answer(page, "TAKADA23", "x").SubmitAsync()).ShouldHaveError("Input.Code", "tidak dikenal").ShouldStillHold("Input.Comment", "x");
        for (var i = 0; i < 2; i++)
            (await Answer(page, "UMPA2345", $"Komentar contoh {i}").SubmitAsync()).ShouldBeOk().ShouldBeAt("/umpan-balik/terkirim").ShouldSay("kami terima");

        var seen = await staff.GetAsync($"/pelatihan/{cohort.Id}/evaluasi");
        seen.ShouldSay("rata-rata dari 1 jawaban").ShouldSay("Komentar contoh 0").ShouldNotSay("Komentar contoh 1");
        var business = await host.ReadAsync(db => db.Applications.Where(a => a.Id == person.Id).Select(a => a.Exporter!.Name).SingleAsync(Stop));
        seen.Find("section[aria-labelledby=umpan]").TextContent.ShouldNotContain(business);
    }

    private static PageForm Answer(Page page, string code, string comment) => page.Form().Fill(
        ("Input.Code", code), ("Input.Content", "5"), ("Input.Speakers", "4"), ("Input.Organisation", "3"), ("Input.Usefulness", "5"), ("Input.Comment", comment));
}
