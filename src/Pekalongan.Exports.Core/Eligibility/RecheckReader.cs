using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>An applicant or participant some of whose criteria should be looked at again.</summary>
public sealed record RecheckRow(Guid ApplicationId, string Business, ApplicationStatus Status, IReadOnlyList<Recheck> Findings);

/// <summary>Whose criteria no longer stand as they were decided, among those who applied to a cohort or take part in it.</summary>
public sealed class RecheckReader(ExportsDbContext db, ApplicantReader applicants)
{
    /// <summary>By name, participants first. Who only applied is not told of what was never decided: that is the check itself.</summary>
    public async Task<RecheckList> ReadAsync(Guid cohortId, CancellationToken cancellationToken)
    {
        var asked = await db.Cohorts.Where(c => c.Id == cohortId).Select(c => c.Criteria).SingleAsync(cancellationToken);
        var applications = await db.Applications.AsNoTracking().Include(a => a.Assessments).Include(a => a.Exporter)
            .Where(a => a.CohortId == cohortId && (a.Status == ApplicationStatus.Accepted || a.Status == ApplicationStatus.Applied))
            .AsSplitQuery().ToListAsync(cancellationToken);
        var facts = await applicants.ReadAsync([.. applications.Select(a => a.ExporterId)], cancellationToken);
        var sources = await SourcesAsync([.. applications.SelectMany(a => a.Assessments)], cancellationToken);
        var rows = applications.Select(a => new RecheckRow(a.Id, a.Exporter!.Name, a.Status, Findings(asked, a, facts[a.ExporterId], sources)))
            .OrderBy(r => r.Status == ApplicationStatus.Accepted ? 0 : 1).ThenBy(r => r.Business, StringComparer.OrdinalIgnoreCase).ToList();
        return new RecheckList(rows.FindAll(r => r.Findings.Count > 0), rows.Count);
    }

    /// <summary>Of one application, by its loaded assessments.</summary>
    public async Task<IReadOnlyList<Recheck>> OfAsync(
        IReadOnlyList<Criterion> asked, CohortApplication application, ApplicantFacts facts, CancellationToken cancellationToken) =>
        Findings(asked, application, facts, await SourcesAsync(application.Assessments, cancellationToken));

    private static List<Recheck> Findings(
        IReadOnlyList<Criterion> asked, CohortApplication application, ApplicantFacts facts, Dictionary<Guid, DateTime?> sources) =>
    [
        .. asked.Select(criterion => (criterion, assessment: application.Assessments.Find(a => a.Criterion == criterion)))
            .Select(c => RecheckRule.Of(c.criterion, c.assessment, facts, c.assessment?.ReusedFromId is { } source ? sources.GetValueOrDefault(source) : null))
            .OfType<Recheck>().Where(r => r.Cause != RecheckCause.Undecided || application.Status == ApplicationStatus.Accepted),
    ];

    private async Task<Dictionary<Guid, DateTime?>> SourcesAsync(List<CriterionAssessment> assessments, CancellationToken cancellationToken)
    {
        var ids = assessments.Select(a => a.ReusedFromId).OfType<Guid>().ToList();
        return ids.Count == 0
            ? []
            : await db.Assessments.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DecidedAt, cancellationToken);
    }
}

/// <param name="Rows">Those with something to look at again.</param>
/// <param name="Checked">How many were looked through.</param>
public sealed record RecheckList(IReadOnlyList<RecheckRow> Rows, int Checked);
