using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>Whose criteria no longer stand as they were decided, while the cohort is running.</summary>
public sealed class RecheckModel(ExportsDbContext db, RecheckReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Cohort { get; private set; } = "";

    public RecheckList List { get; private set; } = null!;

    public bool MayDecide => User.IsInRole(nameof(Role.Staff));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Cohort = await db.Cohorts.Where(c => c.Id == Id).Select(c => c.Title).SingleAsync(cancellationToken);
        List = await reader.ReadAsync(Id, cancellationToken);
    }
}
