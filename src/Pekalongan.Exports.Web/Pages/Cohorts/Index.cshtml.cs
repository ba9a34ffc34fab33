using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>Coming and running cohorts of the scope. Those that are over, or of which nobody knows whether they took place, are history.</summary>
public sealed class IndexModel(ExportsDbContext db, CurrentScope scope) : PageModel
{
    public sealed record Row(Guid Id, string Title, CohortKind Kind, CohortStatus Status, PartialDate? Start, int? Quota, int Applicants);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayManage => User.IsInRole(nameof(Role.Staff));

    /// <summary>Applications from the public page that nobody has looked at.</summary>
    public int Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Waiting = await db.SelfApplications.CountAsync(a => a.Cohort!.ScopeCode == scope.Code && a.Status == SelfApplicationStatus.Sent, cancellationToken);
        Rows = await db.Cohorts
            .Where(c => c.ScopeCode == scope.Code)
            .Where(c => c.Status == CohortStatus.Planned || c.Status == CohortStatus.Open || c.Status == CohortStatus.Closed)
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Stage).ThenBy(c => c.Title)
            .Select(c => new Row(c.Id, c.Title, c.Kind, c.Status, c.Start, c.Quota, db.Applications.Count(a => a.CohortId == c.Id)))
            .ToListAsync(cancellationToken);
    }
}
