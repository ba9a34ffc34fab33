using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>The last place is given once, whoever asks at the same moment.</summary>
public class PlacesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accept_TwoHundredAtOnceOnThirtyPlaces_GivesThirtyAndNumbersTheRest()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 30);
        await using var office = desk.Office;
        for (var round = 0; round < 3; round++)
        {
            await desk.NextCohortAsync(quota: 30);
            var order = (await desk.ApplyAsync(200)).ToArray();
            new Random(round).Shuffle(order);

            var outcomes = await Task.WhenAll(order.Select(a => Task.Run(() => desk.AcceptAsync(a.Id), Stop)));

            outcomes.ShouldAllBe(o => o.Ok);
            var after = await desk.AllAsync();
            after.Count(a => a.Status == ApplicationStatus.Accepted).ShouldBe(30);
            (await desk.ReadCohortAsync()).AcceptedCount.ShouldBe(30);
            (await desk.MiscountedAsync()).ShouldBeEmpty();
            var reserve = after.Where(a => a.Status == ApplicationStatus.Reserve).ToList();
            reserve.Select(a => a.ReservePosition).ShouldBe(Enumerable.Range(1, 170).Select(n => (int?)n), "in the order in which they applied");
            after.Where(a => a.Status == ApplicationStatus.Accepted).Select(a => a.ParticipantCode).Distinct().Count().ShouldBe(30);
        }
    }

    [Fact]
    public async Task Withdraw_WhileOthersAreAccepted_KeepsTheCount()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 10);
        await using var office = desk.Office;
        var applications = await desk.ApplyAsync(40);
        foreach (var application in applications.Take(10))
            (await desk.AcceptAsync(application.Id)).Ok.ShouldBeTrue();

        var acts = applications.Take(6).Select(a => Task.Run(() => desk.WithdrawAsync(a.Id), Stop))
            .Concat(applications.Skip(10).Select(a => Task.Run(() => desk.AcceptAsync(a.Id), Stop)));
        var outcomes = await Task.WhenAll(acts);

        // One that moved up while its own acceptance was on its way is told so; nothing fails.
        outcomes.ShouldAllBe(o => o.Kind == OutcomeKind.Done || o.Kind == OutcomeKind.Stale || o.Kind == OutcomeKind.Refused);
        outcomes.Take(6).ShouldAllBe(o => o.Ok);
        var after = await desk.AllAsync();
        after.Count(a => a.Status == ApplicationStatus.Accepted).ShouldBe(10);
        after.Count(a => a.Status == ApplicationStatus.Withdrawn).ShouldBe(6);
        after.Where(a => a.Status == ApplicationStatus.Reserve).Select(a => a.ReservePosition).Order().ShouldBe(Enumerable.Range(1, 24).Select(n => (int?)n));
        (await desk.MiscountedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task FindMiscounted_AParticipantWrittenPastTheProgram_NamesTheCohort()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        await desk.ApplyAsync(1);

        await office.SqlAsync($"UPDATE Applications SET Status = 'Accepted' WHERE CohortId IN (SELECT CohortId FROM Applications)");

        (await desk.MiscountedAsync()).ShouldBe([desk.Cohort.Id]);
    }

    [Fact]
    public async Task Accept_SeenOnTheCohortForm_MakesItStale()
    {
        var desk = await SelectionDesk.OpenAsync();
        await using var office = desk.Office;
        var application = (await desk.ApplyAsync(1))[0];
        var shown = await desk.ReadCohortAsync();

        await desk.AcceptAsync(application.Id);

        var facts = new CohortFacts { Title = shown.Title, Year = shown.Year, Kind = shown.Kind, Quota = 1 };
        (await office.ActAsync<CohortService, Outcome>(desk.Staff, s => s.ChangeAsync(shown.Id, TestData.City, shown.Version, facts, Stop)))
            .Kind.ShouldBe(OutcomeKind.Stale, "or a quota below the participants could be saved that nobody saw");
        (await office.ReadAsync(db => db.Cohorts.Where(c => c.Id == shown.Id).Select(c => c.Quota).SingleAsync(Stop))).ShouldBe(2);
    }
}
