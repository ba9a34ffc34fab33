using System.Security.Cryptography;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Writes down who took which file out of the office, with the digest that tells it from any other.</summary>
public sealed class ReportDownloads(ExportsDbContext db, AuditTrail audit)
{
    public async Task<string> NoteAsync(
        string report, string scope, ProgressQuestion question, string format, Language language, byte[] file, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        audit.Note(ProcessKind.ReportDownloading, "Report", report, scope, facts: new
        {
            Scope = scope,
            question.Year,
            question.AsOf,
            KnownAt = question.Known.Day,
            Format = format,
            Language = language.ToString(),
            Sha256 = digest,
        });
        await db.SaveChangesAsync(cancellationToken);
        return digest;
    }
}
