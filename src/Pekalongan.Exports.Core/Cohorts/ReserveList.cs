using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// The reserve of a cohort, numbered from 1 without gaps. Until the selection is concluded nobody was told a number, and the order is that of
/// the applications; afterwards those in it keep their order and later ones come behind. The caller holds the places and saves.
/// </summary>
public sealed class ReserveList(ExportsDbContext db, SelectionReader reader, Places places, SelectionNotices notices, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <param name="cohort">Whose reserve.</param>
    /// <param name="changed">The application that came in or went out, not saved yet.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RenumberAsync(Cohort cohort, CohortApplication changed, CancellationToken cancellationToken)
    {
        var kept = await db.Applications.Where(a => a.CohortId == cohort.Id && a.Status == ApplicationStatus.Reserve).ToListAsync(cancellationToken);
        var reserve = kept.Append(changed).Distinct().Where(a => a.Status == ApplicationStatus.Reserve)
            .OrderBy(a => cohort.SelectedAt is null ? 0 : a.ReservePosition ?? int.MaxValue).ThenBy(a => a.AppliedAt).ThenBy(a => a.Id).ToList();
        for (var i = 0; i < reserve.Count; i++)
            reserve[i].ReservePosition = i + 1;
    }

    /// <summary>Gives a place that became free to the first of the reserve who is still eligible. Nobody moves up into a training that is over.</summary>
    public async Task<CohortApplication?> MoveUpAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        if ((await reader.ReserveAsync(cohort, cancellationToken)).FirstOrDefault(c => c.IsEligible) is not { } first
            || !await places.TakeAsync(cohort.Id, 1, cancellationToken))
            return null;
        var application = await db.Applications.SingleAsync(a => a.Id == first.ApplicationId, cancellationToken);
        application.TakePlace(actor.RequireUser(), time.Now());
        await notices.MovedUpAsync(cohort, application, cancellationToken);
        await audit.RecordAsync(ProcessKind.ApplicationAccepting, application.ExporterId, [application], cancellationToken: cancellationToken);
        return application;
    }
}
