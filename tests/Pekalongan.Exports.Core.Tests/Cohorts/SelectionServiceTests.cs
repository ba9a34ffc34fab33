using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class SelectionServiceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accept_EligibleWithAPlaceLeft_GivesItWithACodeAndANotice()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1))[0].Id;

        (await desk.AcceptAsync(id)).Ok.ShouldBeTrue();

        var application = await desk.ReadAsync(id);
        application.Status.ShouldBe(ApplicationStatus.Accepted);
        application.ParticipantCode!.ShouldAllBe(letter => ParticipantCodes.Alphabet.Contains(letter));
        application.ParticipantCode!.Length.ShouldBe(CohortApplication.ParticipantCodeLength);
        (await office.ReadAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ApplicationDecided && n.ExporterId == application.ExporterId, Stop))).ShouldBe(1);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ApplicationAccepting, Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Accept_TheSameFormTwice_GivesOnePlace()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        var shown = (await desk.ApplyAsync(1))[0];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.ActAsync<SelectionService, Outcome>(
            desk.Staff, s => s.AcceptAsync(shown.Id, TestData.City, shown.Version, false, null, Stop)), Stop)));

        outcomes.ShouldAllBe(o => o.Ok);
        (await desk.ReadCohortAsync()).AcceptedCount.ShouldBe(1);
        (await office.ReadAsync(db => db.Notices.CountAsync(Stop))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Verdict.NotMet, false, "Punya pembeli", OutcomeKind.Refused)]
    [InlineData(Verdict.NotMet, true, " ", OutcomeKind.Refused)]
    [InlineData(Verdict.NeedsEvidence, false, null, OutcomeKind.Refused)]
    [InlineData(Verdict.NotMet, true, "Punya pembeli", OutcomeKind.Done)]
    [InlineData(null, true, "Punya pembeli", OutcomeKind.Refused)]
    public async Task Accept_NotEligible_TakesAnOverrideAndAReason(Verdict? verdict, bool isOverride, string? reason, OutcomeKind expected)
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1, verdict))[0].Id;

        (await desk.AcceptAsync(id, isOverride, reason)).Kind.ShouldBe(expected);

        var application = await desk.ReadAsync(id);
        (application.Status, application.IsOverride).ShouldBe(
            expected == OutcomeKind.Done ? (ApplicationStatus.Accepted, true) : (ApplicationStatus.Applied, false));
        (await desk.MiscountedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_NotEligibleWhereOthersAreScored_NeedsNoScores()
    {
        var desk = await SelectionDesk.OpenAsync(isCurated: true);
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1, Verdict.NotMet))[0].Id;
        (await desk.ConcludeAsync()).Ok.ShouldBeTrue();
        (await desk.ReopenAsync(id)).Ok.ShouldBeTrue();

        (await desk.AcceptAsync(id, isOverride: true, "Punya pembeli")).Ok.ShouldBeTrue();

        var application = await desk.ReadAsync(id);
        (application.Status, application.IsOverride, application.ScoreHundredths).ShouldBe((ApplicationStatus.Accepted, true, null));
    }

    [Fact]
    public async Task Withdraw_AParticipant_MovesTheFirstEligibleReserveUpAndTellsIt()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 1);
        await using var office = desk.Office;
        var all = await desk.ApplyAsync(4);
        foreach (var application in all)
            (await desk.AcceptAsync(application.Id)).Ok.ShouldBeTrue();
        await NoLongerEligibleAsync(office, all[1].Id);

        (await desk.WithdrawAsync(all[0].Id)).Ok.ShouldBeTrue();

        var after = await desk.AllAsync();
        after.Select(a => (a.Status, a.ReservePosition)).ShouldBe(
        [
            (ApplicationStatus.Withdrawn, null), (ApplicationStatus.Reserve, 1), (ApplicationStatus.Accepted, null), (ApplicationStatus.Reserve, 2),
        ]);
        after[2].ParticipantCode.ShouldNotBeNull();
        (await office.ReadAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.ReserveMovedUp).Select(n => n.ExporterId).ToListAsync(Stop)))
            .ShouldBe([after[2].ExporterId]);
        (await desk.MiscountedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdraw_TheReserve_ClosesTheGap()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 1);
        await using var office = desk.Office;
        var all = await desk.ApplyAsync(4);
        foreach (var application in all)
            await desk.AcceptAsync(application.Id);

        (await desk.WithdrawAsync(all[1].Id)).Ok.ShouldBeTrue();

        (await desk.AllAsync()).Select(a => a.ReservePosition).ShouldBe([null, null, 1, 2]);
        (await desk.ReadCohortAsync()).AcceptedCount.ShouldBe(1);
    }

    [Fact]
    public async Task Accept_TheSecondReserveBeforeTheFirst_IsRefusedAndNamesIt()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 1);
        await using var office = desk.Office;
        var all = await desk.ApplyAsync(3);
        foreach (var application in all)
            await desk.AcceptAsync(application.Id);
        await office.SqlAsync("UPDATE Cohorts SET Quota = 5 WHERE AcceptedCount = 1");

        var outcome = await desk.AcceptAsync(all[2].Id);

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        outcome.Problem!.ToString().ShouldStartWith("Cadangan 1 lebih dahulu");
        (await desk.AcceptAsync(all[1].Id)).Ok.ShouldBeTrue();
        (await desk.AcceptAsync(all[2].Id)).Ok.ShouldBeTrue();
        (await desk.ReadCohortAsync()).AcceptedCount.ShouldBe(3);
    }

    [Fact]
    public async Task Withdraw_WithACertificate_IsRefused()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        var application = (await desk.ApplyAsync(1))[0];
        await desk.AcceptAsync(application.Id);
        await office.AddAsync([.. Certificate(desk, application)]);

        (await desk.WithdrawAsync(application.Id)).Kind.ShouldBe(OutcomeKind.Refused);

        (await desk.ReadAsync(application.Id)).Status.ShouldBe(ApplicationStatus.Accepted);
    }

    [Fact]
    public async Task Refuse_ThenReopenWithReasons_MayBeDecidedAgain()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1))[0].Id;

        (await desk.RefuseAsync(id, " ")).Field.ShouldBe(SelectionService.ReasonField);
        (await desk.RefuseAsync(id)).Ok.ShouldBeTrue();
        (await desk.AcceptAsync(id)).Kind.ShouldBe(OutcomeKind.Refused);
        (await desk.ReopenAsync(id, "")).Kind.ShouldBe(OutcomeKind.Refused);
        (await desk.ReopenAsync(id)).Ok.ShouldBeTrue();
        (await desk.AcceptAsync(id)).Ok.ShouldBeTrue();

        (await desk.ReadAsync(id)).StatusReason.ShouldBeNull();
    }

    [Fact]
    public async Task Decide_OfAnotherScopeOrACompletedCohort_ChangesNothing()
    {
        var desk = await SelectionDesk.OpenAsync(status: CohortStatus.Completed);
        await using var office = desk.Office;
        var shown = (await desk.ApplyAsync(1))[0];

        (await desk.AcceptAsync(shown.Id)).Kind.ShouldBe(OutcomeKind.Refused);
        (await office.ActAsync<SelectionService, Outcome>(desk.Staff, s => s.AcceptAsync(shown.Id, TestData.Province, shown.Version, false, null, Stop)))
            .Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task CompleteTheCohort_WithSomebodyUndecided_WaitsForTheDecision()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        var waiting = (await desk.ApplyAsync(1))[0];
        async Task<OutcomeKind> CompleteAsync()
        {
            var version = (await desk.ReadCohortAsync()).Version;
            return (await office.ActAsync<CohortService, Outcome>(
                desk.Staff, s => s.ChangeStatusAsync(desk.Cohort.Id, TestData.City, version, CohortStatus.Completed, Stop))).Kind;
        }

        (await CompleteAsync()).ShouldBe(OutcomeKind.Refused);
        (await desk.RefuseAsync(waiting.Id)).Ok.ShouldBeTrue();
        (await CompleteAsync()).ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Conclude_ByTheRule_AcceptsTheFirstNumbersTheRestAndRefusesWithReasons()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 2);
        await using var office = desk.Office;
        var eligible = await desk.ApplyAsync(4);
        var notEligible = await desk.ApplyAsync(2, Verdict.NotMet);

        (await desk.ConcludeAsync(new Dictionary<Guid, string> { [notEligible[1].Id] = "Barang dibeli jadi, bukan dibuat sendiri." })).Ok.ShouldBeTrue();

        var after = await desk.AllAsync();
        after.Select(a => (a.Status, a.ReservePosition)).ShouldBe(
        [
            (ApplicationStatus.Accepted, null), (ApplicationStatus.Accepted, null), (ApplicationStatus.Reserve, 1), (ApplicationStatus.Reserve, 2),
            (ApplicationStatus.Refused, null), (ApplicationStatus.Refused, null),
        ]);
        after[4].StatusReason!.ShouldStartWith("Syarat belum terpenuhi: NIB (Belum ada contoh barang); Produksi sendiri");
        after[5].StatusReason.ShouldBe("Barang dibeli jadi, bukan dibuat sendiri.");
        var cohort = await desk.ReadCohortAsync();
        (cohort.AcceptedCount, cohort.SelectedById, cohort.SelectedAt).ShouldBe((2, desk.Staff.Id, office.Clock.Now()));
        (await office.ReadAsync(db => db.Notices.CountAsync(Stop))).ShouldBe(6);
        (await desk.ConcludeAsync()).Ok.ShouldBeTrue("a second click is harmless");
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.SelectionConcluding, Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Conclude_WithSomethingUndecided_SaysWhoMissesWhat()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        await desk.ApplyAsync(1);
        var undecided = (await desk.ApplyAsync(1, verdict: null))[0];

        (await desk.ConcludeAsync()).Kind.ShouldBe(OutcomeKind.Refused);

        var unfinished = (await desk.ProposalAsync()).Unfinished.ShouldHaveSingleItem();
        unfinished.ApplicationId.ShouldBe(undecided.Id);
        unfinished.Missing.First().ToString().ShouldBe("NIB belum diputuskan");
        (await desk.AllAsync()).ShouldAllBe(a => a.Status == ApplicationStatus.Applied);
    }

    [Fact]
    public async Task Conclude_AnotherProposalThanWasShown_IsStale()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 1);
        await using var office = desk.Office;
        var all = await desk.ApplyAsync(2);
        var shown = (await desk.ProposalAsync()).Fingerprint;
        await desk.WithdrawAsync(all[0].Id);

        (await office.ActAsync<SelectionConclusion, Outcome>(
            desk.Staff, s => s.ConcludeAsync(desk.Cohort.Id, TestData.City, shown, new Dictionary<Guid, string>(), Stop))).Kind.ShouldBe(OutcomeKind.Stale);

        (await desk.ReadAsync(all[1].Id)).Status.ShouldBe(ApplicationStatus.Applied);
    }

    [Fact]
    public async Task Accept_AfterTheConclusion_KeepsTheNumbersThatWereTold()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 1);
        await using var office = desk.Office;
        var all = await desk.ApplyAsync(3);
        await desk.WithdrawAsync(all[0].Id);
        await desk.ConcludeAsync();

        (await desk.ReopenAsync(all[0].Id)).Ok.ShouldBeTrue();
        (await desk.AcceptAsync(all[0].Id)).Ok.ShouldBeTrue();

        (await desk.AllAsync()).Select(a => a.ReservePosition).ShouldBe([2, null, 1], "who applied first but came back later stands behind");
    }

    private static async Task NoLongerEligibleAsync(TestOffice office, Guid applicationId) => await office.ReadAsync(db => db.Assessments
        .Where(a => a.ApplicationId == applicationId && a.Criterion == Criterion.Nib)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.DecidedVerdict, Verdict.NotMet)));

    private static IEnumerable<object> Certificate(SelectionDesk desk, CohortApplication application)
    {
        var file = new StoredFile
        {
            Name = "sertifikat.pdf",
            ContentType = "application/pdf",
            Length = SampleFiles.Pdf.Length,
            Sha256 = new byte[32],
            UploadedById = desk.Staff.Id,
            UploadedAt = desk.Office.Clock.Now(),
        };
        yield return file;
        yield return new TrainingCertificate
        {
            ApplicationId = application.Id,
            Number = "500.2/001/2026",
            Code = new string('a', 32),
            HolderName = "Pemilik Contoh",
            BusinessName = "Batik Contoh",
            Agency = "Dinas Contoh",
            Government = "Pemerintah Kota Contoh",
            SignerName = "Pejabat Contoh",
            SignerPosition = "Kepala Dinas Contoh",
            CohortTitle = desk.Cohort.Title,
            From = new DateOnly(2026, 12, 1),
            Until = new DateOnly(2026, 12, 3),
            Place = "Aula contoh",
            LessonHours = 24,
            AttendedHours = 24,
            Topics = "Proses ekspor|24",
            IssuedIn = "Pekalongan",
            IssuedOn = new DateOnly(2026, 12, 4),
            FileId = file.Id,
            IssuedById = desk.Staff.Id,
            IssuedAt = desk.Office.Clock.Now(),
        };
    }
}
