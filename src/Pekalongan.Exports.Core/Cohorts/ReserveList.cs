using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// The reserve of a cohort, numbered from 1 without gaps. Until the selection is concluded nobody was told a number, and the order is that of
/// the applications; afterwards those in it keep their order and later ones come behind. The caller holds the places and saves. That others
/// move by one follows from the act that is on the trail; their rows are not touched otherwise, so that forms on them stay good.
/// </summary>
public sealed class ReserveList(ExportsDbContext db, SelectionReader reader, Places places, SelectionNotices notices, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>Puts an application in, not saved yet.</summary>
    public async Task EnterAsync(Cohort cohort, CohortApplication application, CancellationToken cancellationToken)
    {
        var others = await InReserve(cohort.Id).Select(a => new { a.Id, a.AppliedAt }).ToListAsync(cancellationToken);
        var before = cohort.SelectedAt is not null
            ? others.Count
            : others.Count(o => (o.AppliedAt, o.Id).CompareTo((application.AppliedAt, application.Id)) < 0);
        application.Leave(ApplicationStatus.Reserve, actor.RequireUser(), time.Now());
        application.ReservePosition = before + 1;
        await InReserve(cohort.Id).Where(a => a.ReservePosition > before).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.ReservePosition, a => a.ReservePosition + 1), cancellationToken);
    }

    /// <summary>Closes the gap behind one that leaves the reserve; nothing for one that was not in it. Call it before its status changes.</summary>
    public Task LeaveAsync(CohortApplication application, CancellationToken cancellationToken)
    {
        var position = application.ReservePosition;
        return position is null ? Task.CompletedTask : InReserve(application.CohortId).Where(a => a.ReservePosition > position).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.ReservePosition, a => a.ReservePosition - 1), cancellationToken);
    }

    /// <summary>The first who is still eligible and stands before a position, or at all.</summary>
    public async Task<SelectionCandidate?> FirstAsync(Cohort cohort, int? before, CancellationToken cancellationToken) =>
        (await reader.ReserveAsync(cohort, cancellationToken)).FirstOrDefault(c => c.IsEligible && (before is null || c.ReservePosition < before));

    /// <summary>Gives a place that became free to the first of the reserve who is still eligible.</summary>
    public async Task MoveUpAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        if (await FirstAsync(cohort, null, cancellationToken) is not { } first || !await places.TakeAsync(cohort.Id, 1, cancellationToken))
            return;
        var application = await db.Applications.SingleAsync(a => a.Id == first.ApplicationId, cancellationToken);
        await LeaveAsync(application, cancellationToken);
        application.TakePlace(actor.RequireUser(), time.Now());
        await notices.MovedUpAsync(cohort, application, cancellationToken);
        await audit.RecordAsync(ProcessKind.ApplicationAccepting, application.ExporterId, [application], cancellationToken: cancellationToken);
    }

    private IQueryable<CohortApplication> InReserve(Guid cohortId) =>
        db.Applications.Where(a => a.CohortId == cohortId && a.Status == ApplicationStatus.Reserve);
}
