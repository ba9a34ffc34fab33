using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class CohortServiceTests
{
    private static readonly CohortFacts Facts = new()
    {
        Title = "Pelatihan ekspor contoh",
        Year = 2026,
        Kind = CohortKind.Training,
        Sessions = [new(new DateOnly(2026, 12, 1), "Biaya dan harga", [new("Narasumber Contoh", "Lembaga Contoh")], 8), new(new DateOnly(2026, 12, 2), "Go online", [], 8)],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_Twice_OpensOne()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();

        for (var i = 0; i < 2; i++)
            (await office.ActAsync<CohortService, Outcome>(staff, s => s.OpenAsync(id, TestData.City, Facts, true, Stop))).Ok.ShouldBeTrue();

        var cohort = await office.ReadAsync(db => db.Cohorts.Include(c => c.Sessions).SingleAsync(c => c.HistoryKey == null, Stop));
        cohort.Status.ShouldBe(CohortStatus.Open);
        cohort.Sessions.OrderBy(s => s.Id).Select(s => s.Topic).ShouldBe(["Biaya dan harga", "Go online"]);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CohortOpening, Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Change_FewerSessions_DropsThem()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();
        await office.ActAsync<CohortService, Outcome>(staff, s => s.OpenAsync(id, TestData.City, Facts, true, Stop));
        var version = await office.ReadAsync(db => db.Cohorts.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Stop));

        var outcome = await office.ActAsync<CohortService, Outcome>(
            staff, s => s.ChangeAsync(id, TestData.City, version, Facts with { Sessions = [Facts.Sessions[1]] }, Stop));

        outcome.Ok.ShouldBeTrue();
        (await office.ReadAsync(db => db.Set<CohortSession>().Select(s => s.Topic).ToListAsync(Stop))).ShouldBe(["Go online"]);
        (await office.ActAsync<CohortService, Outcome>(staff, s => s.ChangeAsync(id, TestData.City, version, Facts with { Title = "Lain" }, Stop)))
            .Kind.ShouldBe(OutcomeKind.Stale);
    }

    [Theory]
    [InlineData(CohortStatus.Planned, CohortStatus.Open, OutcomeKind.Done)]
    [InlineData(CohortStatus.Planned, CohortStatus.Completed, OutcomeKind.Refused)]
    [InlineData(CohortStatus.Open, CohortStatus.Closed, OutcomeKind.Done)]
    [InlineData(CohortStatus.Open, CohortStatus.Completed, OutcomeKind.Refused)]
    [InlineData(CohortStatus.Closed, CohortStatus.Open, OutcomeKind.Done)]
    [InlineData(CohortStatus.Closed, CohortStatus.Completed, OutcomeKind.Done)]
    [InlineData(CohortStatus.Completed, CohortStatus.Open, OutcomeKind.Refused)]
    public async Task ChangeStatus_ByTheTable_OnlyWhatIsAllowed(CohortStatus from, CohortStatus to, OutcomeKind expected)
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var cohort = await office.Data.CohortAsync(c => c.Status = from);

        var outcome = await office.ActAsync<CohortService, Outcome>(staff, s => s.ChangeStatusAsync(cohort.Id, TestData.City, cohort.Version, to, Stop));

        outcome.Kind.ShouldBe(expected);
        (await office.ReadAsync(db => db.Cohorts.Where(c => c.Id == cohort.Id).Select(c => c.Status).SingleAsync(Stop)))
            .ShouldBe(expected == OutcomeKind.Done ? to : from);
    }

    [Fact]
    public async Task Change_CohortOfTheArticles_IsNotFound()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var history = await office.ReadAsync(db => db.Cohorts.FirstAsync(c => c.HistoryKey == "pelatihan-2021-3", Stop));

        (await office.ActAsync<CohortService, Outcome>(staff, s => s.ChangeAsync(history.Id, TestData.City, history.Version, Facts, Stop)))
            .Kind.ShouldBe(OutcomeKind.NotFound);
        (await office.ActAsync<CohortService, Outcome>(staff, s => s.ChangeStatusAsync(history.Id, TestData.City, history.Version, CohortStatus.Open, Stop)))
            .Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Apply_AtOnce_MakesOneApplicationWithFourCriteria()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var (cohort, exporter) = (await office.Data.CohortAsync(), await office.Data.ExporterAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ApplyAsync(office, staff, cohort.Id, exporter.Id), Stop)));

        answers.ShouldAllBe(a => a.Outcome.Ok);
        answers.Select(a => a.ApplicationId).Distinct().Count().ShouldBe(1);
        var application = await office.ReadAsync(db => db.Applications.Include(a => a.Assessments).SingleAsync(Stop));
        application.Assessments.Select(a => a.Criterion).ShouldBe(Criteria.For(CohortKind.Training), ignoreOrder: true);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CohortApplying, Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Apply_ToAClosedCohortOrAnotherScope_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var closed = await office.Data.CohortAsync(c => c.Status = CohortStatus.Closed);
        var (open, exporter) = (await office.Data.CohortAsync(), await office.Data.ExporterAsync());
        var foreign = await office.Data.ExporterAsync(scope: TestData.Province);

        (await ApplyAsync(office, staff, closed.Id, exporter.Id)).Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        (await ApplyAsync(office, staff, open.Id, foreign.Id)).Outcome.Kind.ShouldBe(OutcomeKind.NotFound);
        (await office.ReadAsync(db => db.Applications.CountAsync(Stop))).ShouldBe(0);
    }

    [Theory]
    [InlineData(Criterion.Nib, Verdict.Met, null, OutcomeKind.Done)]
    [InlineData(Criterion.Nib, Verdict.NotMet, null, OutcomeKind.Refused)]
    [InlineData(Criterion.Nib, Verdict.NotMet, "NIB dicabut", OutcomeKind.Done)]
    [InlineData(Criterion.Nib, Verdict.NeedsEvidence, " ", OutcomeKind.Refused)]
    [InlineData(Criterion.QualityAndQuantity, Verdict.Met, null, OutcomeKind.Refused)]
    [InlineData(Criterion.QualityAndQuantity, Verdict.Met, "Contoh sudah dinilai", OutcomeKind.Done)]
    [InlineData(Criterion.QualityAndQuantity, Verdict.NeedsEvidence, null, OutcomeKind.Done)]
    public async Task Decide_AgainstTheProposalOrNotMet_NeedsAReason(Criterion criterion, Verdict verdict, string? reason, OutcomeKind expected)
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var assessment = await AssessmentAsync(office, staff, criterion);

        var outcome = await DecideAsync(office, staff, assessment, new CriterionDecision(verdict, reason, null));

        outcome.Kind.ShouldBe(expected);
        var saved = await office.ReadAsync(db => db.Assessments.SingleAsync(a => a.Id == assessment.Id, Stop));
        saved.DecidedVerdict.ShouldBe(expected == OutcomeKind.Done ? verdict : null);
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.CriterionDeciding, Stop)))
            .ShouldBe(expected == OutcomeKind.Done ? 1 : 0);
    }

    [Fact]
    public async Task Decide_WithBadEvidence_WritesNothing()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var assessment = await AssessmentAsync(office, staff, Criterion.Nib);
        var decision = new CriterionDecision(Verdict.Met, null, null) { Evidence = [new Upload("a.pdf", "<html>"u8.ToArray())] };

        (await DecideAsync(office, staff, assessment, decision)).Field.ShouldBe(nameof(CriterionDecision.Evidence));

        (await office.ReadAsync(db => db.Files.AnyAsync(Stop))).ShouldBeFalse();
        (await office.ReadAsync(db => db.Assessments.AnyAsync(a => a.DecidedVerdict != null, Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Decide_WithEvidence_KeepsFileOnceAndRefusesAStaleSecond()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var assessment = await AssessmentAsync(office, staff, Criterion.Nib);
        var decision = new CriterionDecision(Verdict.Met, null, new DateOnly(2027, 1, 1)) { Evidence = [new Upload("nib.pdf", SampleFiles.Pdf)] };

        (await DecideAsync(office, staff, assessment, decision)).Ok.ShouldBeTrue();
        (await DecideAsync(office, staff, assessment, decision)).Kind.ShouldBe(OutcomeKind.Stale);
        (await office.ActAsync<EligibilityService, Outcome>(staff, s => s.AddEvidenceAsync(assessment.Id, TestData.City, decision.Evidence, Stop))).Ok.ShouldBeTrue();

        (await office.ReadAsync(db => db.Files.CountAsync(Stop))).ShouldBe(1);
        var saved = await office.ReadAsync(db => db.Assessments.SingleAsync(a => a.Id == assessment.Id, Stop));
        (saved.ProposedVerdict, saved.DecidedById, saved.ValidUntil).ShouldBe((Verdict.Met, staff.Id, new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public async Task Decide_ValidUntilInThePast_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var assessment = await AssessmentAsync(office, staff, Criterion.Nib);

        (await DecideAsync(office, staff, assessment, new CriterionDecision(Verdict.Met, null, new DateOnly(2026, 11, 20)))).Field
            .ShouldBe(nameof(CriterionDecision.ValidUntil));
    }

    [Fact]
    public async Task AcceptProposals_OnlyMetAndUndecided_AreDecided()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var assessment = await AssessmentAsync(office, staff, Criterion.Nib);
        await DecideAsync(office, staff, assessment, new CriterionDecision(Verdict.NotMet, "NIB dicabut", null));

        (await office.ActAsync<EligibilityService, Outcome>(staff, s => s.AcceptProposalsAsync(assessment.ApplicationId, TestData.City, Stop))).Ok.ShouldBeTrue();

        var verdicts = await office.ReadAsync(db => db.Assessments.ToDictionaryAsync(a => a.Criterion, a => a.DecidedVerdict, Stop));
        verdicts[Criterion.Nib].ShouldBe(Verdict.NotMet);
        verdicts[Criterion.OwnProduction].ShouldBe(Verdict.Met);
        verdicts[Criterion.LocalKtp].ShouldBe(Verdict.Met);
        verdicts[Criterion.QualityAndQuantity].ShouldBeNull();
    }

    private static Task<(Outcome Outcome, Guid? ApplicationId)> ApplyAsync(TestOffice office, UserAccount who, Guid cohort, Guid exporter) =>
        office.ActAsync<CohortService, (Outcome, Guid?)>(who, s => s.ApplyAsync(cohort, exporter, TestData.City, Stop));

    private static Task<Outcome> DecideAsync(TestOffice office, UserAccount who, CriterionAssessment assessment, CriterionDecision decision) =>
        office.ActAsync<EligibilityService, Outcome>(who, s => s.DecideAsync(assessment.Id, TestData.City, assessment.Version, decision, Stop));

    private static async Task<CriterionAssessment> AssessmentAsync(TestOffice office, UserAccount staff, Criterion criterion)
    {
        var (_, application) = await ApplyAsync(office, staff, (await office.Data.CohortAsync()).Id, (await office.Data.ExporterAsync()).Id);
        return await office.ReadAsync(db => db.Assessments.SingleAsync(a => a.ApplicationId == application && a.Criterion == criterion, Stop));
    }
}
