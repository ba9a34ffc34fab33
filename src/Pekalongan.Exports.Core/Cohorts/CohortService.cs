using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Opens cohorts and takes applications to them.</summary>
public sealed class CohortService(
    ExportsDbContext db, IDatabaseProvider provider, AssessmentStarter assessments, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>What a status may become. History loaded from articles never moves.</summary>
    public static IReadOnlyList<CohortStatus> Next(CohortStatus status) => status switch
    {
        CohortStatus.Planned => [CohortStatus.Open],
        CohortStatus.Open => [CohortStatus.Closed],
        CohortStatus.Closed => [CohortStatus.Open, CohortStatus.Completed],
        _ => [],
    };

    /// <param name="id">Made by the form, so that the same form sent twice opens one cohort.</param>
    /// <param name="scopeCode">Whose cohort.</param>
    /// <param name="facts">What was typed.</param>
    /// <param name="isOpen">Takes applications at once; else it is only announced.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> OpenAsync(Guid id, string scopeCode, CohortFacts facts, bool isOpen, CancellationToken cancellationToken)
    {
        if (await db.Cohorts.AnyAsync(c => c.Id == id && c.ScopeCode == scopeCode, cancellationToken))
            return Outcome.Done;
        if (CohortChanges.RefuseRubric(facts) is { } refused)
            return refused;
        var cohort = new Cohort
        {
            Id = id,
            ScopeCode = scopeCode,
            Title = facts.Title,
            Year = facts.Year,
            Kind = facts.Kind,
            Status = isOpen ? CohortStatus.Open : CohortStatus.Planned,
        };
        db.Cohorts.Add(cohort);
        var records = new CohortWriting(db, time).Write(cohort, facts);
        return await SaveAsync(ProcessKind.CohortOpening, cohort, records, cancellationToken);
    }

    public async Task<Outcome> ChangeAsync(Guid id, string scopeCode, Guid version, CohortFacts facts, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.Include(c => c.Sessions).ThenInclude(s => s.Speakers).Include(c => c.Rubric).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id && c.ScopeCode == scopeCode && c.HistoryKey == null, cancellationToken);
        if (cohort is null)
            return Outcome.NotFound;
        if (cohort.Version != version)
            return actor.StaleFor(cohort);
        if (await new CohortChanges(db).RefuseAsync(cohort, facts, cancellationToken) is { } refused)
            return refused;
        var records = new CohortWriting(db, time).Write(cohort, facts);
        var criteria = await assessments.CompleteAsync(cohort, cancellationToken);
        return await SaveAsync(ProcessKind.CohortChanging, cohort, [.. records, .. criteria], cancellationToken);
    }

    public async Task<Outcome> ChangeStatusAsync(Guid id, string scopeCode, Guid version, CohortStatus status, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.SingleOrDefaultAsync(c => c.Id == id && c.ScopeCode == scopeCode && c.HistoryKey == null, cancellationToken);
        if (cohort is null)
            return Outcome.NotFound;
        if (cohort.Status == status)
            return Outcome.Done;
        if (cohort.Version != version)
            return actor.StaleFor(cohort);
        if (!Next(cohort.Status).Contains(status))
            return Outcome.Refused(new Wording("Dari keadaan sekarang, angkatan ini tidak dapat langsung diubah ke keadaan itu"));
        if (status == CohortStatus.Completed && await CountUndecidedAsync(id, cancellationToken) is var undecided and > 0)
            return Outcome.Refused(new Wording("{0} pendaftaran belum diputuskan; terima, tolak, atau catat mundur dulu di halaman Seleksi", undecided));
        cohort.Status = status;
        return await SaveAsync(ProcessKind.CohortChanging, cohort, [cohort], cancellationToken);
    }

    /// <summary>After a cohort is over nothing of its selection changes, so nobody may be left without an answer.</summary>
    private Task<int> CountUndecidedAsync(Guid id, CancellationToken cancellationToken) =>
        db.Applications.CountAsync(a => a.CohortId == id && a.Status == ApplicationStatus.Applied, cancellationToken);

    /// <summary>Staff apply a business to an open cohort. Applying again answers with the application that is there.</summary>
    public Task<(Outcome Outcome, Guid? ApplicationId)> ApplyAsync(
        Guid cohortId, Guid exporterId, string scopeCode, CancellationToken cancellationToken) =>
        ApplyAsync(cohortId, exporterId, scopeCode, ApplicationSource.Staff, cancellationToken);

    /// <param name="cohortId">Applied to.</param>
    /// <param name="exporterId">Who applies.</param>
    /// <param name="scopeCode">Of both.</param>
    /// <param name="source">
    /// Staff may write somebody down after the last day; who applies by itself may not. What came over the public page in time is taken in
    /// also after the cohort was closed.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<(Outcome Outcome, Guid? ApplicationId)> ApplyAsync(
        Guid cohortId, Guid exporterId, string scopeCode, ApplicationSource source, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == cohortId && c.ScopeCode == scopeCode, cancellationToken);
        if (cohort is null || !await db.Exporters.AnyAsync(e => e.Id == exporterId && e.ScopeCode == scopeCode && e.ErasedAt == null, cancellationToken))
            return (Outcome.NotFound, null);
        if (await FindApplicationAsync(cohortId, exporterId, cancellationToken) is { } known)
            return (Outcome.Done, known);
        if (Objection(cohort, source) is { } objection)
            return (Outcome.Refused(objection), null);

        var application = new CohortApplication
        {
            CohortId = cohortId,
            ExporterId = exporterId,
            AppliedById = actor.RequireUser(),
            AppliedAt = time.Now(),
            Source = source,
        };
        db.Applications.Add(application);
        var criteria = await assessments.StartAsync(application, cohort.Criteria, cancellationToken);
        await audit.RecordAsync(ProcessKind.CohortApplying, exporterId, [application, .. criteria], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return (Outcome.Done, application.Id);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return (Outcome.Done, await FindApplicationAsync(cohortId, exporterId, cancellationToken));
        }
    }

    private Wording? Objection(Cohort cohort, ApplicationSource source) => source switch
    {
        ApplicationSource.OwnAccount => ApplicationWindow.Objection(cohort, JakartaTime.Today(time)),
        ApplicationSource.SelfService when cohort.Status == CohortStatus.Closed => null,
        _ when cohort.Status == CohortStatus.Open => null,
        _ => new Wording("Pendaftaran angkatan ini tidak dibuka; buka dulu pendaftarannya"),
    };

    private Task<Guid?> FindApplicationAsync(Guid cohortId, Guid exporterId, CancellationToken cancellationToken) =>
        db.Applications.Where(a => a.CohortId == cohortId && a.ExporterId == exporterId).Select(a => (Guid?)a.Id)
            .SingleOrDefaultAsync(cancellationToken);

    private async Task<Outcome> SaveAsync(ProcessKind kind, Cohort cohort, IEnumerable<object> records, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(kind, cohort.Id, records, cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
        catch (DbUpdateException exception) when (kind == ProcessKind.CohortOpening && provider.IsDuplicateKey(exception))
        {
            return Outcome.Done;
        }
    }
}
