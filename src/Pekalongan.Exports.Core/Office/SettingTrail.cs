using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Office;

/// <summary>When a setting was made, by whom and why; null for what came with the program.</summary>
public sealed record SettingNote(DateTime At, string? By, string? Reason);

/// <summary>Reads it from the audit trail: the settings themselves only hold what is in force.</summary>
public sealed class SettingTrail(ExportsDbContext db)
{
    public async Task<IReadOnlyDictionary<Guid, SettingNote>> ReadAsync(ProcessKind kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var subjects = ids.Select(id => id.ToString()).ToList();
        var acts = await (from process in db.AuditProcesses
                          from change in process.Events
                          where process.Kind == kind && subjects.Contains(change.SubjectId)
                          orderby change.Seq
                          select new
                          {
                              change.SubjectId, process.At, process.Reason, By = db.Users.Where(u => u.Id == process.UserId).Select(u => u.Name).SingleOrDefault(),
                          }).ToListAsync(cancellationToken);
        return acts.DistinctBy(act => act.SubjectId).ToDictionary(act => Guid.Parse(act.SubjectId), act => new SettingNote(act.At, act.By, act.Reason));
    }
}
