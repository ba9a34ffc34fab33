using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

/// <summary>Freezes a report so that a second person can look at exactly what will be issued.</summary>
public sealed class ReportPreparation(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    private static readonly Wording NotReplaceable = new Wording("Laporan yang digantikan sudah digantikan laporan lain, atau belum terbit; pilih lagi");

    public async Task<Outcome> PrepareAsync(ReportDraft draft, CancellationToken cancellationToken)
    {
        if (await db.IssuedReports.AnyAsync(r => r.Id == draft.Id, cancellationToken))
            return Outcome.Done;
        if (await RefuseAsync(draft, cancellationToken) is { } refusal)
            return refusal;
        var report = new IssuedReport
        {
            Id = draft.Id,
            ScopeCode = draft.ScopeCode,
            Kind = draft.Kind,
            Question = draft.Question,
            Title = draft.Title,
            AsOf = draft.AsOf,
            KnownUntil = draft.KnownUntil,
            Paper = draft.Paper,
            RateIdrMicro = draft.Rate?.Rate.Micro,
            RateSource = draft.Rate?.Source,
            LedgerSeq = await LastSeqAsync(draft, cancellationToken),
            PreparedById = actor.UserId,
            PreparedAt = time.Now(),
            ReplacesId = draft.ReplacesId,
            AutomaticKey = draft.AutomaticKey,
        };
        report.Files.Add(TreeOf(draft));
        db.IssuedReports.Add(report);
        return await SaveAsync(report, draft, cancellationToken);
    }

    /// <summary>The same question anew, after it came back: names and words follow the present register, the figures their two times.</summary>
    public async Task<Outcome> PrepareAgainAsync(Guid version, ReportDraft draft, CancellationToken cancellationToken)
    {
        var report = await db.IssuedReports.Include(r => r.Files).SingleOrDefaultAsync(r => r.Id == draft.Id && r.ScopeCode == draft.ScopeCode, cancellationToken);
        if (report is null)
            return Outcome.NotFound;
        var (kept, digest) = (report.Files.Single(f => f.Kind == IssuedFileKind.DraftTree), SHA256.HashData(draft.Tree));
        if (report.Status == IssueStatus.Draft && report.PreparedById == actor.UserId && kept.Sha256.AsSpan().SequenceEqual(digest))
            return Outcome.Done;
        if (report.Status is not (IssueStatus.Draft or IssueStatus.Returned))
            return Outcome.Refused(report.Status.Refusal());
        if (report.Version != version)
            return Outcome.Stale;
        (report.Status, report.PreparedById, report.PreparedAt, report.Reason) = (IssueStatus.Draft, actor.RequireUser(), time.Now(), null);
        (report.Title, report.Paper, report.LedgerSeq) = (draft.Title, draft.Paper, await LastSeqAsync(draft, cancellationToken));
        (report.RateIdrMicro, report.RateSource) = (draft.Rate?.Rate.Micro, draft.Rate?.Source);
        (kept.Bytes, kept.Sha256) = (draft.Tree, digest);
        return await SaveAsync(report, draft, cancellationToken);
    }

    private async Task<Outcome?> RefuseAsync(ReportDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Question.Length > IssuedReport.QuestionMaxLength || draft.Title.Length > IssuedReport.TitleMaxLength)
            return Outcome.Refused(new Wording("Judul laporan ini terlalu panjang untuk diterbitkan"));
        return draft.ReplacesId is not { } replaced || await db.IssuedReports.AnyAsync(
            r => r.Id == replaced && r.ScopeCode == draft.ScopeCode && r.Kind == draft.Kind && r.Status == IssueStatus.Issued
                && !db.IssuedReports.Any(later => later.ReplacesId == r.Id && later.Status == IssueStatus.Issued), cancellationToken)
            ? null
            : Outcome.Refused(NotReplaceable);
    }

    private async Task<long> LastSeqAsync(ReportDraft draft, CancellationToken cancellationToken) =>
        await db.Ledger.Where(e => e.ScopeCode == draft.ScopeCode && e.PostedAt <= draft.KnownUntil).MaxAsync(e => (long?)e.Seq, cancellationToken) ?? 0;

    private static IssuedReportFile TreeOf(ReportDraft draft) => new()
    {
        ReportId = draft.Id,
        Kind = IssuedFileKind.DraftTree,
        Bytes = draft.Tree,
        Sha256 = SHA256.HashData(draft.Tree),
    };

    private async Task<Outcome> SaveAsync(IssuedReport report, ReportDraft draft, CancellationToken cancellationToken)
    {
        audit.Note(ProcessKind.ReportPreparing, nameof(IssuedReport), report.Id, facts: new
        {
            report.Kind, report.Question, report.AsOf, report.KnownUntil, TreeSha256 = Convert.ToHexStringLower(SHA256.HashData(draft.Tree)),
        });
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
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // The same form, or the same month on another server, at the same moment.
            db.ChangeTracker.Clear();
            return Outcome.Done;
        }
    }
}
