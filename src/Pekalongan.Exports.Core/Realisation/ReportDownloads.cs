using System.Security.Cryptography;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Writes down who took which file out of the office, with the digest that tells it from any other.</summary>
public sealed class ReportDownloads(ExportsDbContext db, AuditTrail audit)
{
    public Task<string> NoteAsync(
        string report, string scope, ProgressQuestion question, string format, Language language, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync(report, scope, digest => new
        {
            Scope = scope,
            question.Year,
            question.AsOf,
            KnownAt = question.Known.Day,
            Format = format,
            Language = language.ToString(),
            Sha256 = digest,
        }, file, cancellationToken);

    /// <summary>The list of those who fell silent.</summary>
    public Task<string> NoteAsync(
        string report, string scope, SilentQuestion question, string format, Language language, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync(report, scope, digest => new
        {
            Scope = scope,
            question.Window.From,
            question.Window.To,
            question.LeastYears,
            KnownAt = question.Known.Day,
            Format = format,
            Language = language.ToString(),
            Sha256 = digest,
        }, file, cancellationToken);

    /// <summary>A report on one training.</summary>
    public Task<string> NoteAsync(
        string report, string scope, Guid cohortId, OutcomeQuestion question, string format, Language language, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync(report, cohortId, digest => new
        {
            Scope = scope,
            Cohort = cohortId,
            question.AsOf,
            KnownAt = question.Known.Day,
            question.Months,
            Format = format,
            Language = language.ToString(),
            Sha256 = digest,
        }, file, cancellationToken);

    /// <summary>Papers of a training that state no figures, such as all its certificates in one file.</summary>
    public Task<string> NotePapersAsync(string papers, Guid cohortId, int count, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync(papers, cohortId, digest => new { Cohort = cohortId, Count = count, Sha256 = digest }, file, cancellationToken);

    /// <summary>A list that was filtered on a page.</summary>
    public Task<string> NoteListAsync(
        string report, string scope, int count, string format, Language language, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync(report, scope, digest => new { Scope = scope, Count = count, Format = format, Language = language.ToString(), Sha256 = digest }, file, cancellationToken);

    /// <summary>A report that was prepared or issued: its row says which, its number where it has one.</summary>
    public Task<string> NoteIssuedAsync(IssuedReport report, string format, Language language, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync(nameof(IssuedReport), report.Id, report.ScopeCode, digest => new
        {
            Scope = report.ScopeCode,
            report.Kind,
            report.Number,
            Format = format,
            Language = language.ToString(),
            Sha256 = digest,
        }, file, cancellationToken);

    /// <summary>A report that was made in the background.</summary>
    public Task<string> NoteOrderedAsync(ReportJob job, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync(nameof(ReportJob), job.Id, job.ScopeCode, digest => new
        {
            Scope = job.ScopeCode,
            job.Kind,
            job.Question,
            job.Format,
            Language = job.Language.ToString(),
            Sha256 = digest,
        }, file, cancellationToken);

    private Task<string> NoteAsync(string report, object rootId, Func<string, object> facts, byte[] file, CancellationToken cancellationToken) =>
        NoteAsync("Report", report, rootId, facts, file, cancellationToken);

    private async Task<string> NoteAsync(
        string subject, object subjectId, object rootId, Func<string, object> facts, byte[] file, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        audit.Note(ProcessKind.ReportDownloading, subject, subjectId, rootId, facts: facts(digest));
        await db.SaveChangesAsync(cancellationToken);
        return digest;
    }
}
