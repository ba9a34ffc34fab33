using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class CohortChangesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_WhatSomebodyReliesOn_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var cohort = await office.Data.HeldTrainingAsync();
        await office.Data.ParticipantAsync(cohort, sessions: 1);
        await office.SqlAsync("UPDATE Cohorts SET AcceptedCount = 12");
        var facts = FactsOf(cohort);

        (await ChangeAsync(office, cohort.Id, facts with { Quota = 11 })).Field.ShouldBe(nameof(CohortFacts.Quota));
        (await ChangeAsync(office, cohort.Id, facts with { IsCurated = true, Rubric = Rubric.UsualWeights })).Kind.ShouldBe(OutcomeKind.Refused);
        (await ChangeAsync(office, cohort.Id, facts with { Sessions = [.. facts.Sessions.Skip(1)] })).Kind.ShouldBe(OutcomeKind.Refused);

        (await ChangeAsync(office, cohort.Id, facts with { Quota = 12, Sessions = [facts.Sessions[0]] })).Ok.ShouldBeTrue();
        (await office.ReadAsync(db => db.CohortSessions.Select(s => s.Id).ToListAsync(Stop))).ShouldBe([facts.Sessions[0].Id!.Value]);
    }

    [Fact]
    public async Task Change_Criteria_ReachesThoseWhoAppliedUntilTheSelectionIsConcluded()
    {
        await using var office = await TestDatabase.CreateAsync();
        var cohort = await office.Data.HeldTrainingAsync();
        var participant = await office.Data.ParticipantAsync(cohort, sessions: 1);
        var facts = FactsOf(cohort);

        (await ChangeAsync(office, cohort.Id, facts with { Criteria = [Criterion.Nib, Criterion.ExportPotential] })).Ok.ShouldBeTrue();
        (await office.ReadAsync(db => db.Assessments.Where(a => a.ApplicationId == participant.Id).Select(a => a.Criterion).ToListAsync(Stop))).ShouldContain(Criterion.ExportPotential);

        await office.SqlAsync("UPDATE Cohorts SET SelectedAt = '2026-11-20 03:00:00'");
        (await ChangeAsync(office, cohort.Id, facts with { Criteria = [Criterion.Nib] })).Field.ShouldBe(nameof(CohortFacts.Criteria));
        (await ChangeAsync(office, cohort.Id, facts with { Criteria = [Criterion.Nib, Criterion.ExportPotential], Title = "Nama lain" })).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Change_Session_KeepsItsIdAndItsSpeakers()
    {
        await using var office = await TestDatabase.CreateAsync();
        var cohort = await office.Data.HeldTrainingAsync();
        var facts = FactsOf(cohort);
        var moved = facts.Sessions[1] with { Day = new DateOnly(2026, 12, 24), Speakers = [new("Satu Contoh", "Lembaga"), new("Dua Contoh", null)], Start = new TimeOnly(8, 30) };

        (await ChangeAsync(office, cohort.Id, facts with { Sessions = [moved, facts.Sessions[0], facts.Sessions[2]] })).Ok.ShouldBeTrue();
        (await ChangeAsync(office, cohort.Id, facts with { Sessions = [moved with { Speakers = [new("Dua Contoh", "Baru")] }, facts.Sessions[0], facts.Sessions[2]] })).Ok.ShouldBeTrue();

        var saved = await office.ReadAsync(db => db.CohortSessions.Include(s => s.Speakers).SingleAsync(s => s.Id == moved.Id, Stop));
        (saved.Day, saved.Start).ShouldBe((moved.Day, new TimeOnly(8, 30)));
        var speaker = saved.Speakers.ShouldHaveSingleItem();
        (speaker.Name, speaker.Affiliation, speaker.Position).ShouldBe(("Dua Contoh", "Baru", 1));
    }

    [Fact]
    public async Task Open_CuratedWithoutAHundred_IsRefused_AndWithIt_KeepsTheWeights()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var facts = new CohortFacts { Title = "Klinik contoh", Year = 2026, Kind = CohortKind.CoachingClinic, IsCurated = true };
        var id = Guid.CreateVersion7();
        var uneven = new Dictionary<RubricAspect, int> { [RubricAspect.Product] = 60, [RubricAspect.Commitment] = 39 };

        (await office.ActAsync<CohortService, Outcome>(staff, s => s.OpenAsync(id, TestData.City, facts with { Rubric = uneven }, true, Stop))).Kind.ShouldBe(OutcomeKind.Refused);
        uneven[RubricAspect.Commitment] = 40;
        (await office.ActAsync<CohortService, Outcome>(staff, s => s.OpenAsync(id, TestData.City, facts with { Rubric = uneven }, true, Stop))).Ok.ShouldBeTrue();

        var cohort = await office.ReadAsync(db => db.Cohorts.Include(c => c.Rubric).SingleAsync(c => c.Id == id, Stop));
        cohort.Rubric.ToDictionary(w => w.Aspect, w => w.WeightPercent).ShouldBe(uneven, ignoreOrder: true);
        cohort.Criteria.ShouldBe(Criteria.For(CohortKind.CoachingClinic));
    }

    private static CohortFacts FactsOf(Cohort cohort) => new()
    {
        Title = cohort.Title,
        Year = cohort.Year,
        Stage = cohort.Stage,
        Kind = cohort.Kind,
        Partner = cohort.Partner,
        Quota = cohort.Quota,
        Start = cohort.Start,
        End = cohort.End,
        Place = cohort.Place,
        Sessions = [.. cohort.Sessions.OrderBy(s => s.Day).Select(s => new SessionFacts(s.Day, s.Topic, [], s.LessonHours) { Id = s.Id })],
    };

    private static async Task<Outcome> ChangeAsync(TestOffice office, Guid cohort, CohortFacts facts)
    {
        var staff = await office.Data.UserAsync(Role.Staff);
        var version = await office.ReadAsync(db => db.Cohorts.Where(c => c.Id == cohort).Select(c => c.Version).SingleAsync(Stop));
        return await office.ActAsync<CohortService, Outcome>(staff, s => s.ChangeAsync(cohort, TestData.City, version, facts, Stop));
    }
}
