using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Gives up a report that is not issued yet.</summary>
public sealed class DiscardModel(ExportsDbContext db, ReportIssuing issuing, CurrentScope scope) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IssuedView View { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input.Version = View.Report.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await issuing.DiscardAsync(scope.Code, Id, Input.Version, Input.Reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Laporan tidak jadi diterbitkan."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync() => View = await IssuedView.ReadAsync(db, Id, HttpContext.RequestAborted);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, supaya kelak dapat dimengerti");
    }
}
