using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>One criterion: what the rule says now, and what a person decided.</summary>
public sealed record CriterionView(CriterionAssessment Assessment, Proposal Proposal, string? DecidedBy, Verdict? Verdict)
{
    public Criterion Criterion => Assessment.Criterion;

    /// <summary>"Met" was decided, and its evidence has run out since.</summary>
    public bool HasExpired => Assessment.DecidedVerdict != Verdict;

    /// <summary>What the business should do; where a person decided against the rule, the rule's advice would mislead.</summary>
    public Wording NextStep => HasExpired ? new Wording("Buktinya sudah habis masa berlakunya; serahkan bukti yang baru")
        : Proposal.Verdict == Core.Eligibility.Verdict.Met ? new Wording("Lengkapi yang disebut pada alasannya, lalu minta dinas memeriksa ulang")
        : Proposal.NextStep;
}

/// <summary>An application with its criteria, as all eligibility pages show it.</summary>
public sealed record ApplicationView(
    Guid Id, Guid ExporterId, string Business, string Person, Guid CohortId, string Cohort, DateTime AppliedAt, EligibilityState State,
    IReadOnlyList<CriterionView> Criteria);

public sealed class ApplicationViewReader(ExportsDbContext db, ApplicantReader applicants, TimeProvider time)
{
    public async Task<ApplicationView> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().Include(a => a.Cohort).Include(a => a.Exporter!.Person)
            .SingleAsync(a => a.Id == id, cancellationToken);
        var assessments = await db.Assessments.AsNoTracking().Include(c => c.Evidence).ThenInclude(e => e.File)
            .Where(c => c.ApplicationId == id).ToListAsync(cancellationToken);
        var deciders = assessments.Select(a => a.DecidedById).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => deciders.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var facts = await applicants.ReadAsync(application.ExporterId, cancellationToken);
        var today = JakartaTime.Today(time);
        var criteria = assessments.OrderBy(a => a.Criterion).Select(a => new CriterionView(
            a, Core.Eligibility.Criteria.Of(a.Criterion).Propose(facts), a.DecidedById is { } by ? names.GetValueOrDefault(by) : null,
            new Decision(a.DecidedVerdict, a.ValidUntil).On(today))).ToList();
        return new ApplicationView(
            id, application.ExporterId, application.Exporter!.Name, application.Exporter.Person!.Name, application.CohortId, application.Cohort!.Title,
            application.AppliedAt, EligibilityStateRule.Of([.. assessments.Select(a => new Decision(a.DecidedVerdict, a.ValidUntil))], today), criteria);
    }
}
