using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Eligibility;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>The criteria of one application: proposal, decision, evidence, and how it was decided before.</summary>
public sealed class IndexModel(ApplicationViewReader reader, DecisionHistory history) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ApplicationView Application { get; private set; } = null!;

    /// <summary>By assessment.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<PastDecision>> Past { get; private set; } = new Dictionary<Guid, IReadOnlyList<PastDecision>>();

    public bool MayDecide => User.IsInRole(nameof(Role.Staff));

    public bool CanAccept => MayDecide && Application.Criteria.Any(c => c.Verdict is null && c.Proposal.Verdict == Verdict.Met);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Application = await reader.ReadAsync(Id, cancellationToken);
        Past = await history.ReadAsync([.. Application.Criteria.Select(c => c.Assessment.Id)], cancellationToken);
    }
}
