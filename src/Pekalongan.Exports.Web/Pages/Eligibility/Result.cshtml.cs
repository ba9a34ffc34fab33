using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>What came out and what to do next, for the office to print and for the business itself.</summary>
public sealed class ResultModel(ApplicationViewReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ApplicationView Application { get; private set; } = null!;

    public bool MaySeeCriteria => !User.IsInRole(nameof(Role.Exporter));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Application = await reader.ReadAsync(Id, cancellationToken);
}
