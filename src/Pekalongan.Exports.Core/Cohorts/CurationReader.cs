using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

public enum OwnScore
{
    None,
    Draft,
    Submitted,
}

/// <summary>An application as an assessor sees it: their own part, and whether more is needed; nothing of the other's.</summary>
/// <param name="Candidate">The application.</param>
/// <param name="Mine">How far the asker's own score is.</param>
public sealed record CurationRow(SelectionCandidate Candidate, OwnScore Mine)
{
    public CurationResult Result => Candidate.Curation ?? CurationResult.Nothing;

    /// <summary>The asker can still score it, and a score is still needed.</summary>
    public bool IsForMe => Mine != OwnScore.Submitted && Result.State != CurationState.Settled
        && Candidate.Status.May(ApplicationVerb.Score) && Candidate.Eligibility != Eligibility.EligibilityState.NotEligible;
}

/// <summary>
/// The one place that hands out scores. Each assessor gets their own; all of one application are told only when nothing more is awaited for
/// it, to a third assessor no earlier than to anybody.
/// </summary>
public sealed class CurationReader(ExportsDbContext db, SelectionReader applications, Actor actor)
{
    public async Task<IReadOnlyList<CurationRow>> RowsAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        var mine = await db.CurationScores.Where(s => s.AssessorId == me && s.Application!.CohortId == cohort.Id)
            .ToDictionaryAsync(s => s.ApplicationId, s => s.SubmittedAt == null ? OwnScore.Draft : OwnScore.Submitted, cancellationToken);
        var candidates = await applications.OfCohortAsync(cohort, cancellationToken);
        // By name: their order by score would tell the scores.
        return [.. candidates.OrderBy(c => c.Business, StringComparer.Ordinal).ThenBy(c => c.ApplicationId)
            .Select(c => new CurationRow(c, mine.GetValueOrDefault(c.ApplicationId)))];
    }

    public Task<CurationScore?> MineAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        return db.CurationScores.AsNoTracking().SingleOrDefaultAsync(s => s.ApplicationId == applicationId && s.AssessorId == me, cancellationToken);
    }

    /// <summary>All submitted scores of an application, in their order and without names; empty until it is settled.</summary>
    public async Task<IReadOnlyList<ScoreSheet>> SettledAsync(Cohort cohort, Guid applicationId, CancellationToken cancellationToken)
    {
        var candidate = await applications.OneAsync(cohort, applicationId, cancellationToken);
        if (candidate.Curation is not { State: CurationState.Settled })
            return [];
        var scores = await db.CurationScores.AsNoTracking().Where(s => s.ApplicationId == applicationId && s.SubmittedAt != null)
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        return [.. scores.Select(s => ScoreSheet.Of(s)!)];
    }
}
