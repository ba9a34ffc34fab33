using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>A person's decision on one criterion, with the files that speak for it.</summary>
public sealed record CriterionDecision(Verdict Verdict, string? Reason, DateOnly? ValidUntil)
{
    public IReadOnlyList<Upload> Evidence { get; init; } = [];
}

/// <summary>Takes people's decisions on the criteria and the evidence for them.</summary>
public sealed class EligibilityService(ExportsDbContext db, ApplicantReader applicants, AuditTrail audit, Actor actor, FileStore files, TimeProvider time)
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
            return IsSentTwice(assessment, decision) ? Outcome.Done : Outcome.Stale;
        var facts = await applicants.ReadAsync(exporterId, cancellationToken);
        if (Objection(decision, Criteria.Of(assessment.Criterion).Propose(facts)) is { } objection)
            return objection;

        var records = new List<object> { assessment };
        if (await AttachAsync(assessment.Id, decision.Evidence, records, cancellationToken) is { } refusal)
            return refusal;
        Write(assessment, facts, decision);
        return await SaveAsync(ProcessKind.CriterionDeciding, exporterId, records, decision.Reason, cancellationToken);
    }

    /// <summary>Decides "met" on every criterion that nobody has decided and whose rule proposes it.</summary>
    public async Task<Outcome> AcceptProposalsAsync(Guid applicationId, string scopeCode, CancellationToken cancellationToken)
    {
        var application = await db.Applications.Include(a => a.Assessments).Include(a => a.Cohort)
            .SingleOrDefaultAsync(a => a.Id == applicationId && a.Exporter!.ScopeCode == scopeCode, cancellationToken);
        if (application is null)
            return Outcome.NotFound;
        var facts = await applicants.ReadAsync(application.ExporterId, cancellationToken);
        foreach (var assessment in application.Assessments.Where(a => a.DecidedVerdict is null && application.Cohort!.Criteria.Contains(a.Criterion)))
        {
            if (Criteria.Of(assessment.Criterion).Propose(facts).Verdict == Verdict.Met)
                Write(assessment, facts, new CriterionDecision(Verdict.Met, null, Criteria.UsualValidity(assessment.Criterion, facts.Today)));
        }

        return await SaveAsync(ProcessKind.CriterionDeciding, application.ExporterId, application.Assessments, null, cancellationToken);
    }

    public async Task<Outcome> AddEvidenceAsync(
        Guid assessmentId, string scopeCode, IReadOnlyList<Upload> uploads, CancellationToken cancellationToken)
    {
        if (await FindAsync(assessmentId, scopeCode, cancellationToken) is not var (assessment, exporterId))
            return Outcome.NotFound;
        var records = new List<object>();
        return await AttachAsync(assessment.Id, uploads, records, cancellationToken)
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
        var application = await db.Applications
            .Where(a => a.Assessments.Any(c => c.Id == assessmentId) && a.Exporter!.ScopeCode == scopeCode)
            .Select(a => new { a.ExporterId, a.Cohort!.Criteria }).SingleOrDefaultAsync(cancellationToken);
        if (application is null)
            return null;
        var assessment = await db.Assessments.SingleAsync(c => c.Id == assessmentId, cancellationToken);
        return application.Criteria.Contains(assessment.Criterion) ? (assessment, application.ExporterId) : null;
    }

    /// <summary>The same decision by the same person: the other half of a double click.</summary>
    private bool IsSentTwice(CriterionAssessment assessment, CriterionDecision decision) =>
        assessment.DecidedById == actor.RequireUser() && assessment.DecidedVerdict == decision.Verdict && assessment.Reason == decision.Reason
        && (decision.Verdict != Verdict.Met || assessment.ValidUntil == decision.ValidUntil) && decision.Evidence.Count == 0;

    private void Write(CriterionAssessment assessment, ApplicantFacts facts, CriterionDecision decision)
    {
        var rule = Criteria.Of(assessment.Criterion);
        assessment.ProposedVerdict = rule.Propose(facts).Verdict;
        assessment.Facts = KeptFacts.Of(assessment.Id, rule.Watch(facts));
        assessment.ReusedFromId = null;
        assessment.DecidedVerdict = decision.Verdict;
        assessment.Reason = decision.Reason;
        assessment.ValidUntil = decision.Verdict == Verdict.Met ? decision.ValidUntil : null;
        assessment.DecidedById = actor.RequireUser();
        assessment.DecidedAt = time.Now();
    }

    /// <summary>Null when all are attached now, or were before: the same file twice is one piece of evidence.</summary>
    private async Task<Outcome?> AttachAsync(Guid assessmentId, IReadOnlyList<Upload> uploads, List<object> records, CancellationToken cancellationToken)
    {
        var known = uploads.Count == 0 ? [] : await db.Set<CriterionEvidence>().Where(e => e.AssessmentId == assessmentId)
            .Select(e => e.File!.Sha256).ToListAsync(cancellationToken);
        var taken = new List<StoredFile>();
        foreach (var upload in uploads)
        {
            if (!files.Take(upload).Try(out var file, out var problem))
                return Outcome.Refused(problem, nameof(CriterionDecision.Evidence));
            if (known.Exists(digest => digest.AsSpan().SequenceEqual(file.Sha256)))
                continue;
            known.Add(file.Sha256);
            taken.Add(file);
        }

        foreach (var file in taken)
        {
            var evidence = new CriterionEvidence { AssessmentId = assessmentId, FileId = file.Id };
            files.Keep(file);
            db.Add(evidence);
            records.AddRange([file, evidence]);
        }

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
