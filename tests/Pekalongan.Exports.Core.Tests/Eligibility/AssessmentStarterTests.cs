using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Eligibility;

public class AssessmentStarterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_WithinItsValidity_TakesOverTheDecisionWithAllThatBelongsToIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporter = await office.Data.ExporterAsync();
        var first = await ApplyAsync(office, staff, exporter);
        await DecideAsync(office, staff, first, Criterion.OwnProduction, Verdict.Met, "Dilihat saat kunjungan", new DateOnly(2026, 12, 31), SampleFiles.Jpeg);
        await DecideAsync(office, staff, first, Criterion.Nib, Verdict.NotMet, "NIB dicabut");
        var other = await office.Data.UserAsync(Role.Staff);

        var taken = await AssessmentsAsync(office, await ApplyAsync(office, other, exporter));

        var (own, source) = (taken[Criterion.OwnProduction], (await AssessmentsAsync(office, first))[Criterion.OwnProduction]);
        (own.DecidedVerdict, own.ProposedVerdict, own.Reason, own.DecidedById, own.DecidedAt, own.ValidUntil, own.ReusedFromId)
            .ShouldBe((Verdict.Met, Verdict.Met, "Dilihat saat kunjungan", staff.Id, source.DecidedAt, new DateOnly(2026, 12, 31), source.Id));
        own.Evidence.Select(e => e.FileId).ShouldBe(source.Evidence.Select(e => e.FileId));
        own.Evidence.Count.ShouldBe(1);
        taken[Criterion.Nib].DecidedVerdict.ShouldBeNull("what was not met is looked at again");
        (await AssessmentsAsync(office, await ApplyAsync(office, other, exporter)))[Criterion.OwnProduction].ReusedFromId.ShouldBe(source.Id, "where it was decided, not where it passed through");
    }

    [Theory]
    [InlineData("validity")]
    [InlineData("facts")]
    [InlineData("later")]
    public async Task Apply_WhenItNoLongerHolds_StartsAfresh(string reason)
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporter = await office.Data.ExporterAsync();
        var first = await ApplyAsync(office, staff, exporter);
        await DecideAsync(office, staff, first, Criterion.OwnProduction, Verdict.Met, null, new DateOnly(2026, 12, 31));
        if (reason == "validity")
            office.Clock.Advance(TimeSpan.FromDays(60));
        if (reason == "facts")
            await ProductBecomesAsync(office, exporter, ProductionMode.Partly);
        if (reason == "later")
        {
            office.Clock.Advance(TimeSpan.FromDays(1));
            var second = await ApplyAsync(office, staff, exporter);
            await DecideAsync(office, staff, second, Criterion.OwnProduction, Verdict.NeedsEvidence, "Tempat produksi tutup");
        }

        var assessment = (await AssessmentsAsync(office, await ApplyAsync(office, staff, exporter)))[Criterion.OwnProduction];

        (assessment.DecidedVerdict, assessment.ReusedFromId, assessment.Evidence.Count).ShouldBe((null, null, 0));
    }

    [Fact]
    public async Task Decide_OnADecisionTakenOver_MakesItItsOwn()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporter = await office.Data.ExporterAsync();
        await DecideAsync(office, staff, await ApplyAsync(office, staff, exporter), Criterion.Nib, Verdict.Met);
        var second = await ApplyAsync(office, staff, exporter);
        (await AssessmentsAsync(office, second))[Criterion.Nib].ReusedFromId.ShouldNotBeNull();

        await DecideAsync(office, staff, second, Criterion.Nib, Verdict.NotMet, "NIB dicabut");

        var assessment = (await AssessmentsAsync(office, second))[Criterion.Nib];
        (assessment.DecidedVerdict, assessment.ReusedFromId).ShouldBe((Verdict.NotMet, null));
        var past = (await office.ActAsync<DecisionHistory, IReadOnlyDictionary<Guid, IReadOnlyList<PastDecision>>>(staff, h => h.ReadAsync([assessment.Id], Stop)))[assessment.Id];
        past.Select(p => (p.Verdict, p.By)).ShouldBe([(Verdict.Met, staff.Name)]);
    }

    [Fact]
    public async Task Complete_ACriterionAskedForLater_AppearsOnWhatCameBefore()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var (cohort, exporter) = (await office.Data.CohortAsync(), await office.Data.ExporterAsync());
        var id = await ApplyAsync(office, staff, exporter, cohort);
        await office.ActAsync<EligibilityService, Outcome>(staff, s => s.AcceptProposalsAsync(id, TestData.City, Stop));
        await DecideAsync(office, staff, id, Criterion.QualityAndQuantity, Verdict.Met, "Contoh dinilai");
        (await StateAsync(office, id)).ShouldBe(EligibilityState.Eligible);

        await AskForAsync(office, cohort, Criteria.For(CohortKind.CoachingClinic));
        (await AssessmentsAsync(office, id)).Keys.ShouldContain(Criterion.ExportPotential);
        (await StateAsync(office, id)).ShouldBe(EligibilityState.Undecided);
        await AskForAsync(office, cohort, Criteria.For(CohortKind.CoachingClinic));
        await DecideAsync(office, staff, id, Criterion.ExportPotential, Verdict.NotMet, "Belum siap");
        (await StateAsync(office, id)).ShouldBe(EligibilityState.NotEligible);

        await AskForAsync(office, cohort, Criteria.For(CohortKind.Training));
        (await StateAsync(office, id)).ShouldBe(EligibilityState.Eligible, "what is no longer asked for does not count");
        (await DecideAsync(office, staff, id, Criterion.ExportPotential, Verdict.Met, "Siap")).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Recheck_OfParticipants_FindsWhatChangedSinceAndOnlyThat()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var (cohort, changed, steady, applied) =
            (await office.Data.CohortAsync(), await office.Data.ExporterAsync(), await office.Data.ExporterAsync(), await office.Data.ExporterAsync());
        foreach (var exporter in new[] { changed, steady })
        {
            var id = await ApplyAsync(office, staff, exporter, cohort);
            await office.ActAsync<EligibilityService, Outcome>(staff, s => s.AcceptProposalsAsync(id, TestData.City, Stop));
            await DecideAsync(office, staff, id, Criterion.QualityAndQuantity, Verdict.Met, "Contoh dinilai");
            await office.ReadAsync(db => db.Applications.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, ApplicationStatus.Accepted), Stop));
        }

        await ApplyAsync(office, staff, applied, cohort);
        (await RecheckAsync(office, cohort)).Rows.ShouldBeEmpty();

        await office.ReadAsync(db => db.Exporters.Where(e => e.Id == changed.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Nib, (string?)null), Stop));
        var list = await RecheckAsync(office, cohort);

        list.Checked.ShouldBe(3);
        var row = list.Rows.ShouldHaveSingleItem();
        (row.Business, row.Findings.Select(f => (f.Criterion, f.Cause))).ShouldSatisfyAllConditions(
            r => r.Business.ShouldBe(changed.Name),
            r => r.Item2.ShouldBe([(Criterion.Nib, RecheckCause.ProposalChanged)]));

        office.Clock.Advance(TimeSpan.FromDays(366));
        (await RecheckAsync(office, cohort)).Rows.Count.ShouldBe(2, "own production was valid for a year");
    }

    private static async Task<Guid> ApplyAsync(TestOffice office, UserAccount who, Exporter exporter, Cohort? cohort = null)
    {
        cohort ??= await office.Data.CohortAsync();
        var (_, id) = await office.ActAsync<CohortService, (Outcome, Guid?)>(who, s => s.ApplyAsync(cohort.Id, exporter.Id, TestData.City, Stop));
        return id!.Value;
    }

    private static async Task<Dictionary<Criterion, CriterionAssessment>> AssessmentsAsync(TestOffice office, Guid application) =>
        await office.ReadAsync(db => db.Assessments.Include(a => a.Evidence).Where(a => a.ApplicationId == application).ToDictionaryAsync(a => a.Criterion, Stop));

    private static async Task<Outcome> DecideAsync(
        TestOffice office, UserAccount who, Guid application, Criterion criterion, Verdict verdict, string? reason = null, DateOnly? until = null, byte[]? file = null)
    {
        var assessment = (await AssessmentsAsync(office, application))[criterion];
        var decision = new CriterionDecision(verdict, reason, until) { Evidence = file is null ? [] : [new Upload("bukti.jpg", file)] };
        return await office.ActAsync<EligibilityService, Outcome>(who, s => s.DecideAsync(assessment.Id, TestData.City, assessment.Version, decision, Stop));
    }

    /// <summary>As a change of the cohort does, once its form lets staff choose.</summary>
    private static Task AskForAsync(TestOffice office, Cohort cohort, IReadOnlyList<Criterion> criteria) => office.ReadAsync(async db =>
    {
        var tracked = await db.Cohorts.SingleAsync(c => c.Id == cohort.Id, Stop);
        tracked.Criteria = criteria;
        await using var scope = office.Services.CreateAsyncScope();
        await new AssessmentStarter(db, scope.ServiceProvider.GetRequiredService<ApplicantReader>()).CompleteAsync(tracked, Stop);
        return await db.SaveChangesAsync(Stop);
    });

    private static async Task<EligibilityState> StateAsync(TestOffice office, Guid id)
    {
        var application = await office.ReadAsync(db => db.Applications.Include(a => a.Cohort).Include(a => a.Assessments).SingleAsync(a => a.Id == id, Stop));
        return EligibilityStateRule.Of(application.Cohort!.Criteria, application.Assessments, JakartaTime.Today(office.Clock));
    }

    private static Task<RecheckList> RecheckAsync(TestOffice office, Cohort cohort) =>
        office.ActAsync<RecheckReader, RecheckList>(null, r => r.ReadAsync(cohort.Id, Stop));

    private static Task ProductBecomesAsync(TestOffice office, Exporter exporter, ProductionMode mode) => office.ReadAsync(db =>
        db.Set<ExporterProduct>().Where(p => p.ExporterId == exporter.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Production, mode), Stop));
}
