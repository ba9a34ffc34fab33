using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>A person's decision on one criterion, with a file that speaks for it when there is one.</summary>
public sealed record CriterionDecision(Verdict Verdict, string? Reason, DateOnly? ValidUntil)
{
    public Upload? Evidence { get; init; }
}

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

        var records = new List<object> { assessment };
        if (decision.Evidence is { } upload && await AttachAsync(assessment.Id, upload, records, cancellationToken) is { } refusal)
            return refusal;
        Write(assessment, proposal, decision);
        return await SaveAsync(ProcessKind.CriterionDeciding, exporterId, records, decision.Reason, cancellationToken);
    }

    /// <summary>Decides "met" on every criterion that nobody has decided and whose rule proposes it.</summary>
    public async Task<Outcome> AcceptProposalsAsync(Guid applicationId, string scopeCode, CancellationToken cancellationToken)
    {
        var application = await db.Applications.Include(a => a.Assessments)
            .SingleOrDefaultAsync(a => a.Id == applicationId && a.Exporter!.ScopeCode == scopeCode, cancellationToken);
        if (application is null)
            return Outcome.NotFound;
        var facts = await applicants.ReadAsync(application.ExporterId, cancellationToken);
        foreach (var assessment in application.Assessments.Where(a => a.DecidedVerdict is null))
        {
            var proposal = Criteria.Of(assessment.Criterion).Propose(facts);
            if (proposal.Verdict == Verdict.Met)
                Write(assessment, proposal, new CriterionDecision(Verdict.Met, null, null));
        }

        return await SaveAsync(ProcessKind.CriterionDeciding, application.ExporterId, application.Assessments, null, cancellationToken);
    }

    public async Task<Outcome> AddEvidenceAsync(Guid assessmentId, string scopeCode, Upload upload, CancellationToken cancellationToken)
    {
        if (await FindAsync(assessmentId, scopeCode, cancellationToken) is not var (assessment, exporterId))
            return Outcome.NotFound;
        var records = new List<object>();
        return await AttachAsync(assessment.Id, upload, records, cancellationToken)
            ?? await SaveAsync(ProcessKind.EvidenceAdding, exporterId, records, null, cancellationToken);
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

    private void Write(CriterionAssessment assessment, Proposal proposal, CriterionDecision decision)
    {
        assessment.ProposedVerdict = proposal.Verdict;
        assessment.DecidedVerdict = decision.Verdict;
        assessment.Reason = decision.Reason;
        assessment.ValidUntil = decision.Verdict == Verdict.Met ? decision.ValidUntil : null;
        assessment.DecidedById = actor.RequireUser();
        assessment.DecidedAt = time.Now();
    }

    /// <summary>Null when it is attached now, or was before: the same file twice is one piece of evidence.</summary>
    private async Task<Outcome?> AttachAsync(Guid assessmentId, Upload upload, List<object> records, CancellationToken cancellationToken)
    {
        if (!files.Take(upload).Try(out var file, out var problem))
            return Outcome.Refused(problem, nameof(CriterionDecision.Evidence));
        if (await db.Set<CriterionEvidence>().AnyAsync(e => e.AssessmentId == assessmentId && e.File!.Sha256 == file.Sha256, cancellationToken))
            return null;
        var evidence = new CriterionEvidence { AssessmentId = assessmentId, FileId = file.Id };
        db.Files.Add(file);
        db.Add(evidence);
        records.AddRange([file, evidence]);
        return null;
    }

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
