using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>Decides at once what the rules already find to be met, after showing what that is.</summary>
public sealed class AcceptModel(EligibilityService eligibility, ApplicationViewReader reader, CurrentScope scope, TimeProvider time) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DateOnly Today => JakartaTime.Today(time);

    public ApplicationView Application { get; private set; } = null!;

    public IEnumerable<CriterionView> Acceptable => Application.Criteria.Where(c => c.Verdict is null && c.Proposal.Verdict == Verdict.Met);

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Acceptable.Any() ? Page() : Redirect($"~/kelayakan/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await eligibility.AcceptProposalsAsync(Id, scope.Code, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Keputusan disimpan."));
        return Redirect($"~/kelayakan/{Id}");
    }

    public async Task PrepareAsync() => Application = await reader.ReadAsync(Id, HttpContext.RequestAborted);
}
