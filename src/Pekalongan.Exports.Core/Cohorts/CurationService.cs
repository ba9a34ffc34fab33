using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The levels that an assessor has chosen so far.</summary>
public sealed record ScoreEntry(IReadOnlyDictionary<RubricAspect, int?> Levels, string? Note);

/// <summary>
/// Takes the scores of the assessors. Two score each application, and a third when they differ too much; nobody scores twice, and what was
/// submitted stays.
/// </summary>
public sealed class CurationService(ExportsDbContext db, IDatabaseProvider provider, Places places, PlacesQueue queue, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>Keeps a draft that only the assessor sees.</summary>
    /// <param name="applicationId">What is scored.</param>
    /// <param name="scopeCode">Whose cohort.</param>
    /// <param name="version">Of the assessor's own draft when the form was opened; empty for the first.</param>
    /// <param name="entry">What was chosen, complete or not.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> SaveDraftAsync(Guid applicationId, string scopeCode, Guid version, ScoreEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Levels.Values.Any(level => level is < CurationScore.Least or > CurationScore.Most))
            return Outcome.Refused(new Wording("Pilih nilai dari {0} sampai {1}", CurationScore.Least, CurationScore.Most));
        if (PlainText.Of(entry.Note).Length > CurationScore.NoteMaxLength)
            return Outcome.Refused(new Wording("Catatan paling banyak {0} huruf", CurationScore.NoteMaxLength), nameof(CurationScore.Note));
        if (await FindAsync(applicationId, scopeCode, cancellationToken) is not { } application)
            return Outcome.NotFound;
        if (await RefuseAsync(application, cancellationToken) is { } refusal)
            return refusal;
        var score = await MineAsync(applicationId, cancellationToken);
        if (score is null)
        {
            score = new CurationScore { ApplicationId = applicationId, AssessorId = actor.RequireUser() };
            db.CurationScores.Add(score);
        }
        else if (score.Version != version)
        {
            // The same form sent twice is no quarrel of two windows.
            return Rubric.Aspects.All(aspect => score.Of(aspect) == entry.Levels[aspect]) && score.Note == PlainText.OrNull(entry.Note)
                ? Outcome.Done
                : Outcome.Stale;
        }

        (score.Product, score.CapacityAndContinuity) = (entry.Levels[RubricAspect.Product], entry.Levels[RubricAspect.CapacityAndContinuity]);
        (score.Legality, score.MarketReadiness) = (entry.Levels[RubricAspect.Legality], entry.Levels[RubricAspect.MarketReadiness]);
        (score.Commitment, score.Note) = (entry.Levels[RubricAspect.Commitment], PlainText.OrNull(entry.Note));
        return await SaveAsync(application, score, cancellationToken);
    }

    /// <summary>Gives the draft as the assessor's score, for good.</summary>
    public async Task<Outcome> SubmitAsync(Guid applicationId, string scopeCode, Guid version, CancellationToken cancellationToken)
    {
        using var turn = await queue.WaitAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(applicationId, scopeCode, cancellationToken) is not { } application)
            return Outcome.NotFound;
        // Of two assessors who submit at the same moment as the second, one is.
        await places.HoldAsync(application.CohortId, cancellationToken);
        if (await MineAsync(applicationId, cancellationToken) is not { } score)
            return Outcome.NotFound;
        if (score.SubmittedAt is not null)
            return Outcome.Done;
        if (await RefuseAsync(application, cancellationToken) is { } refusal)
            return refusal;
        if (score.Version != version)
            return actor.StaleFor(score);
        if (ScoreSheet.Of(score) is null)
            return Outcome.Refused(new Wording("Isi nilai untuk kelima aspek"));
        score.SubmittedAt = time.Now();
        var outcome = await SaveAsync(application, score, cancellationToken);
        if (outcome.Ok)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private Task<CohortApplication?> FindAsync(Guid applicationId, string scopeCode, CancellationToken cancellationToken) => db.Applications.AsNoTracking()
        .SingleOrDefaultAsync(a => a.Id == applicationId && a.Cohort!.ScopeCode == scopeCode && a.Cohort.IsCurated, cancellationToken);

    private Task<CurationScore?> MineAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        return db.CurationScores.SingleOrDefaultAsync(s => s.ApplicationId == applicationId && s.AssessorId == me, cancellationToken);
    }

    private async Task<Outcome?> RefuseAsync(CohortApplication application, CancellationToken cancellationToken)
    {
        // Asked again, because another one may have decided or submitted since it was shown.
        var status = await db.Applications.Where(a => a.Id == application.Id).Select(a => a.Status).SingleAsync(cancellationToken);
        if (!status.May(ApplicationVerb.Score))
            return Outcome.Refused(new Wording("Pendaftaran ini sudah diputuskan dan tidak dinilai lagi"));
        var submitted = await db.CurationScores.AsNoTracking()
            .Where(s => s.ApplicationId == application.Id && s.SubmittedAt != null).OrderBy(s => s.SubmittedAt).ToListAsync(cancellationToken);
        if (submitted.Any(s => s.AssessorId == actor.RequireUser()))
            return Outcome.Refused(new Wording("Anda sudah mengirim nilai; nilai yang sudah dikirim tidak berubah"));
        var weights = Rubric.WeightsOf(await db.Set<RubricWeight>().AsNoTracking().Where(w => w.CohortId == application.CohortId).ToListAsync(cancellationToken));
        return CurationResult.Of([.. submitted.Select(s => ScoreSheet.Of(s)!)], weights).State == CurationState.Settled
            ? Outcome.Refused(new Wording("Penilaian usaha ini sudah lengkap; nilai Anda tidak diperlukan lagi"))
            : null;
    }

    private async Task<Outcome> SaveAsync(CohortApplication application, CurationScore score, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(ProcessKind.ApplicationScoring, application.ExporterId, [score], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // The other half of a double click was faster.
            return Outcome.Done;
        }
    }
}
