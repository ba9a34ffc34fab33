using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>An application with the criteria its cohort asks for, as all eligibility pages show it.</summary>
public sealed record ApplicationView(
    Guid Id, Guid ExporterId, string Business, string Person, string? Address, Guid CohortId, string Cohort, DateTime AppliedAt, ApplicationStatus Status,
    EligibilityState State, IReadOnlyList<CriterionView> Criteria)
{
    public IEnumerable<CriterionView> Undecided => Criteria.Where(c => c.Verdict is null);
}

public sealed class ApplicationViewReader(ExportsDbContext db, ApplicantReader applicants, RecheckReader rechecks, TimeProvider time)
{
    public async Task<ApplicationView> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().Include(a => a.Cohort).Include(a => a.Exporter!.Person)
            .Include(a => a.Assessments).ThenInclude(c => c.Evidence).ThenInclude(e => e.File).AsSplitQuery()
            .SingleAsync(a => a.Id == id, cancellationToken);
        var asked = application.Cohort!.Criteria;
        var facts = await applicants.ReadAsync(application.ExporterId, cancellationToken);
        var findings = await rechecks.OfAsync(asked, application, facts, cancellationToken);
        var (names, sources) = (await NamesAsync(application.Assessments, cancellationToken), await SourcesAsync(application.Assessments, cancellationToken));
        string? Name(Guid? user) => user is { } known ? names.GetValueOrDefault(known) : null;
        var criteria = asked.Select(criterion => application.Assessments.Find(a => a.Criterion == criterion)).OfType<CriterionAssessment>()
            .Select(a => new CriterionView(
                a, Core.Eligibility.Criteria.Of(a.Criterion).Propose(facts), Name(a.DecidedById), new Decision(a.DecidedVerdict, a.ValidUntil).On(facts.Today))
            {
                Evidence = [.. a.Evidence.OrderBy(e => e.Id).Select(e => new EvidenceView(e.FileId, e.File!.Name, Name(e.File.UploadedById), e.File.UploadedAt))],
                ReusedFrom = a.ReusedFromId is { } source ? sources.GetValueOrDefault(source) : null,
                Recheck = findings.FirstOrDefault(f => f.Criterion == a.Criterion),
            }).ToList();
        return new ApplicationView(
            id, application.ExporterId, application.Exporter!.Name, application.Exporter.Person!.Name, application.Exporter.Address,
            application.CohortId, application.Cohort.Title, application.AppliedAt, application.Status,
            EligibilityStateRule.Of(asked, application.Assessments, JakartaTime.Today(time)), criteria);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<CriterionAssessment> assessments, CancellationToken cancellationToken)
    {
        var users = assessments.Select(a => a.DecidedById).Concat(assessments.SelectMany(a => a.Evidence).Select(e => e.File!.UploadedById))
            .OfType<Guid>().Distinct().ToList();
        return await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
    }

    private async Task<Dictionary<Guid, string>> SourcesAsync(List<CriterionAssessment> assessments, CancellationToken cancellationToken)
    {
        var sources = assessments.Select(a => a.ReusedFromId).OfType<Guid>().ToList();
        return sources.Count == 0 ? [] : await (from assessment in db.Assessments
                                                join source in db.Applications on assessment.ApplicationId equals source.Id
                                                where sources.Contains(assessment.Id)
                                                select new { assessment.Id, source.Cohort!.Title }).ToDictionaryAsync(s => s.Id, s => s.Title, cancellationToken);
    }
}
