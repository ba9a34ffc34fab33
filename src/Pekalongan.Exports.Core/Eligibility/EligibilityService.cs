using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>A person's decision on one criterion.</summary>
public sealed record CriterionDecision(Verdict Verdict, string? Reason, DateOnly? ValidUntil);

/// <summary>Takes people's decisions on the criteria and the evidence for them.</summary>
public sealed class EligibilityService(ExportsDbContext db, ApplicantReader applicants, AuditTrail audit, Actor actor, FileIntake files, TimeProvider time)
{
    /// <param name="assessmentId">One criterion of one application.</param>
    /// <param name="scopeCode">Whose register.</param>
    /// <param name="version">Of the assessment when the form was opened.</param>
    /// <param name="decision">What the person decided.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> DecideAsync(
        Guid assessmentId, string scopeCode, Guid version, CriterionDecision decision, CancellationToken cancellationToken)
    {
        if (await FindAsync(assessmentId, scopeCode, cancellationToken) is not var (assessment, exporterId))
            return Outcome.NotFound;
        if (assessment.Version != version)
            return Outcome.Stale;
        var proposal = Criteria.Of(assessment.Criterion).Propose(await applicants.ReadAsync(exporterId, cancellationToken));
        if (Objection(decision, proposal) is { } objection)
            return objection;

        assessment.ProposedVerdict = proposal.Verdict;
        assessment.DecidedVerdict = decision.Verdict;
        assessment.Reason = decision.Reason;
        assessment.ValidUntil = decision.Verdict == Verdict.Met ? decision.ValidUntil : null;
        assessment.DecidedById = actor.RequireUser();
        assessment.DecidedAt = time.Now();
        return await SaveAsync(ProcessKind.CriterionDeciding, exporterId, [assessment], decision.Reason, cancellationToken);
    }

    public async Task<Outcome> AddEvidenceAsync(
        Guid assessmentId, string scopeCode, string? fileName, byte[] bytes, CancellationToken cancellationToken)
    {
        if (await FindAsync(assessmentId, scopeCode, cancellationToken) is not var (assessment, exporterId))
            return Outcome.NotFound;
        if (!files.Take(fileName, bytes).Try(out var file, out var problem))
            return Outcome.Refused(problem);
        if (await IsAttachedAsync(assessmentId, file.Sha256, cancellationToken))
            return Outcome.Done;
        var evidence = new CriterionEvidence { AssessmentId = assessment.Id, FileId = file.Id };
        db.Files.Add(file);
        db.Add(evidence);
        return await SaveAsync(ProcessKind.EvidenceAdding, exporterId, [file, evidence], null, cancellationToken);
    }

    /// <summary>Against the proposal only with a reason; "not met" always with one, because the business is told it.</summary>
    private Outcome? Objection(CriterionDecision decision, Proposal proposal)
    {
        if (decision.ValidUntil < JakartaTime.Today(time))
            return Outcome.Refused(new Wording("Tanggal berlaku sudah lewat; tulis tanggal hari ini atau sesudahnya"), nameof(CriterionDecision.ValidUntil));
        if (!string.IsNullOrWhiteSpace(decision.Reason))
            return null;
        if (decision.Verdict == Verdict.NotMet)
            return Outcome.Refused(new Wording("Tulis alasan belum terpenuhi; alasan ini dibaca pelaku usaha"), nameof(CriterionDecision.Reason));
        return decision.Verdict == proposal.Verdict
            ? null
            : Outcome.Refused(new Wording("Keputusan ini berbeda dari usulan sistem; tulis alasannya"), nameof(CriterionDecision.Reason));
    }

    private async Task<(CriterionAssessment Assessment, Guid ExporterId)?> FindAsync(
        Guid assessmentId, string scopeCode, CancellationToken cancellationToken)
    {
        var exporterId = await db.Applications
            .Where(a => a.Assessments.Any(c => c.Id == assessmentId) && a.Exporter!.ScopeCode == scopeCode)
            .Select(a => (Guid?)a.ExporterId).SingleOrDefaultAsync(cancellationToken);
        return exporterId is { } id
            ? (await db.Assessments.SingleAsync(c => c.Id == assessmentId, cancellationToken), id)
            : null;
    }

    private Task<bool> IsAttachedAsync(Guid assessmentId, byte[] sha256, CancellationToken cancellationToken) =>
        db.Set<CriterionEvidence>().AnyAsync(e => e.AssessmentId == assessmentId && e.File!.Sha256 == sha256, cancellationToken);

    private async Task<Outcome> SaveAsync(
        ProcessKind kind, Guid exporterId, IEnumerable<object> records, string? reason, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(kind, exporterId, records, reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
    }
}
