using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Selection;

/// <summary>The proposal of the rule in full, with the reasons of the refusals to be worded; confirmed, it is carried out as shown.</summary>
public sealed class ConcludeModel(ExportsDbContext db, SelectionReader reader, SelectionConclusion conclusion, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Cohort Cohort { get; private set; } = null!;

    public SelectionProposal Proposal { get; private set; } = null!;

    public async Task OnGetAsync() => await PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reasons = Input.Reasons.DistinctBy(r => r.ApplicationId).ToDictionary(r => r.ApplicationId, r => r.Text);
        var outcome = await conclusion.ConcludeAsync(Id, scope.Code, Input.Fingerprint, reasons, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Seleksi disimpulkan. Kabari yang belum dapat dikirimi e-mail."));
        return Redirect($"~/pelatihan/{Id}/seleksi");
    }

    public async Task PrepareAsync()
    {
        Cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == Id, HttpContext.RequestAborted);
        Proposal = SelectionProposal.Of(Cohort, await reader.OfCohortAsync(Cohort, HttpContext.RequestAborted));
        // What staff wrote already stays, also when the proposal is another one by now.
        var written = Input.Reasons.DistinctBy(r => r.ApplicationId).ToDictionary(r => r.ApplicationId, r => r.Text);
        if (Input.Fingerprint != Proposal.Fingerprint)
            foreach (var key in ModelState.Keys.Where(key => key.Length > 0).ToList())
                ModelState.Remove(key);
        Input.Fingerprint = Proposal.Fingerprint;
        Input.Reasons = [.. Proposal.Refused.Select(c => new ReasonInput
        {
            ApplicationId = c.ApplicationId,
            Text = written.GetValueOrDefault(c.ApplicationId) ?? c.RefusalReason(),
        })];
    }

    public sealed class InputModel
    {
        public string Fingerprint { get; set; } = "";

        public List<ReasonInput> Reasons { get; set; } = [];
    }

    public sealed class ReasonInput
    {
        public Guid ApplicationId { get; set; }

        public string Text { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleForEach(i => i.Reasons).ChildRules(reason =>
        {
            reason.RuleFor(r => r.Text).NotEmpty().WithMessage("Tulis alasan penolakan; alasan ini dibaca pelaku usaha");
            reason.RuleFor(r => r.Text).Fits(CohortApplication.ReasonMaxLength);
        });
    }
}
