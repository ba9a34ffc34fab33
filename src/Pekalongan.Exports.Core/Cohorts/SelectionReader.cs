using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Reads the applications of a cohort with all that their selection depends on, as it is at this moment.</summary>
public sealed class SelectionReader(ExportsDbContext db, TimeProvider time)
{
    /// <summary>All of a cohort, in the order in which places are given.</summary>
    public Task<IReadOnlyList<SelectionCandidate>> OfCohortAsync(Cohort cohort, CancellationToken cancellationToken) =>
        ReadAsync(cohort, db.Applications.Where(a => a.CohortId == cohort.Id), cancellationToken);

    /// <summary>Its reserve, by position.</summary>
    public async Task<IReadOnlyList<SelectionCandidate>> ReserveAsync(Cohort cohort, CancellationToken cancellationToken) =>
    [
        .. (await ReadAsync(cohort, db.Applications.Where(a => a.CohortId == cohort.Id && a.Status == ApplicationStatus.Reserve), cancellationToken))
            .OrderBy(c => c.ReservePosition),
    ];

    public async Task<SelectionCandidate> OneAsync(Cohort cohort, Guid applicationId, CancellationToken cancellationToken) =>
        (await ReadAsync(cohort, db.Applications.Where(a => a.Id == applicationId), cancellationToken)).Single();

    private async Task<IReadOnlyList<SelectionCandidate>> ReadAsync(Cohort cohort, IQueryable<CohortApplication> which, CancellationToken cancellationToken)
    {
        var applications = await which.Select(a => new
        {
            a.Id,
            a.ExporterId,
            a.Exporter!.Name,
            a.AppliedAt,
            a.Status,
            a.ReservePosition,
            a.IsOverride,
            Decisions = a.Assessments.Select(c => new { c.Criterion, c.DecidedVerdict, c.ValidUntil, c.Reason }).ToList(),
        }).AsSplitQuery().ToListAsync(cancellationToken);
        var results = cohort.IsCurated ? await CurationAsync(cohort, which, cancellationToken) : null;
        var today = JakartaTime.Today(time);
        var candidates = applications.Select(a =>
        {
            // What the cohort does not ask for any more does not count, and what it asks for and nobody has decided is open.
            var decisions = cohort.Criteria.Select(criterion => a.Decisions.Find(d => d.Criterion == criterion) is { } kept
                ? (Criterion: criterion, kept.Reason, Decision: new Decision(kept.DecidedVerdict, kept.ValidUntil))
                : (Criterion: criterion, Reason: null, Decision: default)).ToList();
            return new SelectionCandidate
            {
                ApplicationId = a.Id,
                ExporterId = a.ExporterId,
                Business = a.Name,
                AppliedAt = a.AppliedAt,
                Status = a.Status,
                ReservePosition = a.ReservePosition,
                IsOverride = a.IsOverride,
                Eligibility = EligibilityStateRule.Of([.. decisions.Select(d => d.Decision)], today),
                Undecided = [.. decisions.Where(d => d.Decision.Verdict is null).Select(d => d.Criterion)],
                Failed = [.. decisions.Where(d => d.Decision.On(today) is Verdict.NotMet or Verdict.NeedsEvidence)
                    .Select(d => new FailedCriterion(d.Criterion, d.Decision.On(today)!.Value, d.Reason))],
                Curation = results is null ? null : results.GetValueOrDefault(a.Id, CurationResult.Nothing),
            };
        });
        return Ranking.Order(candidates, c => c.Key);
    }

    private async Task<Dictionary<Guid, CurationResult>> CurationAsync(Cohort cohort, IQueryable<CohortApplication> which, CancellationToken cancellationToken)
    {
        var weights = Rubric.WeightsOf(await db.Set<RubricWeight>().AsNoTracking().Where(w => w.CohortId == cohort.Id).ToListAsync(cancellationToken));
        var scores = await db.CurationScores.AsNoTracking()
            .Where(s => s.SubmittedAt != null && which.Any(a => a.Id == s.ApplicationId)).ToListAsync(cancellationToken);
        return scores.GroupBy(s => s.ApplicationId).ToDictionary(
            g => g.Key, g => CurationResult.Of([.. g.OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id).Select(s => ScoreSheet.Of(s)!)], weights));
    }
}
