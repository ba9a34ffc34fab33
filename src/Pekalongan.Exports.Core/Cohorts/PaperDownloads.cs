using System.Security.Cryptography;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Notes who took a paper with people's names on it out of the program.</summary>
public sealed class PaperDownloads(ExportsDbContext db, AuditTrail audit)
{
    /// <param name="paper">The name of its definition.</param>
    /// <param name="rootId">The cohort or the business it is about.</param>
    /// <param name="fileName">As it was handed out.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task NoteAsync(string paper, Guid rootId, string fileName, byte[] file, CancellationToken cancellationToken)
    {
        audit.Note(ProcessKind.ReportDownloading, "Report", paper, rootId, facts: new { File = fileName, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) });
        await db.SaveChangesAsync(cancellationToken);
    }
}
