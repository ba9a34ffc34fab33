using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Targets;

/// <summary>A proposed version and what became of it. Who proposed it takes it back here.</summary>
public sealed class DetailsModel(ExportsDbContext db, TargetService targets, CurrentScope scope, Actor actor, TimeProvider time) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ProposalView View { get; private set; } = null!;

    public bool IsOwn => View.Proposal.ProposedById == actor.UserId;

    public bool MayDecide => actor.Role?.May(Permission.ApproveTargets) == true;

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await targets.WithdrawAsync(scope.Code, Id, Input.Version, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Usulan ditarik."));
        return RedirectToPage();
    }

    public async Task PrepareAsync()
    {
        View = await ProposalView.ReadAsync(db, Id, time.Now(), HttpContext.RequestAborted);
        Input.Version = View.Proposal.Version;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
    }
}
