using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Tests.Pages.Certificates;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Verification;

public sealed class CertificateTests(PublicHost fixture) : IClassFixture<PublicHost>
{
    private readonly HostFixture _host = fixture.Host;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_OfAGenuineOne_ShowsEveryFactThatIsOnThePaper()
    {
        var certificate = await IssuedAsync();
        using var stranger = _host.Browser();

        var page = await stranger.GetAsync($"/verifikasi/{certificate.Code}");

        page.ShouldBeOk().ShouldSay("Asli dan berlaku");
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        var paper = Squeezed(string.Concat(PdfText.All(await PaperAsync(certificate))));
        var shown = Squeezed(page.Text);
        foreach (var fact in Facts(certificate))
        {
            paper.ShouldContain(Squeezed(fact), Case.Insensitive, $"the paper lacks {fact}");
            shown.ShouldContain(Squeezed(fact), Case.Insensitive, $"the page lacks {fact}");
        }

        paper.ShouldContain(Squeezed(CertificateCode.Grouped(certificate.Code)));
        await stranger.SpeakAsync("en");
        (await stranger.GetAsync($"/verifikasi/{certificate.Code}")).ShouldBeOk().ShouldSay("Genuine and valid").ShouldSay(certificate.HolderName);
    }

    [Fact]
    public async Task Page_AfterTheRegisterChanged_StillShowsWhatWasIssued()
    {
        var certificate = await IssuedAsync();
        await _host.ReadAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Orang Lain"), Stop));
        await _host.ReadAsync(db => db.Exporters.ExecuteUpdateAsync(set => set.SetProperty(e => e.Name, "Usaha Lain"), Stop));
        await _host.ReadAsync(db => db.Cohorts.Where(c => c.HistoryKey == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.Title, "Lain").SetProperty(c => c.Place, "Lain"), Stop));
        await _host.ReadAsync(db => db.CohortSessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.Topic, "Lain").SetProperty(s => s.LessonHours, 1), Stop));
        await _host.ReadAsync(db => db.Attendance.ExecuteDeleteAsync(Stop));
        using var stranger = _host.Browser();

        var page = await stranger.GetAsync($"/verifikasi/{certificate.Code}");

        foreach (var fact in Facts(certificate))
            Squeezed(page.Text).ShouldContain(Squeezed(fact), Case.Insensitive);
    }

    [Fact]
    public async Task Code_TypedInAnyWay_FindsIt()
    {
        var certificate = await IssuedAsync();
        using var stranger = _host.Browser();
        var form = (await stranger.GetAsync("/verifikasi")).Form();
        var grouped = CertificateCode.Grouped(certificate.Code);
        foreach (var typed in new[] { grouped, grouped.ToLowerInvariant(), " " + grouped.Replace('-', ' ') + " " })
            (await form.Fill("Input.Code", typed).SubmitAsync()).ShouldBeOk().ShouldSay("Asli dan berlaku").ShouldSay(certificate.Number);
    }

    [Fact]
    public async Task Page_OfARevokedOne_SaysSinceWhenAndWhyButNotTheOfficesWords()
    {
        var certificate = await IssuedAsync();
        using var staff = await _host.SignInAsAsync(Role.Staff);
        await (await staff.GetAsync($"/sertifikat/{certificate.Id}/cabut")).Form()
            .Fill(("Input.Ground", nameof(RevocationGround.NotEntitled)), ("Input.Reason", "Kata dinas sendiri")).SubmitAsync("Cabut sertifikat");
        using var stranger = _host.Browser();

        (await stranger.GetAsync($"/verifikasi/{certificate.Code}")).ShouldBeOk().ShouldSay("Sudah dicabut").ShouldSay("21 November 2026")
            .ShouldSay("Pemegangnya ternyata tidak berhak").ShouldNotSay("Kata dinas sendiri").ShouldNotSay("Asli dan berlaku").ShouldSay(certificate.HolderName);
    }

    [Fact]
    public async Task Page_OfAReplacedOne_LeadsToTheOneInForce()
    {
        var old = await IssuedAsync();
        using var staff = await _host.SignInAsAsync(Role.Staff);
        await (await staff.GetAsync($"/sertifikat/{old.Id}/ganti")).Form().Fill("Input.Reason", "Salah eja").SubmitAsync("Cabut dan terbitkan yang baru");
        var number = await _host.ReadAsync(db => db.Certificates.Where(c => c.ApplicationId == old.ApplicationId && c.RevokedAt == null).Select(c => c.Number).SingleAsync(Stop));
        using var stranger = _host.Browser();

        var page = await stranger.GetAsync($"/verifikasi/{old.Code}");

        page.ShouldBeOk().ShouldSay("Sudah diganti").ShouldSay(old.Number);
        (await page.FollowAsync($"nomor {number}")).ShouldBeOk().ShouldSay("Asli dan berlaku").ShouldSay(number);
    }

    [Fact]
    public async Task Page_AskedTooOften_SaysWait()
    {
        await using var office = await HostFixture.StartAsync(settings: ("RateLimits:VerificationsPerMinute", "3"));
        using var stranger = office.Browser();
        for (var i = 0; i < 3; i++)
            (await stranger.GetAsync($"/verifikasi/{CertificateCode.New()}")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/verifikasi/{CertificateCode.New()}")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private async Task<TrainingCertificate> IssuedAsync()
    {
        var cohort = await _host.Data.HeldTrainingAsync();
        return await Certificates.Certificates.IssueAsync(_host, cohort, await _host.Data.ParticipantAsync(cohort));
    }

    private async Task<byte[]> PaperAsync(TrainingCertificate certificate)
    {
        using var staff = await _host.SignInAsAsync(Role.Staff);
        return (await staff.GetAsync($"/sertifikat/{certificate.Id}")).ShouldBeOk().Bytes;
    }

    private static IEnumerable<string> Facts(TrainingCertificate certificate) =>
    [
        certificate.Government, certificate.Agency, certificate.Number, certificate.HolderName, certificate.BusinessName, certificate.CohortTitle,
        certificate.Partner!, $"{certificate.From.Day}", Figures.Date(certificate.Until, Language.Indonesian), certificate.Place,
        $"diikuti {certificate.AttendedHours} JP", .. CertificateTopics.Read(certificate.Topics).Select(t => t.Topic),
        $"{certificate.IssuedIn}, {Figures.Date(certificate.IssuedOn, Language.Indonesian)}",
        certificate.SignerPosition, certificate.SignerName, certificate.SignerRank!, certificate.SignerNip!,
    ];

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
