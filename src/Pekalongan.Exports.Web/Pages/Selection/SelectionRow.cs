using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Selection;

/// <summary>What a business was told of its application last, and whether it arrived.</summary>
public sealed record ToldRow(Guid NoticeId, NoticeState State, bool IsTold);

/// <summary>An application as the selection lists it.</summary>
public sealed record SelectionRow(SelectionCandidate Candidate, string? Reason, int? ScoreHundredths, string? ParticipantCode, ToldRow? Told)
{
    /// <summary>What can be done with it now.</summary>
    public required IReadOnlyList<SelectionAct> Acts { get; init; }

    public static async Task<IReadOnlyList<SelectionRow>> OfAsync(
        ExportsDbContext db, IReadOnlyList<SelectionCandidate> candidates, Cohort cohort, bool showsScores, CancellationToken cancellationToken)
    {
        var kept = await db.Applications.Where(a => a.CohortId == cohort.Id)
            .Select(a => new { a.Id, a.StatusReason, a.ScoreHundredths, a.ParticipantCode }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var told = await db.Notices.AsNoTracking()
            .Where(n => (n.Kind == NoticeKind.ApplicationDecided || n.Kind == NoticeKind.ReserveMovedUp)
                && db.Applications.Any(a => a.CohortId == cohort.Id && a.ExporterId == n.ExporterId))
            .OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).Select(n => new { n.Id, n.DedupKey, n.State, IsTold = n.ToldAt != null }).ToListAsync(cancellationToken);
        return [.. candidates.Select(c =>
        {
            var last = told.LastOrDefault(n => n.DedupKey.StartsWith(SelectionNotices.KeyOf(c.ApplicationId), StringComparison.Ordinal));
            return new SelectionRow(
                c, kept[c.ApplicationId].StatusReason, showsScores ? kept[c.ApplicationId].ScoreHundredths ?? c.Curation?.ScoreHundredths : null,
                c.Status == ApplicationStatus.Accepted ? kept[c.ApplicationId].ParticipantCode : null,
                last is null ? null : new ToldRow(last.Id, last.State, last.IsTold))
            {
                // Of a curated cohort nobody is accepted ahead of the others.
                Acts = [.. SelectionAct.On(c.Status).Where(act => act.Verb != ApplicationVerb.Accept || !cohort.IsCurated || cohort.SelectedAt is not null)],
            };
        })];
    }
}
