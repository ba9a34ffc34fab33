using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Certificates;

public sealed class CertificatePagesTests(PublicHost fixture) : IClassFixture<PublicHost>
{
    private readonly HostFixture _host = fixture.Host;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Issue_AllAtOnce_SaysWhoIsShortAndPrintsTheRest()
    {
        var cohort = await _host.Data.HeldTrainingAsync();
        var (first, second, shortOne) = (
            await _host.Data.ParticipantAsync(cohort), await _host.Data.ParticipantAsync(cohort), await _host.Data.ParticipantAsync(cohort, sessions: 1));
        using var browser = await _host.SignInAsAsync(Role.Staff);

        var room = await browser.GetAsync($"/pelatihan/{cohort.Id}/sertifikat");
        room.ShouldBeOk().ShouldSay("sekurangnya 20 dari 24 jam pelajaran (80%)").ShouldSay("Kurang 12 JP").ShouldSay(await NameAsync(shortOne));
        var check = await room.FollowAsync("Terbitkan 2 sertifikat");
        check.ShouldBeOk().ShouldSay(await NameAsync(first)).ShouldSay("Pejabat Contoh, S.E., M.M.").ShouldNotSay(await NameAsync(shortOne));
        var done = await check.Form().SubmitAsync();

        done.ShouldBeOk().ShouldBeAt($"/pelatihan/{cohort.Id}/sertifikat").ShouldSay("2 sertifikat terbit").ShouldNotSay("Berhak, belum terbit");
        (await InForceAsync(cohort)).Select(c => c.ApplicationId).Order().ShouldBe(new[] { first.Id, second.Id }.Order());
        var all = await done.FollowAsync("Unduh semua (2) dalam satu PDF");
        PdfText.Pages(all.ShouldBeOk().Bytes).Count.ShouldBe(4);
        (await _host.ReadAsync(db => db.AuditEvents.CountAsync(e => e.RootId == cohort.Id.ToString() && e.SubjectId == "sertifikat", Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Issue_SentTwice_GivesOne()
    {
        var cohort = await _host.Data.HeldTrainingAsync();
        await _host.Data.ParticipantAsync(cohort);
        using var browser = await _host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pelatihan/{cohort.Id}/sertifikat/terbitkan")).Form();

        (await form.SubmitAsync()).ShouldBeOk().ShouldSay("1 sertifikat terbit");
        (await form.SubmitAsync()).ShouldBeOk();

        (await InForceAsync(cohort)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Issue_PostedForSomebodyWhoIsShort_IsRefusedByName()
    {
        var cohort = await _host.Data.HeldTrainingAsync();
        await _host.Data.ParticipantAsync(cohort);
        var shortOne = await _host.Data.ParticipantAsync(cohort, sessions: 2);
        using var browser = await _host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pelatihan/{cohort.Id}/sertifikat/terbitkan")).Form();

        var refused = await form.Fill("Input.Applications", shortOne.Id.ToString()).SubmitAsync();

        refused.ShouldBe(HttpStatusCode.BadRequest).ShouldSay($"{await NameAsync(shortOne)} kurang 4 JP");
        (await InForceAsync(cohort)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Download_ByTheBusinessItself_IsThePaperAsItWasIssued()
    {
        var cohort = await _host.Data.HeldTrainingAsync();
        var exporter = await _host.Data.ExporterAsync();
        var participant = await _host.Data.ParticipantAsync(cohort, exporter: exporter);
        var certificate = await IssuedAsync(cohort, participant);
        using var own = await _host.SignInAsAsync(Role.Exporter, exporter);
        using var other = await _host.SignInAsAsync(Role.Exporter);

        var first = await (await own.GetAsync("/")).FollowAsync("Unduh sertifikat " + cohort.Title);
        var again = await own.GetAsync($"/sertifikat/{certificate.Id}");

        first.ShouldBeOk().Bytes.ShouldBe(again.Bytes);
        first.Bytes.ShouldBe((await _host.ReadAsync(db => db.Files.Include(f => f.Content).SingleAsync(f => f.Id == certificate.FileId, Stop))).Content!.Bytes);
        first.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldStartWith("sertifikat-500-2-");
        (await other.GetAsync($"/sertifikat/{certificate.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync($"/sertifikat/{certificate.Id}/cabut")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Certificate_OfAnotherScope_IsNotFound()
    {
        var certificate = await IssuedAsync();
        var stranger = await _host.Data.UserAsync(Role.Staff, scope: TestData.Province);
        using var browser = await _host.SignInAsAsync(stranger);
        foreach (var page in new[] { "", "/cabut", "/ganti" })
            (await browser.GetAsync($"/sertifikat/{certificate.Id}{page}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Revoke_WithoutReason_IsRefused_WithOne_IsListed()
    {
        var certificate = await IssuedAsync();
        using var browser = await _host.SignInAsAsync(Role.Staff);
        var page = await browser.GetAsync($"/sertifikat/{certificate.Id}/cabut");

        (await page.Form().SubmitAsync("Cabut sertifikat")).ShouldHaveError("Input.Ground", "Pilih sebabnya");
        var done = await page.Form().Fill(("Input.Ground", nameof(RevocationGround.NotEntitled)), ("Input.Reason", "Daftar hadir keliru")).SubmitAsync("Cabut sertifikat");

        done.ShouldBeOk().ShouldSay("Tidak berlaku lagi").ShouldSay("Pemegangnya ternyata tidak berhak").ShouldSay("Daftar hadir keliru");
    }

    [Fact]
    public async Task Replace_AfterTheNameWasCorrected_ShowsBothAndIssuesTheNewOne()
    {
        var cohort = await _host.Data.HeldTrainingAsync();
        var participant = await _host.Data.ParticipantAsync(cohort);
        var old = await IssuedAsync(cohort, participant);
        await RenameAsync(participant, "Nama Benar Contoh");
        using var browser = await _host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync($"/sertifikat/{old.Id}/ganti");
        page.ShouldBeOk().ShouldSay(old.HolderName).ShouldSay("Nama Benar Contoh");
        var done = await page.Form().Fill("Input.Reason", "Nama salah eja").SubmitAsync("Cabut dan terbitkan yang baru");

        done.ShouldBeOk().ShouldSay($"Sertifikat {old.Number} sudah diganti");
        (await InForceAsync(cohort)).ShouldHaveSingleItem().HolderName.ShouldBe("Nama Benar Contoh");
        (await page.Form().Fill("Input.Reason", "Sekali lagi").SubmitAsync("Cabut dan terbitkan yang baru")).ShouldBeOk();
        (await InForceAsync(cohort)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Issue_WithoutAPublicAddress_SaysWhoMustSetIt()
    {
        await using var office = await HostFixture.StartAsync();
        await office.Data.SignerAsync();
        var cohort = await office.Data.HeldTrainingAsync();
        await office.Data.ParticipantAsync(cohort);
        using var browser = await office.SignInAsAsync(Role.Staff);

        (await browser.GetAsync($"/pelatihan/{cohort.Id}/sertifikat")).ShouldBeOk().ShouldSay("Web:PublicAddress").ShouldNotSay("Terbitkan 1");
        var form = (await browser.GetAsync($"/pelatihan/{cohort.Id}/sertifikat/terbitkan")).Form();
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Web:PublicAddress");
    }

    private async Task<TrainingCertificate> IssuedAsync(Cohort? cohort = null, CohortApplication? participant = null)
    {
        cohort ??= await _host.Data.HeldTrainingAsync();
        participant ??= await _host.Data.ParticipantAsync(cohort);
        return await Certificates.IssueAsync(_host, cohort, participant);
    }

    private Task RenameAsync(CohortApplication participant, string name) => _host.ReadAsync(db => db.People
        .Where(p => db.Exporters.Any(e => e.Id == participant.ExporterId && e.PersonId == p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, name), Stop));

    private Task<string> NameAsync(CohortApplication participant) =>
        _host.ReadAsync(db => db.Exporters.Where(e => e.Id == participant.ExporterId).Select(e => e.Person!.Name).SingleAsync(Stop));

    private Task<List<TrainingCertificate>> InForceAsync(Cohort cohort) =>
        _host.ReadAsync(db => db.Certificates.Where(c => c.Application!.CohortId == cohort.Id && c.RevokedAt == null).ToListAsync(Stop));
}
