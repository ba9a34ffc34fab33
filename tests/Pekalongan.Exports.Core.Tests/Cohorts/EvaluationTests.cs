using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class EvaluationTests
{
    private static readonly FeedbackFacts Good = new(5, 4, 5, 4, "Komentar Contoh");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feedback_FromWhoCame_CountsOnce_AndTheTrailKeepsNoAnswer()
    {
        await using var office = await TestDatabase.CreateAsync();
        var cohort = await office.Data.HeldTrainingAsync();
        var person = await office.Data.ParticipantAsync(cohort, sessions: 1, change: a => a.ParticipantCode = "ABCD2345");

        (await SendAsync(office, "abcd 2345", Good)).Ok.ShouldBeTrue();
        (await SendAsync(office, "ABCD2345", Good with { Content = 1, Comment = "Lain" })).Ok.ShouldBeTrue();

        var kept = await office.ReadAsync(db => db.Feedback.SingleAsync(Stop));
        (kept.ApplicationId, kept.Content, kept.Comment).ShouldBe((person.Id, 5, "Komentar Contoh"));
        var told = (await office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.FeedbackSending, Stop))).Events.Single();
        told.Changes.ShouldBe("{}");
        told.SubjectId.ShouldBe(kept.Id.ToString());
    }

    [Fact]
    public async Task Feedback_FromWhoDidNotCome_OrTooEarly_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (held, running) = (await office.Data.HeldTrainingAsync(), await office.Data.HeldTrainingAsync(new DateOnly(2026, 11, 23)));
        await office.Data.ParticipantAsync(held, sessions: 0, change: a => a.ParticipantCode = "AAAA2222");
        await office.Data.ParticipantAsync(running, sessions: 1, change: a => a.ParticipantCode = "BBBB3333");

        foreach (var code in new[] { "AAAA2222", "BBBB3333", "CCCC4444", "" })
            (await SendAsync(office, code, Good)).Kind.ShouldBe(OutcomeKind.Refused, code);
        office.Clock.SetDay(2026, 11, 22);
        (await SendAsync(office, "BBBB3333", Good)).Ok.ShouldBeTrue();

        (await office.ReadAsync(db => db.Feedback.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public void OpensOn_OneDay_IsThatDay_ElseTheSecond()
    {
        var day = new DateOnly(2026, 11, 21);
        FeedbackService.OpensOn(day, day).ShouldBe(day);
        FeedbackService.OpensOn(day, day.AddDays(2)).ShouldBe(day.AddDays(1));
    }

    [Fact]
    public async Task Scores_TypedByTwo_LoseNothing_AndClashOnlyOnTheSameOne()
    {
        await using var office = await TestDatabase.CreateAsync();
        var cohort = await office.Data.HeldTrainingAsync();
        var (one, two) = (await office.Data.ParticipantAsync(cohort), await office.Data.ParticipantAsync(cohort));
        var staff = await office.Data.UserAsync(Role.Staff);

        (await ScoreAsync(new(one.Id, null, null, 40, null), new(two.Id, null, null, null, null))).Ok.ShouldBeTrue();
        // Opened before that was saved: its empty field of the first participant must not wipe out the 40.
        (await ScoreAsync(new(one.Id, null, null, null, null), new(two.Id, null, null, 60, 80))).Ok.ShouldBeTrue();
        (await ScoreAsync(new TestScoreFacts(one.Id, null, null, 50, null))).Kind.ShouldBe(OutcomeKind.Stale);

        var scores = await office.ReadAsync(db => db.Applications.OrderBy(a => a.PreTest).Select(a => new { a.PreTest, a.PostTest }).ToListAsync(Stop));
        scores.Select(s => (s.PreTest, s.PostTest)).ShouldBe([(40, null), (60, 80)]);

        Task<Outcome> ScoreAsync(params TestScoreFacts[] typed) =>
            office.ActAsync<TestScoreService, Outcome>(staff, s => s.RecordAsync(cohort.Id, TestData.City, typed, Stop));
    }

    [Fact]
    public void Summary_OfScores_CountsEachAverageByWhoTookIt()
    {
        var summary = TestSummary.Of([(40, 70), (50, null), (null, 100), (null, null), (61, 70)]);

        (summary.PreCount, summary.PreHundredths).ShouldBe((3, 5033));
        (summary.PostCount, summary.PostHundredths).ShouldBe((3, 8000));
        (summary.BothCount, summary.GainHundredths).ShouldBe((2, 1950));
        TestSummary.Of([]).PreHundredths.ShouldBeNull();
    }

    private static Task<Outcome> SendAsync(TestOffice office, string code, FeedbackFacts facts) =>
        office.ActAsync<FeedbackService, Outcome>(null, s => s.SendAsync(code, facts, Stop));
}
