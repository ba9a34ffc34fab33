using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Pages.Shared;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>What came out and what to do next, for the office to print and for the business itself.</summary>
public sealed class ResultModel(ApplicationViewReader reader, ExportsDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ApplicationView Application { get; private set; } = null!;

    /// <summary>What the selection made of it, and why.</summary>
    public SelectionOutcome Selection { get; private set; } = null!;

    public bool MaySeeCriteria => !User.IsInRole(nameof(Role.Exporter));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Application = await reader.ReadAsync(Id, cancellationToken);
        Selection = await SelectionOutcome.OfAsync(db, Id, cancellationToken);
    }
}
