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

/// <summary>Accepts, refuses, withdraws or reopens one application, after showing what it is and what follows.</summary>
public sealed class DecideModel(ExportsDbContext db, SelectionReader reader, SelectionService selection, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Aplikasi { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Tindakan { get; set; } = "";

    public SelectionAct Act => SelectionAct.Of(Tindakan);

    public Cohort Cohort { get; private set; } = null!;

    public SelectionCandidate Candidate { get; private set; } = null!;

    public string? Reason { get; private set; }

    /// <summary>A place can only be given against the criteria, and somebody has to say so.</summary>
    public bool NeedsOverride => Act.Verb == ApplicationVerb.Accept && !Candidate.IsEligible;

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Candidate.Status.May(Act.Verb) ? Page() : Redirect($"~/pelatihan/{Id}/seleksi");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = Act.Verb switch
        {
            ApplicationVerb.Accept => await selection.AcceptAsync(Aplikasi, scope.Code, Input.Version, Input.IsOverride, Input.Reason, cancellationToken),
            ApplicationVerb.Refuse => await selection.RefuseAsync(Aplikasi, scope.Code, Input.Version, Input.Reason, cancellationToken),
            ApplicationVerb.Withdraw => await selection.WithdrawAsync(Aplikasi, scope.Code, Input.Version, Input.Reason, cancellationToken),
            _ => await selection.ReopenAsync(Aplikasi, scope.Code, Input.Version, Input.Reason, cancellationToken),
        };
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        var now = await db.Applications.AsNoTracking().Where(a => a.Id == Aplikasi)
            .Select(a => new { a.Status, a.ReservePosition, a.Exporter!.Name }).SingleAsync(cancellationToken);
        this.SayDone(new Wording("{0}: {1}.", now.Name, ApplicationWords.Of(now.Status, now.ReservePosition)));
        return Redirect($"~/pelatihan/{Id}/seleksi");
    }

    public async Task PrepareAsync()
    {
        Cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == Id, HttpContext.RequestAborted);
        Candidate = await reader.OneAsync(Cohort, Aplikasi, HttpContext.RequestAborted);
        var kept = await db.Applications.Where(a => a.Id == Aplikasi).Select(a => new { a.Version, a.StatusReason }).SingleAsync(HttpContext.RequestAborted);
        Reason = kept.StatusReason;
        ModelState.Remove("Input.Version");
        Input.Version = kept.Version;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public bool IsOverride { get; set; }

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Reason).Fits(CohortApplication.ReasonMaxLength);
    }
}
