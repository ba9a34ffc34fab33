using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public sealed class CertificateServiceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Issue_ToThirtyAtOnce_NumbersThemWithoutGapAndKeepsEveryFact()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        var participants = new List<CohortApplication>();
        for (var i = 0; i < 30; i++)
            participants.Add(await office.Data.ParticipantAsync(cohort));

        (await IssueAsync(office, staff, cohort, [.. participants])).ShouldBe(Outcome.Done);

        var certificates = await office.ReadAsync(db => db.Certificates.Include(c => c.File!.Content).OrderBy(c => c.Number).ToListAsync(Stop));
        certificates.Select(c => c.Number).ShouldBe(Enumerable.Range(1, 30).Select(n => $"500.2/{n:000}/PELATIHAN/2026"));
        certificates.Select(c => c.Code).Distinct().Count().ShouldBe(30);
        var first = certificates[0];
        (first.From, first.Until, first.LessonHours, first.AttendedHours).ShouldBe((new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 19), 24, 24));
        (first.CohortTitle, first.Place, first.Partner, first.IssuedIn).ShouldBe((cohort.Title, "Aula Contoh", "PPEI (contoh)", "Pekalongan"));
        (first.SignerPosition, first.SignerName, first.SignerNip).ShouldBe(("Plt. Kepala Dinas Contoh", "Pejabat Contoh, S.E., M.M.", "19660801 198803 1 001"));
        CertificateTopics.Read(first.Topics).ShouldBe([new("Proses dan regulasi ekspor", 8), new("Biaya dan harga", 8), new("Tuntutan produk", 8)]);
        Encoding.UTF8.GetString(first.File!.Content!.Bytes).ShouldBe($"%PDF {first.Number} {first.Code} {first.HolderName}");
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CertificateIssuing && p.UserId == staff.Id, Stop))).ShouldBe(30);
        (await office.ReadAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.CertificateIssued, Stop))).ShouldBe(30);
    }

    [Fact]
    public async Task Issue_WhereSomebodyIsShort_NamesWhoLacksHowMuchAndIssuesNone()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        var (enough, shortOne) = (await office.Data.ParticipantAsync(cohort), await office.Data.ParticipantAsync(cohort, sessions: 2));

        var outcome = await IssueAsync(office, staff, cohort, enough, shortOne);

        var name = await office.ReadAsync(db => db.Applications.Where(a => a.Id == shortOne.Id).Select(a => a.Exporter!.Person!.Name).SingleAsync(Stop));
        outcome.Problem!.ToString().ShouldBe($"Kehadiran belum cukup: {name} kurang 4 JP (hadir 16 dari 24; perlu 20)");
        (await CountAsync(office)).ShouldBe(0);
        (await office.ReadAsync(db => db.NumberSeries.CountAsync(Stop))).ShouldBe(0);
    }

    [Theory]
    [InlineData(ApplicationStatus.Applied)]
    [InlineData(ApplicationStatus.Reserve)]
    [InlineData(ApplicationStatus.Refused)]
    [InlineData(ApplicationStatus.Withdrawn)]
    public async Task Issue_ToWhoIsNoParticipant_IsRefused(ApplicationStatus status)
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        var application = await office.Data.ParticipantAsync(cohort, change: a => a.Status = status);

        (await IssueAsync(office, staff, cohort, application)).Kind.ShouldBe(OutcomeKind.Refused);
        (await CountAsync(office)).ShouldBe(0);
    }

    [Fact]
    public async Task Issue_OnTheLastDay_IsTooEarly()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office, last: JakartaTime.Today(office.Clock));

        var outcome = await IssueAsync(office, staff, cohort, await office.Data.ParticipantAsync(cohort));

        outcome.Problem!.ToString().ShouldStartWith("Sertifikat diterbitkan sesudah hari sesi terakhir");
    }

    [Fact]
    public async Task Issue_WithoutASigner_SaysWhatToDo()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = (await office.Data.UserAsync(Role.Staff), await office.Data.HeldTrainingAsync());

        var outcome = await IssueAsync(office, staff, cohort, await office.Data.ParticipantAsync(cohort));

        outcome.Problem!.ToString().ShouldContain("Belum ada pejabat penanda tangan");
    }

    [Fact]
    public async Task Issue_TwentyTimesAtOnce_GivesOneEachWithoutGap()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        var participants = new[] { await office.Data.ParticipantAsync(cohort), await office.Data.ParticipantAsync(cohort), await office.Data.ParticipantAsync(cohort) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => IssueAsync(office, staff, cohort, participants), Stop)));

        outcomes.ShouldAllBe(o => o.Ok);
        (await office.ReadAsync(db => db.Certificates.Select(c => c.Number).OrderBy(n => n).ToListAsync(Stop)))
            .ShouldBe(["500.2/001/PELATIHAN/2026", "500.2/002/PELATIHAN/2026", "500.2/003/PELATIHAN/2026"]);
        (await office.ReadAsync(db => db.Files.CountAsync(Stop))).ShouldBe(3);
    }

    [Fact]
    public async Task Issue_WhenThePaperFails_GivesTheNumberBack()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        var participant = await office.Data.ParticipantAsync(cohort);

        await Should.ThrowAsync<InvalidOperationException>(() => office.ActAsync<CertificateService, Outcome>(
            staff, s => s.IssueAsync(cohort.Id, TestData.City, [participant.Id], (_, _) => throw new InvalidOperationException("no paper"), Stop)));
        (await IssueAsync(office, staff, cohort, participant)).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.Certificates.Select(c => c.Number).SingleAsync(Stop))).ShouldBe("500.2/001/PELATIHAN/2026");
    }

    [Fact]
    public async Task Replace_AfterTheNameWasCorrected_RevokesTheOldAndPointsToTheNew()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        var participant = await office.Data.ParticipantAsync(cohort);
        await IssueAsync(office, staff, cohort, participant);
        var old = await office.ReadAsync(db => db.Certificates.SingleAsync(Stop));
        await office.ReadAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "Nama Benar Contoh"), Stop));

        var (outcome, id) = await ReplaceAsync(office, staff, old, "Nama salah eja");
        var again = await ReplaceAsync(office, staff, old, "Nama salah eja");

        (outcome, again.NewId).ShouldBe((Outcome.Done, id));
        var rows = await office.ReadAsync(db => db.Certificates.OrderBy(c => c.Number).ToListAsync(Stop));
        rows.Select(c => c.HolderName).ShouldBe([old.HolderName, "Nama Benar Contoh"]);
        (rows[0].ReplacedById, rows[0].RevokedFor, rows[0].RevokedById, rows[1].RevokedAt).ShouldBe((id, RevocationGround.WrongFact, staff.Id, null));
        rows[1].Code.ShouldNotBe(rows[0].Code);
        (await office.ReasonAsync(ProcessKind.CertificateRevoking)).ShouldBe("Nama salah eja");
    }

    [Fact]
    public async Task Replace_WithoutEnoughAttendanceNow_LeavesEverythingAsItIs()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        await IssueAsync(office, staff, cohort, await office.Data.ParticipantAsync(cohort));
        var old = await office.ReadAsync(db => db.Certificates.SingleAsync(Stop));
        await office.ReadAsync(db => db.Attendance.ExecuteDeleteAsync(Stop));

        (await ReplaceAsync(office, staff, old, "Nama salah eja")).Outcome.Problem!.ToString().ShouldContain("kurang 20 JP");
        (await office.ReadAsync(db => db.Certificates.SingleAsync(Stop))).RevokedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Revoke_ThenIssueAgain_GivesANewOne()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        var participant = await office.Data.ParticipantAsync(cohort);
        await IssueAsync(office, staff, cohort, participant);
        var old = await office.ReadAsync(db => db.Certificates.SingleAsync(Stop));

        (await RevokeAsync(office, staff, old, " ")).Field.ShouldBe(CertificateService.ReasonField);
        (await RevokeAsync(office, staff, old, "Daftar hadir keliru")).ShouldBe(Outcome.Done);
        (await RevokeAsync(office, staff, old, "Daftar hadir keliru")).ShouldBe(Outcome.Done);
        (await ReplaceAsync(office, staff, old, "Salah")).Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        (await IssueAsync(office, staff, cohort, participant)).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.Certificates.CountAsync(c => c.RevokedAt == null, Stop))).ShouldBe(1);
        (await CountAsync(office)).ShouldBe(2);
    }

    [Fact]
    public async Task Certificate_OfAnotherScope_IsNotFound()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (staff, cohort) = await HeldAsync(office);
        await IssueAsync(office, staff, cohort, await office.Data.ParticipantAsync(cohort));
        var certificate = await office.ReadAsync(db => db.Certificates.SingleAsync(Stop));

        (await office.ActAsync<CertificateService, Outcome>(staff, s => s.RevokeAsync(certificate.Id, TestData.Province, certificate.Version, RevocationGround.Other, "x", Stop)))
            .ShouldBe(Outcome.NotFound);
    }

    private static async Task<(UserAccount Staff, Cohort Cohort)> HeldAsync(TestDatabase office, DateOnly? last = null)
    {
        await office.Data.SignerAsync();
        return (await office.Data.UserAsync(Role.Staff), await office.Data.HeldTrainingAsync(last));
    }

    private static Task<Outcome> IssueAsync(TestDatabase office, UserAccount staff, Cohort cohort, params CohortApplication[] applications) =>
        office.ActAsync<CertificateService, Outcome>(staff, s => s.IssueAsync(cohort.Id, TestData.City, [.. applications.Select(a => a.Id)], Paper, Stop));

    private static Task<Outcome> RevokeAsync(TestDatabase office, UserAccount staff, TrainingCertificate certificate, string reason) =>
        office.ActAsync<CertificateService, Outcome>(
            staff, s => s.RevokeAsync(certificate.Id, TestData.City, certificate.Version, RevocationGround.NotEntitled, reason, Stop));

    private static Task<(Outcome Outcome, Guid? NewId)> ReplaceAsync(TestDatabase office, UserAccount staff, TrainingCertificate old, string reason) =>
        office.ActAsync<CertificateService, (Outcome, Guid?)>(staff, s => s.ReplaceAsync(old.Id, TestData.City, old.Version, reason, Paper, Stop));

    private static byte[] Paper(TrainingCertificate certificate, Scope scope) =>
        Encoding.UTF8.GetBytes($"%PDF {certificate.Number} {certificate.Code} {certificate.HolderName}");

    private static Task<int> CountAsync(TestDatabase office) => office.ReadAsync(db => db.Certificates.CountAsync(Stop));
}
