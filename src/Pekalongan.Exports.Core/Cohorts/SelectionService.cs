using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// Who takes part: one application at a time. Each act holds the places of the cohort, looks again at everything it depends on, and writes
/// the application, the count of places, the order of the reserve and the notices in one transaction.
/// </summary>
public sealed class SelectionService(
    ExportsDbContext db, SelectionReader reader, Places places, PlacesQueue queue, ReserveList reserve, SelectionNotices notices, AuditTrail audit, Actor actor, TimeProvider time)
{
    public const string ReasonField = "Reason";
    public const string OverrideField = "IsOverride";

    /// <summary>
    /// Gives a place. Where none is left, or somebody eligible waits for it already, an eligible application comes into the reserve instead.
    /// </summary>
    /// <param name="id">Of the application.</param>
    /// <param name="scopeCode">Whose cohort.</param>
    /// <param name="version">Of the application when the form was opened.</param>
    /// <param name="isOverride">Although a criterion is not met; only with a reason.</param>
    /// <param name="reason">In words the business reads.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Outcome> AcceptAsync(Guid id, string scopeCode, Guid version, bool isOverride, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, scopeCode, version, ApplicationVerb.Accept, async (application, cohort) =>
        {
            var candidate = await reader.OneAsync(cohort, id, cancellationToken);
            if (RefuseAcceptance(cohort, candidate, isOverride, reason) is { } refusal)
                return refusal;
            var (isAgainstRule, isReserve) = (!candidate.IsEligible, application.Status == ApplicationStatus.Reserve);
            var isFull = cohort.AcceptedCount >= cohort.Quota;
            var waiting = isFull ? null : await reserve.FirstAsync(cohort, application.ReservePosition, cancellationToken);
            if ((isFull || waiting is not null) && (isAgainstRule || isReserve))
                return Outcome.Refused(waiting is null
                    ? new Wording("Semua tempat sudah terisi; tambah kuotanya di Ubah angkatan, atau catat dulu yang mengundurkan diri")
                    : new Wording("Cadangan {0} lebih dahulu: {1}", waiting.ReservePosition, waiting.Business));

            application.ScoreHundredths = candidate.Curation?.ScoreHundredths;
            application.StatusReason = PlainText.OrNull(reason);
            if (waiting is null && await places.TakeAsync(cohort.Id, 1, cancellationToken))
            {
                await reserve.LeaveAsync(application, cancellationToken);
                application.TakePlace(actor.RequireUser(), time.Now());
                application.IsOverride = isAgainstRule;
            }
            else
            {
                await reserve.EnterAsync(cohort, application, cancellationToken);
            }

            await notices.DecidedAsync(cohort, application, cancellationToken);
            return await SaveAsync(ProcessKind.ApplicationAccepting, application, reason, cancellationToken);
        }, cancellationToken);

    public Task<Outcome> RefuseAsync(Guid id, string scopeCode, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, scopeCode, version, ApplicationVerb.Refuse, async (application, cohort) =>
        {
            if (RefuseReason(reason, new Wording("Tulis alasan penolakan; alasan ini dibaca pelaku usaha")) is { } refusal)
                return refusal;
            await reserve.LeaveAsync(application, cancellationToken);
            application.Leave(ApplicationStatus.Refused, actor.RequireUser(), time.Now());
            application.StatusReason = PlainText.Of(reason);
            await notices.DecidedAsync(cohort, application, cancellationToken);
            return await SaveAsync(ProcessKind.ApplicationRefusing, application, reason, cancellationToken);
        }, cancellationToken);

    /// <summary>The business does not take part after all. Its place goes to the reserve at once.</summary>
    public Task<Outcome> WithdrawAsync(Guid id, string scopeCode, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, scopeCode, version, ApplicationVerb.Withdraw, async (application, cohort) =>
        {
            if (RefuseReason(reason, new Wording("Tulis alasan pengunduran diri, misalnya siapa yang menyampaikan dan kapan")) is { } refusal)
                return refusal;
            if (await db.Certificates.AnyAsync(c => c.ApplicationId == id && c.RevokedAt == null, cancellationToken))
                return Outcome.Refused(new Wording("Sertifikatnya sudah terbit; cabut dulu sertifikat itu"));
            var hadPlace = application.Status == ApplicationStatus.Accepted;
            await reserve.LeaveAsync(application, cancellationToken);
            application.Leave(ApplicationStatus.Withdrawn, actor.RequireUser(), time.Now());
            application.StatusReason = PlainText.Of(reason);
            if (hadPlace)
            {
                await places.FreeAsync(cohort.Id, cancellationToken);
                await reserve.MoveUpAsync(cohort, cancellationToken);
            }

            return await SaveAsync(ProcessKind.ApplicationWithdrawing, application, reason, cancellationToken);
        }, cancellationToken);

    public Task<Outcome> ReopenAsync(Guid id, string scopeCode, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, scopeCode, version, ApplicationVerb.Reopen, async (application, _) =>
        {
            if (RefuseReason(reason, new Wording("Tulis mengapa pendaftaran ini dibuka lagi")) is { } refusal)
                return refusal;
            application.Leave(ApplicationStatus.Applied, actor.RequireUser(), time.Now());
            application.StatusReason = PlainText.Of(reason);
            application.ScoreHundredths = null;
            return await SaveAsync(ProcessKind.ApplicationReopening, application, reason, cancellationToken);
        }, cancellationToken);

    private static Outcome? RefuseAcceptance(Cohort cohort, SelectionCandidate candidate, bool isOverride, string? reason)
    {
        if (candidate.Undecided.Count > 0)
            return Outcome.Refused(new Wording("Putuskan dulu semua syaratnya; yang belum: {0}", EligibilityText(candidate)));
        if (cohort is { IsCurated: true, SelectedAt: null })
            return Outcome.Refused(new Wording("Angkatan ini dikurasi; peserta diterima dengan menyimpulkan seleksinya"));
        // Only the eligible are scored, so nobody waits for scores of one that is taken in against the rule.
        if (candidate is { Status: ApplicationStatus.Applied, IsEligible: true, Curation.State: not CurationState.Settled })
            return Outcome.Refused(new Wording("Kurasinya belum selesai: {0}", candidate.Missing.FirstOrDefault()));
        if (candidate.IsEligible)
            return PlainText.Of(reason).Length > CohortApplication.ReasonMaxLength ? TooLong() : null;
        return !isOverride
            ? Outcome.Refused(new Wording("Usaha ini belum memenuhi syarat; menerimanya perlu pernyataan dan alasan"), OverrideField)
            : RefuseReason(reason, new Wording("Tulis alasan menerima usaha yang belum memenuhi syarat"));
    }

    private static string EligibilityText(SelectionCandidate candidate) =>
        string.Join(", ", candidate.Undecided.Select(criterion => Eligibility.EligibilityWords.Of(criterion).ToString()));

    private static Outcome? RefuseReason(string? reason, Wording missing) => PlainText.Of(reason).Length switch
    {
        0 => Outcome.Refused(missing, ReasonField),
        > CohortApplication.ReasonMaxLength => TooLong(),
        _ => null,
    };

    private static Outcome TooLong() =>
        Outcome.Refused(new Wording("Alasan paling banyak {0} huruf", CohortApplication.ReasonMaxLength), ReasonField);

    private async Task<Outcome> DecideAsync(
        Guid id, string scopeCode, Guid version, ApplicationVerb verb, Func<CohortApplication, Cohort, Task<Outcome?>> act, CancellationToken cancellationToken)
    {
        using var turn = await queue.WaitAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cohortId = await db.Applications.Where(a => a.Id == id && a.Cohort!.ScopeCode == scopeCode).Select(a => (Guid?)a.CohortId)
            .SingleOrDefaultAsync(cancellationToken);
        if (cohortId is null)
            return Outcome.NotFound;
        await places.HoldAsync(cohortId.Value, cancellationToken);
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == cohortId, cancellationToken);
        var application = await db.Applications.SingleAsync(a => a.Id == id, cancellationToken);
        var outcome = Look(cohort, application, version, verb) ?? await act(application, cohort);
        if (outcome is not null)
        {
            db.ChangeTracker.Clear();
            return outcome;
        }

        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Null when the act may go on; done when the same person did it before, by a second click.</summary>
    private Outcome? Look(Cohort cohort, CohortApplication application, Guid version, ApplicationVerb verb)
    {
        if (application.DecidedById == actor.RequireUser() && application.Version != version && verb.LeadsTo(application.Status))
            return Outcome.Done;
        if (!application.Status.May(verb))
            return Outcome.Refused(application.Status.Refusal());
        if (application.Version != version)
            return actor.StaleFor(application);
        return cohort.Status == CohortStatus.Completed
            ? Outcome.Refused(new Wording("Angkatan ini sudah selesai; seleksinya tidak berubah lagi"))
            : null;
    }

    private async Task<Outcome?> SaveAsync(ProcessKind kind, CohortApplication application, string? reason, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(kind, application.ExporterId, [application], PlainText.OrNull(reason), cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
    }
}
