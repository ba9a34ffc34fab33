using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>
/// Puts the criteria of a cohort on its applications. What was decided for the same business before, and still holds, is taken over with
/// its decider, reason, validity and evidence; the rest waits for a decision. It adds to the context and leaves saving to its caller.
/// </summary>
public sealed class AssessmentStarter(ExportsDbContext db, ApplicantReader applicants)
{
    /// <summary>For an application that is being made.</summary>
    /// <returns>What was added, for the audit trail.</returns>
    public async Task<IReadOnlyList<object>> StartAsync(CohortApplication application, IReadOnlyList<Criterion> criteria, CancellationToken cancellationToken) =>
        await AddAsync(application.Id, application.ExporterId, criteria, cancellationToken);

    /// <summary>For the applications of a cohort that came before staff asked for one criterion more.</summary>
    public async Task<IReadOnlyList<object>> CompleteAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        var applications = await db.Applications.Where(a => a.CohortId == cohort.Id)
            .Select(a => new { a.Id, a.ExporterId, Criteria = a.Assessments.Select(c => c.Criterion).ToList() }).ToListAsync(cancellationToken);
        var added = new List<object>();
        foreach (var application in applications)
            added.AddRange(await AddAsync(application.Id, application.ExporterId, [.. cohort.Criteria.Except(application.Criteria)], cancellationToken));
        return added;
    }

    private async Task<List<object>> AddAsync(Guid applicationId, Guid exporterId, IReadOnlyList<Criterion> criteria, CancellationToken cancellationToken)
    {
        var earlier = criteria.Count == 0 ? [] : await LatestAsync(exporterId, criteria, cancellationToken);
        var facts = earlier.Exists(e => e.DecidedVerdict == Verdict.Met) ? await applicants.ReadAsync(exporterId, cancellationToken) : null;
        var added = new List<object>();
        foreach (var criterion in criteria)
        {
            var assessment = new CriterionAssessment { ApplicationId = applicationId, Criterion = criterion };
            db.Add(assessment);
            added.Add(assessment);
            if (facts is not null && earlier.Find(e => e.Criterion == criterion) is { } before && ReuseRule.Holds(before, facts))
                added.AddRange(TakeOver(assessment, before, facts));
        }

        return added;
    }

    /// <summary>The last decision on each criterion, wherever it was made: an older "met" doesn't come back behind a later "not met".</summary>
    private async Task<List<CriterionAssessment>> LatestAsync(Guid exporterId, IReadOnlyList<Criterion> criteria, CancellationToken cancellationToken)
    {
        var decided = await db.Assessments.AsNoTracking().Include(a => a.Evidence)
            .Where(a => criteria.Contains(a.Criterion) && a.DecidedVerdict != null)
            .Where(a => db.Applications.Any(p => p.Id == a.ApplicationId && p.ExporterId == exporterId))
            .ToListAsync(cancellationToken);
        return [.. decided.GroupBy(a => a.Criterion).Select(g => g.OrderByDescending(a => a.DecidedAt).ThenBy(a => a.ReusedFromId is null ? 0 : 1).First())];
    }

    private List<CriterionEvidence> TakeOver(CriterionAssessment assessment, CriterionAssessment before, ApplicantFacts facts)
    {
        assessment.ProposedVerdict = before.ProposedVerdict;
        assessment.DecidedVerdict = before.DecidedVerdict;
        assessment.Reason = before.Reason;
        assessment.DecidedById = before.DecidedById;
        assessment.DecidedAt = before.DecidedAt;
        assessment.ValidUntil = before.ValidUntil;
        assessment.Facts = KeptFacts.Of(assessment.Id, Criteria.Of(assessment.Criterion).Watch(facts));
        assessment.ReusedFromId = before.ReusedFromId ?? before.Id;
        var evidence = before.Evidence.ConvertAll(e => new CriterionEvidence { AssessmentId = assessment.Id, FileId = e.FileId });
        db.AddRange(evidence);
        return evidence;
    }
}
