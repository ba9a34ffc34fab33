using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Which exporters the office meant to get in touch with again by now.</summary>
public static class ContactFollowUps
{
    /// <summary>Of each exporter and purpose the latest entry counts: a later one has answered the plan of an earlier.</summary>
    public static IQueryable<ExporterContact> FollowUpsDue(this ExportsDbContext db, string scope, DateOnly today) =>
        db.Contacts.AsNoTracking().Where(c => c.ScopeCode == scope && c.AgainOn <= today
            && db.Exporters.Any(e => e.Id == c.ExporterId && e.ErasedAt == null)
            && !db.Contacts.Any(later => later.ExporterId == c.ExporterId && later.Purpose == c.Purpose
                && (later.At > c.At || (later.At == c.At && later.Id.CompareTo(c.Id) > 0))));
}
