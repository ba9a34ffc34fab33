using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

/// <summary>
/// From the second look to the signed paper: checked by another person, then issued with number, signer, code, seal and files, all of it in one
/// transaction or nothing. What is issued never changes; a later report takes its place.
/// </summary>
public sealed class ReportIssuing(
    ExportsDbContext db, IDatabaseProvider provider, IssuingOfficeReader offices, NumberPatternService patterns, NumberSeriesCounter numbers, AuditTrail audit, Actor actor,
    TimeProvider time)
{
    public const string ReasonField = "Reason";
    public const string OnField = "On";

    private const int MostAttempts = 3;

    public static readonly Wording OwnWork = new Wording("Yang menyusun laporan tidak boleh memeriksanya sendiri; minta orang lain");

    public Task<Outcome> CheckAsync(string scopeCode, Guid id, Guid version, CancellationToken cancellationToken) =>
        LookAsync(scopeCode, id, version, IssueStatus.Checked, ProcessKind.ReportChecking, null, cancellationToken);

    public Task<Outcome> ReturnAsync(string scopeCode, Guid id, Guid version, string? reason, CancellationToken cancellationToken) =>
        LookAsync(scopeCode, id, version, IssueStatus.Returned, ProcessKind.ReportReturning, reason ?? "", cancellationToken);

    /// <summary>Gives up one that is not issued yet.</summary>
    public async Task<Outcome> DiscardAsync(string scopeCode, Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(scopeCode, id, cancellationToken) is not { } report)
            return Outcome.NotFound;
        if (report.Status == IssueStatus.Discarded)
            return Outcome.Done;
        if (report.Status == IssueStatus.Issued)
            return Outcome.Refused(report.Status.Refusal());
        if (report.Version != version)
            return Outcome.Stale;
        if (RefuseReason(reason) is { } refusal)
            return refusal;
        (report.Status, report.Reason) = (IssueStatus.Discarded, PlainText.Of(reason));
        return await SaveAsync(ProcessKind.ReportDiscarding, report, null, cancellationToken);
    }

    /// <param name="scopeCode">Whose report.</param>
    /// <param name="id">A checked one.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="on">The day it is dated, which also says who signs; not before it was prepared and not after today.</param>
    /// <param name="print">Draws tree and PDF with what is given here.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> IssueAsync(
        string scopeCode, Guid id, Guid version, DateOnly on, ReportPrinter print, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // What a transaction that was given up had read is not to be trusted in the next.
            db.ChangeTracker.Clear();
            try
            {
                return await IssueOnceAsync(scopeCode, id, version, on, print, cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < MostAttempts && provider.IsDuplicateKey(exception))
            {
                // The year's first number, given twice at once: now its row is there to wait for.
            }
        }
    }

    private async Task<Outcome> IssueOnceAsync(
        string scopeCode, Guid id, Guid version, DateOnly on, ReportPrinter print, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // The number first: its row makes everybody else wait, so that what is read next is still true when this is committed.
        var sequence = await numbers.NextAsync($"report:{scopeCode}", on.Year, cancellationToken);
        if (await FindAsync(scopeCode, id, cancellationToken) is not { } report)
            return Outcome.NotFound;
        if (report.Status == IssueStatus.Issued && report.IssuedById == actor.UserId)
            return Outcome.Done;
        if (report.Status != IssueStatus.Checked)
            return Outcome.Refused(report.Status.Refusal());
        if (report.Version != version)
            return Outcome.Stale;
        if (report.CheckedById == report.PreparedById)
            return Outcome.Refused(OwnWork);
        if (await RefuseDayAsync(report, on, cancellationToken) is { } refusal)
            return refusal;
        var scope = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scopeCode, cancellationToken);
        var office = await offices.OnAsync(scope, on, cancellationToken);
        if (office.Signer is not { } signer)
            return Outcome.Refused(new Wording("Belum ada pejabat yang tercatat untuk {0}; minta admin mencatatnya di Pejabat", on), OnField);
        var facts = new IssueFacts(ReportNumber.Format(await patterns.OnAsync(scopeCode, on, cancellationToken), sequence, on), on, office, CertificateCode.New());
        await FillAsync(report, facts, signer, cancellationToken);
        await AddFilesAsync(report, facts, print, cancellationToken);
        var outcome = await SaveAsync(ProcessKind.ReportIssuing, report, new
        {
            report.Number, report.IssuedOn, Signer = report.SignerId, report.Code, report.SealNumber, report.ReplacesId,
            TreeSha256 = DigestOf(report, IssuedFileKind.Tree), PdfSha256 = DigestOf(report, IssuedFileKind.Pdf),
        }, cancellationToken);
        if (outcome.Ok)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<Outcome?> RefuseDayAsync(IssuedReport report, DateOnly on, CancellationToken cancellationToken)
    {
        if (on > JakartaTime.Today(time))
            return Outcome.Refused(new Wording("Tanggal {0} belum tiba; laporan diberi tanggal hari ini atau sebelumnya", on), OnField);
        if (on < JakartaTime.DateOf(report.PreparedAt))
            return Outcome.Refused(new Wording("Laporan ini baru disusun {0}; tanggalnya tidak bisa lebih awal", JakartaTime.DateOf(report.PreparedAt)), OnField);
        return report.ReplacesId is { } replaced
            && await db.IssuedReports.AnyAsync(r => r.ReplacesId == replaced && r.Status == IssueStatus.Issued, cancellationToken)
            ? Outcome.Refused(new Wording("Laporan yang digantikan sudah digantikan laporan lain; susun pengganti laporan yang terbaru"))
            : null;
    }

    private async Task FillAsync(IssuedReport report, IssueFacts facts, Official signer, CancellationToken cancellationToken)
    {
        var seal = await db.Seals.AsNoTracking().Where(s => s.Table == SealedTable.Ledger).OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.Hash }).FirstOrDefaultAsync(cancellationToken);
        (report.SealNumber, report.SealHash) = (seal?.Number, seal?.Hash);
        (report.Status, report.IssuedById, report.IssuedAt, report.IssuedOn) = (IssueStatus.Issued, actor.RequireUser(), time.Now(), facts.On);
        (report.Number, report.SignerId, report.Code) = (facts.Number, signer.Id, facts.Code);
    }

    private async Task AddFilesAsync(IssuedReport report, IssueFacts facts, ReportPrinter print, CancellationToken cancellationToken)
    {
        var tree = await db.IssuedReportFiles.AsNoTracking().SingleAsync(f => f.ReportId == report.Id && f.Kind == IssuedFileKind.DraftTree, cancellationToken);
        var files = print(report, tree.Bytes, facts);
        foreach (var (kind, bytes) in new[] { (IssuedFileKind.Tree, files.Tree), (IssuedFileKind.Pdf, files.Pdf) })
        {
            var file = new IssuedReportFile { ReportId = report.Id, Kind = kind, Bytes = bytes, Sha256 = SHA256.HashData(bytes) };
            report.Files.Add(file);
            db.Add(file);
        }
    }

    private static string DigestOf(IssuedReport report, IssuedFileKind kind) => Convert.ToHexStringLower(report.Files.Single(f => f.Kind == kind).Sha256);

    private async Task<Outcome> LookAsync(
        string scopeCode, Guid id, Guid version, IssueStatus to, ProcessKind kind, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(scopeCode, id, cancellationToken) is not { } report)
            return Outcome.NotFound;
        if (report.Status == to && report.CheckedById == actor.UserId)
            return Outcome.Done;
        if (report.Status != IssueStatus.Draft)
            return Outcome.Refused(report.Status.Refusal());
        if (await HasPreparedAsync(report, cancellationToken))
            return Outcome.Refused(OwnWork);
        if (report.Version != version)
            return Outcome.Stale;
        if (reason is not null && RefuseReason(reason) is { } refusal)
            return refusal;
        (report.Status, report.CheckedById, report.CheckedAt, report.Reason) = (to, actor.RequireUser(), time.Now(), reason is null ? null : PlainText.Of(reason));
        return await SaveAsync(kind, report, null, cancellationToken);
    }

    // Also who prepared it once and handed it on, whatever their role is now.
    private async Task<bool> HasPreparedAsync(IssuedReport report, CancellationToken cancellationToken)
    {
        var id = report.Id.ToString();
        return report.PreparedById == actor.UserId || await db.AuditEvents.Where(e => e.Subject == nameof(IssuedReport) && e.SubjectId == id)
            .Join(db.AuditProcesses, e => e.ProcessId, p => p.Id, (_, process) => process)
            .AnyAsync(p => p.Kind == ProcessKind.ReportPreparing && p.UserId == actor.UserId, cancellationToken);
    }

    private Task<IssuedReport?> FindAsync(string scopeCode, Guid id, CancellationToken cancellationToken) =>
        db.IssuedReports.SingleOrDefaultAsync(r => r.Id == id && r.ScopeCode == scopeCode, cancellationToken);

    private static Outcome? RefuseReason(string? reason) => PlainText.Of(reason).Length switch
    {
        0 => Outcome.Refused(new Wording("Tulis alasannya, supaya yang menyusun tahu apa yang perlu dilakukan"), ReasonField),
        > IssuedReport.ReasonMaxLength => Outcome.Refused(new Wording("Paling banyak {0} huruf", IssuedReport.ReasonMaxLength), ReasonField),
        _ => null,
    };

    private async Task<Outcome> SaveAsync(ProcessKind kind, IssuedReport report, object? facts, CancellationToken cancellationToken)
    {
        audit.Note(kind, nameof(IssuedReport), report.Id, reason: report.Reason, facts: facts);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }
}
