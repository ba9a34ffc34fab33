using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>One cohort with its sessions and who applied. The province's published cohorts can be read from the city's history.</summary>
public sealed class DetailsModel(ExportsDbContext db, CurrentScope scope, TimeProvider time) : PageModel
{
    public sealed record ApplicantRow(
        Guid ApplicationId, string Business, ApplicationStatus Status, EligibilityState State, IReadOnlyList<Criterion> Failed);

    public Cohort Cohort { get; private set; } = null!;

    public string ScopeName { get; private set; } = "";

    public IReadOnlyList<ApplicantRow> Applicants { get; private set; } = [];

    public bool IsOver => Cohort.Status is CohortStatus.Completed or CohortStatus.PlannedNeverConfirmed;

    public bool MayManage => Cohort.HistoryKey is null && Cohort.ScopeCode == scope.Code && User.IsInRole(nameof(Role.Staff));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (from c in db.Cohorts.AsNoTracking().Include(c => c.Sessions).ThenInclude(s => s.Speakers).Include(c => c.Rubric).AsSplitQuery()
                           join s in db.Scopes on c.ScopeCode equals s.Code
                           where c.Id == id && (c.ScopeCode == scope.Code || (!scope.IsExample && s.Kind == ScopeKind.Province))
                           select new { Cohort = c, Scope = s.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return NotFound();
        (Cohort, ScopeName) = (found.Cohort, found.Scope);
        var rows = await db.Applications.Where(a => a.CohortId == id).OrderBy(a => a.Exporter!.Name).Select(a => new
        {
            a.Id,
            a.Exporter!.Name,
            a.Status,
            Decisions = a.Assessments.Select(c => new { c.Criterion, c.DecidedVerdict, c.ValidUntil }).ToList(),
        }).ToListAsync(cancellationToken);
        var today = JakartaTime.Today(time);
        Applicants = [.. rows.Select(r => new ApplicantRow(
            r.Id, r.Name, r.Status, EligibilityStateRule.Of([.. r.Decisions.Select(d => new Decision(d.DecidedVerdict, d.ValidUntil))], today),
            [.. r.Decisions.Where(d => d.DecidedVerdict == Verdict.NotMet).Select(d => d.Criterion).Order()]))];
        return Page();
    }
}
