using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class CurationServiceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_ByTwo_SettlesOnTheMean()
    {
        var desk = await SelectionDesk.OpenAsync(isCurated: true);
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1))[0].Id;

        (await desk.ScoreAsync(desk.Assessors[0], id, [3, 4, 3, 3, 3])).Ok.ShouldBeTrue();
        (await desk.ScoreAsync(desk.Assessors[1], id, 4)).Ok.ShouldBeTrue();

        // 65 and 80 would differ by 15; 20 × (3×30 + 4×25 + 3×45) = 6500 is too far from 8000.
        (await ResultAsync(desk, id)).ShouldBe(new CurationResult(CurationState.Flagged, 2, null));
        (await desk.ScoreAsync(desk.Assessors[2], id, [4, 4, 3, 3, 4])).Ok.ShouldBeTrue();
        (await ResultAsync(desk, id)).ShouldBe(new CurationResult(CurationState.Settled, 3, 7300));
    }

    [Fact]
    public async Task Submit_ByAThirdWhereTwoAgree_IsRefused()
    {
        var desk = await SelectionDesk.OpenAsync(isCurated: true);
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1))[0].Id;
        foreach (var assessor in desk.Assessors)
            (await desk.DraftAsync(assessor, id, [3, 3, 3, 3, 3])).Ok.ShouldBeTrue();

        var outcomes = await Task.WhenAll(desk.Assessors.Select(a => Task.Run(() => desk.SubmitAsync(a, id), Stop)));

        outcomes.Count(o => o.Ok).ShouldBe(2);
        outcomes.Count(o => o.Kind == OutcomeKind.Refused).ShouldBe(1);
        (await ResultAsync(desk, id)).ShouldBe(new CurationResult(CurationState.Settled, 2, 6000));
    }

    [Fact]
    public async Task Draft_AfterSubmitting_IsRefused()
    {
        var desk = await SelectionDesk.OpenAsync(isCurated: true);
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1))[0].Id;
        await desk.ScoreAsync(desk.Assessors[0], id, 3);

        (await desk.DraftAsync(desk.Assessors[0], id, [5, 5, 5, 5, 5])).Kind.ShouldBe(OutcomeKind.Refused);
        (await desk.SubmitAsync(desk.Assessors[0], id)).Ok.ShouldBeTrue("a second click is harmless");

        (await office.ReadAsync(db => db.CurationScores.Select(s => s.Product).SingleAsync(Stop))).ShouldBe(3);
    }

    [Fact]
    public async Task Submit_WithAnAspectMissingOrNoCuration_IsRefused()
    {
        var desk = await SelectionDesk.OpenAsync(isCurated: true);
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1))[0].Id;
        var entry = new ScoreEntry(Rubric.Aspects.ToDictionary(a => a, a => a == RubricAspect.Legality ? null : (int?)3), null);
        await office.ActAsync<CurationService, Outcome>(desk.Assessors[0], s => s.SaveDraftAsync(id, TestData.City, Guid.Empty, entry, Stop));

        (await desk.SubmitAsync(desk.Assessors[0], id)).Kind.ShouldBe(OutcomeKind.Refused);
        (await desk.DraftAsync(desk.Assessors[0], id, [3, 3, 3, 3, 6])).Kind.ShouldBe(OutcomeKind.Refused);
        await desk.NextCohortAsync(quota: 2);
        (await desk.DraftAsync(desk.Assessors[0], (await desk.ApplyAsync(1))[0].Id, [3, 3, 3, 3, 3])).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Settled_BeforeNothingMoreIsAwaited_TellsNobodyAnything(int submitted)
    {
        var desk = await SelectionDesk.OpenAsync(isCurated: true);
        await using var office = desk.Office;
        var id = (await desk.ApplyAsync(1))[0].Id;
        foreach (var (assessor, level) in desk.Assessors.Take(submitted).Zip([2, 4]))
            await desk.ScoreAsync(assessor, id, level);
        var official = await office.Data.UserAsync(Role.Official);

        foreach (var who in new[] { desk.Staff, official, desk.Assessors[2], desk.Assessors[0] })
        {
            (await office.ActAsync<CurationReader, IReadOnlyList<ScoreSheet>>(who, r => r.SettledAsync(desk.Cohort, id, Stop))).ShouldBeEmpty();
            (await office.ActAsync<CurationReader, IReadOnlyList<CurationRow>>(who, r => r.RowsAsync(desk.Cohort, Stop)))[0].Result.ScoreHundredths.ShouldBeNull();
        }
    }

    [Fact]
    public async Task Conclude_Curated_RanksByScoreAndWaitsForTheAssessors()
    {
        var desk = await SelectionDesk.OpenAsync(quota: 1, isCurated: true);
        await using var office = desk.Office;
        var all = await desk.ApplyAsync(3);
        await ScoreByTwoAsync(desk, all[0].Id, 3);
        await ScoreByTwoAsync(desk, all[1].Id, 4);
        await desk.ScoreAsync(desk.Assessors[0], all[2].Id, 3);

        (await desk.ConcludeAsync()).Kind.ShouldBe(OutcomeKind.Refused);
        (await desk.AcceptAsync(all[1].Id)).Kind.ShouldBe(OutcomeKind.Refused, "a curated cohort is decided as a whole");
        await desk.ScoreAsync(desk.Assessors[1], all[2].Id, 3);
        (await desk.ConcludeAsync()).Ok.ShouldBeTrue();

        (await desk.AllAsync()).Select(a => (a.Status, a.ReservePosition, a.ScoreHundredths)).ShouldBe(
        [
            (ApplicationStatus.Reserve, 1, 6000), (ApplicationStatus.Accepted, null, 8000), (ApplicationStatus.Reserve, 2, 6000),
        ]);
    }

    private static async Task ScoreByTwoAsync(SelectionDesk desk, Guid id, int level)
    {
        foreach (var assessor in desk.Assessors.Take(2))
            (await desk.ScoreAsync(assessor, id, level)).Ok.ShouldBeTrue();
    }

    private static Task<CurationResult> ResultAsync(SelectionDesk desk, Guid id) => desk.Office.ActAsync<SelectionReader, CurationResult>(
        desk.Staff, async reader => (await reader.OneAsync(desk.Cohort, id, Stop)).Curation!);
}
