using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.Eligibility;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>One cohort with its sessions and who applied. The province's published cohorts can be read from the city's history.</summary>
public sealed class DetailsModel(ExportsDbContext db, CurrentScope scope, TimeProvider time) : PageModel
{
    public Cohort Cohort { get; private set; } = null!;

    public string ScopeName { get; private set; } = "";

    public Applicants Applicants { get; private set; } = null!;

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
        Applicants = await Applicants.OfAsync(db, id, JakartaTime.Today(time), cancellationToken);
        return Page();
    }
}
