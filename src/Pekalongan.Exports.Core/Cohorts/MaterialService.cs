using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Slides and hand-outs of the sessions, for their participants.</summary>
public sealed class MaterialService(ExportsDbContext db, IDatabaseProvider provider, FileStore files, AuditTrail audit)
{
    /// <param name="id">Made by the form, so that the same form sent twice adds one file.</param>
    /// <param name="sessionId">Of which session.</param>
    /// <param name="scopeCode">Of the office.</param>
    /// <param name="title">What participants read.</param>
    /// <param name="upload">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> AddAsync(Guid id, Guid sessionId, string scopeCode, string title, Upload upload, CancellationToken cancellationToken)
    {
        var session = await (from s in db.CohortSessions.AsNoTracking()
                             join c in db.Cohorts on s.CohortId equals c.Id
                             where s.Id == sessionId && c.ScopeCode == scopeCode && c.HistoryKey == null
                             select s).SingleOrDefaultAsync(cancellationToken);
        if (session is null)
            return Outcome.NotFound;
        if (await db.Set<SessionMaterial>().AnyAsync(m => m.Id == id, cancellationToken))
            return Outcome.Done;
        if (!files.Take(upload).Try(out var file, out var problem))
            return Outcome.Refused(problem, "File");
        var material = new SessionMaterial { Id = id, SessionId = sessionId, Title = title, FileId = file.Id };
        files.Keep(file);
        db.Add(material);
        await audit.RecordAsync(ProcessKind.MaterialAdding, session.CohortId, [material, file], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            return Outcome.Done;
        }
    }

    /// <summary>The file goes too: nothing else refers to it.</summary>
    public async Task<Outcome> RemoveAsync(Guid id, Guid cohortId, string scopeCode, CancellationToken cancellationToken)
    {
        var material = await (from m in db.Set<SessionMaterial>().Include(m => m.File)
                              join s in db.CohortSessions on m.SessionId equals s.Id
                              join c in db.Cohorts on s.CohortId equals c.Id
                              where m.Id == id && c.Id == cohortId && c.ScopeCode == scopeCode
                              select m).SingleOrDefaultAsync(cancellationToken);
        if (material is null)
            return Outcome.Done;
        var file = material.File!;
        db.Remove(material);
        files.Discard(file);
        await audit.RecordAsync(ProcessKind.MaterialRemoving, cohortId, [material, file], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else removed it at the same moment.
        }

        return Outcome.Done;
    }
}
