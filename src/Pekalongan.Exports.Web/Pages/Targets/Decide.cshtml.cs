using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Targets;

/// <summary>A second person says yes or no, with a reason.</summary>
public sealed class DecideModel(ExportsDbContext db, TargetDecisions decisions, CurrentScope scope, Actor actor, TimeProvider time) : PageModel, IPreparesPage
{
    public const string Approve = "setuju";
    public const string Refuse = "tolak";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ProposalView View { get; private set; } = null!;

    public bool IsOwn => View.Proposal.ProposedById == actor.UserId;

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return View.IsWaiting ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (approves, reason) = (Input.Decision == Approve, PlainText.Of(Input.Reason));
        var outcome = approves
            ? await decisions.ApproveAsync(scope.Code, Id, Input.Version, reason, cancellationToken)
            : await decisions.RefuseAsync(scope.Code, Id, Input.Version, reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(approves ? new Wording("Target disetujui dan menjadi versi baru.") : new Wording("Usulan ditolak; target yang berlaku tidak berubah."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        View = await ProposalView.ReadAsync(db, Id, time.Now(), HttpContext.RequestAborted);
        Input.Version = View.Proposal.Version;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Decision { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Decision).Must(decision => decision is Approve or Refuse).WithMessage("Pilih disetujui atau ditolak");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, supaya keputusan ini dapat dijelaskan nanti");
            RuleFor(i => i.Reason).Fits(TargetProposal.ReasonMaxLength);
        }
    }
}
