using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>Who applied to a cohort, and how far each is with its criteria.</summary>
public sealed record Applicants(Guid CohortId, IReadOnlyList<Applicants.Row> Rows)
{
    public sealed record Row(
        Guid ApplicationId, string Business, ApplicationStatus Status, EligibilityState State, IReadOnlyList<Criterion> Failed, IReadOnlyList<AgainstProposal> Against);

    public sealed record AgainstProposal(Criterion Criterion, Verdict Decided, string? Reason);

    /// <summary>By name.</summary>
    public static async Task<Applicants> OfAsync(ExportsDbContext db, Guid cohortId, DateOnly today, CancellationToken cancellationToken)
    {
        var asked = await db.Cohorts.Where(c => c.Id == cohortId).Select(c => c.Criteria).SingleAsync(cancellationToken);
        var rows = await db.Applications.AsNoTracking().Where(a => a.CohortId == cohortId).OrderBy(a => a.Exporter!.Name)
            .Select(a => new { a.Id, a.Exporter!.Name, a.Status, Assessments = a.Assessments.ToList() }).ToListAsync(cancellationToken);
        return new Applicants(cohortId, [.. rows.Select(r => RowOf(r.Id, r.Name, r.Status, asked, r.Assessments.FindAll(a => asked.Contains(a.Criterion)), today))]);
    }

    private static Row RowOf(
        Guid id, string business, ApplicationStatus status, IReadOnlyList<Criterion> asked, List<CriterionAssessment> assessments, DateOnly today) => new(
        id, business, status, EligibilityStateRule.Of(asked, assessments, today),
        [.. assessments.Where(a => a.DecidedVerdict == Verdict.NotMet).Select(a => a.Criterion).Order()],
        [.. assessments.Where(a => a.IsAgainstProposal).OrderBy(a => a.Criterion).Select(a => new AgainstProposal(a.Criterion, a.DecidedVerdict!.Value, a.Reason))]);
}
