using System.Security.Cryptography;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Notes who took a paper with participants' names on it out of the program.</summary>
public sealed class PaperDownloads(ExportsDbContext db, AuditTrail audit)
{
    public async Task NoteAsync(string paper, Guid cohortId, string fileName, byte[] file, CancellationToken cancellationToken)
    {
        audit.Note(ProcessKind.ReportDownloading, "Report", paper, cohortId, facts: new { File = fileName, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) });
        await db.SaveChangesAsync(cancellationToken);
    }
}
