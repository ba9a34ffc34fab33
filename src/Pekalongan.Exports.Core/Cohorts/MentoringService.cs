using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

public sealed record MentoringFacts(DateOnly Day, MentoringForm Form, string Mentor, string Topic, string? Notes, string? NextStep, DateOnly? DueOn);

/// <summary>The next step that was agreed last is the one that counts; a later piece of mentoring replaces it.</summary>
public static class MentoringRule
{
    public static bool IsOverdue(string? nextStep, DateOnly? dueOn, DateOnly today) => nextStep is not null && dueOn < today;
}

/// <summary>Keeps the mentoring log.</summary>
public sealed class MentoringService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <param name="id">Made by the form, so that the same form sent twice writes one entry.</param>
    /// <param name="applicationId">Whose log.</param>
    /// <param name="scopeCode">Of the office.</param>
    /// <param name="facts">What was typed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> AddAsync(Guid id, Guid applicationId, string scopeCode, MentoringFacts facts, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == applicationId && a.Cohort!.ScopeCode == scopeCode && a.Cohort.HistoryKey == null, cancellationToken);
        if (application is null)
            return Outcome.NotFound;
        if (Refuse(facts) is { } refused)
            return refused;
        if (await db.Mentoring.AnyAsync(m => m.Id == id, cancellationToken))
            return Outcome.Done;
        if (application.Status != ApplicationStatus.Accepted)
            return Outcome.Refused(new Wording("Pendampingan dicatat untuk peserta yang diterima; usaha ini bukan peserta"));
        var entry = new MentoringEntry
        {
            Id = id,
            ApplicationId = applicationId,
            Day = facts.Day,
            Form = facts.Form,
            Mentor = facts.Mentor,
            Topic = facts.Topic,
            EnteredById = actor.RequireUser(),
            EnteredAt = time.Now(),
        };
        db.Mentoring.Add(entry);
        return await SaveAsync(entry, application.CohortId, facts, cancellationToken);
    }

    public async Task<Outcome> ChangeAsync(Guid id, string scopeCode, Guid version, MentoringFacts facts, CancellationToken cancellationToken)
    {
        var entry = await db.Mentoring.Include(m => m.Application)
            .SingleOrDefaultAsync(m => m.Id == id && m.Application!.Cohort!.ScopeCode == scopeCode, cancellationToken);
        if (entry is null)
            return Outcome.NotFound;
        if (entry.Version != version)
            return actor.StaleFor(entry);
        return Refuse(facts) ?? await SaveAsync(entry, entry.Application!.CohortId, facts, cancellationToken);
    }

    private Outcome? Refuse(MentoringFacts facts)
    {
        if (facts.Day > JakartaTime.Today(time))
            return Outcome.Refused(new Wording("Tanggal ini belum tiba; tulis pendampingan sesudah dilakukan"), nameof(MentoringFacts.Day));
        if (facts.DueOn is not null && facts.NextStep is null)
            return Outcome.Refused(new Wording("Tulis langkah berikutnya, atau kosongkan tenggatnya"), nameof(MentoringFacts.NextStep));
        return facts.DueOn < facts.Day
            ? Outcome.Refused(new Wording("Tenggat mendahului tanggal pendampingannya"), nameof(MentoringFacts.DueOn))
            : null;
    }

    private async Task<Outcome> SaveAsync(MentoringEntry entry, Guid cohortId, MentoringFacts facts, CancellationToken cancellationToken)
    {
        (entry.Day, entry.Form, entry.Mentor, entry.Topic) = (facts.Day, facts.Form, facts.Mentor, facts.Topic);
        (entry.Notes, entry.NextStep, entry.DueOn) = (facts.Notes, facts.NextStep, facts.DueOn);
        await audit.RecordAsync(ProcessKind.MentoringWriting, cohortId, [entry], cancellationToken: cancellationToken);
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
            return Outcome.Done;
        }
    }
}
