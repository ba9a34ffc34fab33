using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Eligibility;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>The four criteria of one application: proposal, decision, evidence.</summary>
public sealed class IndexModel(ApplicationViewReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ApplicationView Application { get; private set; } = null!;

    public bool MayDecide => User.IsInRole(nameof(Role.Staff));

    public bool CanAccept => MayDecide && Application.Criteria.Any(c => c.Verdict is null && c.Proposal.Verdict == Verdict.Met);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Application = await reader.ReadAsync(Id, cancellationToken);
}
