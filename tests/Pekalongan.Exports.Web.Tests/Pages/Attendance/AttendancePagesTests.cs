using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Attendance;

/// <summary>Today is 21 November 2026, the last of the training's three days.</summary>
public sealed class AttendancePagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_ListTickedTwiceByTwo_KeepsAllMarks_AndTheOverviewCounts()
    {
        var (cohort, session) = await TrainingAsync();
        var people = new[] { await ParticipantAsync(cohort, 2), await ParticipantAsync(cohort, 2), await ParticipantAsync(cohort, 0) };
        using var mine = await host.SignInAsAsync(Role.Staff);
        using var theirs = await host.SignInAsAsync(Role.Staff);
        var address = $"/pelatihan/{cohort.Id}/kehadiran/{session.Id}";
        var (myForm, theirForm) = (await mine.GetAsync(address), await theirs.GetAsync(address));

        (await theirForm.Form(List).Check("hadir", people[0].Id.ToString()).SubmitAsync()).ShouldBeOk().ShouldSay("1 peserta ditandai hadir");
        for (var i = 0; i < 2; i++)
            (await myForm.Form(List).Check("hadir", people[1].Id.ToString()).SubmitAsync()).ShouldBeOk();

        var page = await mine.GetAsync(address);
        page.ShouldSay("2 dari 3 hadir").ShouldSay("Hadir (2)").ShouldSay("oleh petugas");
        var overview = await page.FollowAsync("Kehadiran");
        overview.ShouldBeOk().ShouldSay("Sertifikat memerlukan paling sedikit 80% dari 24 jam pelajaran");
        overview.All("main tbody tr").ShouldContain(row => row.Contains("100,00%", StringComparison.Ordinal) && row.EndsWith("Cukup", StringComparison.Ordinal));
        overview.All("main tbody tr").ShouldContain(row => row.Contains("0,00%", StringComparison.Ordinal) && row.EndsWith("Kurang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Session_CodeOfACard_MarksItsBusiness_AndAWrongOneSaysSo()
    {
        var (cohort, session) = await TrainingAsync();
        await ParticipantAsync(cohort, 0, "KRTU2345");
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/pelatihan/{cohort.Id}/kehadiran/{session.Id}");

        var refused = await page.Form(Code).Fill("Input.Code", "KRTU2346").SubmitAsync("Hadirkan");
        refused.ShouldHaveError("Input.Code", "bukan kode peserta pelatihan ini");
        refused.Form(Code).Value("Input.Code").ShouldBe("KRTU2346");
        (await refused.Form(Code).Fill("Input.Code", "krtu 2345").SubmitAsync("Hadirkan")).ShouldBeOk().ShouldSay("ditandai hadir.").ShouldSay("Semua peserta sudah tercatat");
    }

    [Fact]
    public async Task TakeBack_WithoutAReason_IsRefused_WithOne_RemovesTheMark()
    {
        var (cohort, session) = await TrainingAsync();
        var person = await ParticipantAsync(cohort, 3);
        using var browser = await host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/pelatihan/{cohort.Id}/kehadiran/{session.Id}/batal/{person.Id}");

        (await page.Form().SubmitAsync("Batalkan tanda hadir")).ShouldHaveError("Input.Reason", "Tulis mengapa");
        (await page.Form().Fill("Input.Reason", "Salah nama").SubmitAsync("Batalkan tanda hadir")).ShouldBeOk().ShouldSay("Belum tercatat (1)");

        (await host.ReadAsync(db => db.Attendance.CountAsync(a => a.ApplicationId == person.Id, Stop))).ShouldBe(2);
        (await browser.GetAsync(page.Address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Session_OfAnotherCohort_OrTooEarly_MarksNobody()
    {
        var (cohort, session) = await TrainingAsync(Today.AddDays(1));
        var (other, _) = await TrainingAsync();
        await ParticipantAsync(cohort, 0);
        using var browser = await host.SignInAsAsync(Role.Staff);

        (await browser.GetAsync($"/pelatihan/{other.Id}/kehadiran/{session.Id}")).ShouldBe(HttpStatusCode.NotFound);
        var early = await browser.GetAsync($"/pelatihan/{cohort.Id}/kehadiran/{session.Id}");
        early.ShouldBeOk().ShouldSay("Sesi ini baru pada 22 November 2026").ShouldNotSay("Tandai hadir");
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/kehadiran/{session.Id}/qr")).ShouldBeOk().ShouldSay("hanya tampil pada hari sesinya");
    }

    [Fact]
    public async Task Screen_OnTheDay_ShowsACodeToScanAndOneToType_AndComesAgain()
    {
        var (cohort, session) = await TrainingAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync($"/pelatihan/{cohort.Id}/kehadiran/{session.Id}/qr");

        var codes = host.Services.GetRequiredService<SessionCodes>();
        page.ShouldBeOk().Find("svg.qr[role=img]");
        page.All(".digits").ShouldBe([codes.Digits(session.Id).Insert(3, " ")]);
        int.Parse(page.Response.Headers.GetValues("Refresh").Single(), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 61);
    }

    [Fact]
    public async Task Papers_OfADay_NameEveryParticipant_AndNoNikOrTelephone()
    {
        var nik = Nik.Parse("3375015508850001").Value;
        var (cohort, _) = await TrainingAsync();
        var owner = await host.Data.PersonAsync(nik);
        var exporter = await host.Data.ExporterAsync(e => e.Phone = "081234567890", owner);
        await ParticipantAsync(cohort, 0, "KRTN2345", exporter);
        await ParticipantAsync(cohort, 0, "KRTN2346");
        using var browser = await host.SignInAsAsync(Role.Staff);

        var sheet = await browser.GetAsync($"/pelatihan/{cohort.Id}/daftar-hadir?hari=2026-11-20");
        var cards = await browser.GetAsync($"/pelatihan/{cohort.Id}/kartu-nama");

        sheet.ShouldBeOk().Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var (list, names) = (string.Join(' ', PdfText.All(sheet.Bytes)), string.Join(' ', PdfText.All(cards.ShouldBeOk().Bytes)));
        list.ShouldContain("20 November 2026");
        foreach (var words in owner.Name.Split(' '))
            (list.Contains(words, StringComparison.Ordinal) && names.Contains(words, StringComparison.Ordinal)).ShouldBeTrue(words);
        names.ShouldContain("KRTN2345");
        foreach (var text in new[] { list, names })
        {
            text.ShouldNotContain("33750155");
            text.ShouldNotContain("08123");
        }

        list.ShouldNotContain("KRTN2345");
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/daftar-hadir?hari=2026-01-01")).ShouldBe(HttpStatusCode.NotFound);
    }

    private const string List = "main form[method=post]:not([action*=Code])";
    private const string Code = "main form[action*=Code]";

    private async Task<(Cohort Cohort, CohortSession Last)> TrainingAsync(DateOnly? last = null)
    {
        var cohort = await host.Data.HeldTrainingAsync(last ?? Today);
        return (cohort, cohort.Sessions.MaxBy(s => s.Day)!);
    }

    private Task<CohortApplication> ParticipantAsync(Cohort cohort, int sessions, string? code = null, Exporter? exporter = null) =>
        host.Data.ParticipantAsync(cohort, sessions, exporter, a => a.ParticipantCode = code);
}
