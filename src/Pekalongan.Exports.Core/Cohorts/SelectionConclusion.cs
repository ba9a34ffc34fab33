using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Carries out the proposal for a whole cohort, as the person who concludes it has seen it, in one transaction.</summary>
public sealed class SelectionConclusion(
    ExportsDbContext db, SelectionReader reader, Places places, PlacesQueue queue, SelectionNotices notices, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <param name="cohortId">Whose selection.</param>
    /// <param name="scopeCode">Whose cohort.</param>
    /// <param name="fingerprint">Of the proposal that was shown; when it would be another one by now, nothing is written.</param>
    /// <param name="reasons">By application, for those refused: what staff wrote instead of the words of the rule.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> ConcludeAsync(
        Guid cohortId, string scopeCode, string fingerprint, IReadOnlyDictionary<Guid, string> reasons, CancellationToken cancellationToken)
    {
        using var turn = await queue.WaitAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await places.HoldAsync(cohortId, cancellationToken);
        var shown = await db.Cohorts.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == cohortId && c.ScopeCode == scopeCode && c.HistoryKey == null, cancellationToken);
        if (shown is null)
            return Outcome.NotFound;
        if (shown.SelectedAt is not null && shown.SelectedById == actor.RequireUser())
            return Outcome.Done;
        var proposal = SelectionProposal.Of(shown, await reader.OfCohortAsync(shown, cancellationToken));
        if (proposal.Obstacle(shown) is { } obstacle)
            return Outcome.Refused(obstacle);
        if (proposal.Fingerprint != fingerprint)
            return Outcome.Stale;
        if (proposal.Refused.FirstOrDefault(c => ReasonFor(c).Length is 0 or > CohortApplication.ReasonMaxLength) is { } unclear)
            return Outcome.Refused(new Wording("Tulis alasan penolakan {0}, paling banyak {1} huruf", unclear.Business, CohortApplication.ReasonMaxLength));
        if (!await places.TakeAsync(cohortId, proposal.Accepted.Count, cancellationToken))
            return Outcome.Stale;
        var cohort = await db.Cohorts.SingleAsync(c => c.Id == cohortId, cancellationToken);
        (cohort.SelectedAt, cohort.SelectedById) = (time.Now(), actor.RequireUser());
        var applications = await db.Applications
            .Where(a => a.CohortId == cohortId && (a.Status == ApplicationStatus.Applied || a.Status == ApplicationStatus.Reserve))
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        foreach (var candidate in proposal.Accepted)
            Write(candidate, a => a.TakePlace(actor.RequireUser(), time.Now()));
        for (var i = 0; i < proposal.Reserve.Count; i++)
        {
            var position = i + 1;
            Write(proposal.Reserve[i], a =>
            {
                a.Leave(ApplicationStatus.Reserve, actor.RequireUser(), time.Now());
                a.ReservePosition = position;
            });
        }

        foreach (var candidate in proposal.Refused)
            Write(candidate, a =>
            {
                a.Leave(ApplicationStatus.Refused, actor.RequireUser(), time.Now());
                a.StatusReason = ReasonFor(candidate);
            });
        foreach (var application in applications.Values)
            await notices.DecidedAsync(cohort, application, cancellationToken);
        await audit.RecordAsync(ProcessKind.SelectionConcluding, cohortId, [cohort, .. applications.Values], cancellationToken: cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;

        string ReasonFor(SelectionCandidate candidate) => reasons.TryGetValue(candidate.ApplicationId, out var written) ? PlainText.Of(written) : candidate.RefusalReason();

        void Write(SelectionCandidate candidate, Action<CohortApplication> change)
        {
            var application = applications[candidate.ApplicationId];
            application.StatusReason = null;
            application.ScoreHundredths = candidate.Curation?.ScoreHundredths;
            change(application);
        }
    }
}
