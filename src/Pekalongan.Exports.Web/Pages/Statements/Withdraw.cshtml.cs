using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>Takes back a statement that is not in the figures.</summary>
public sealed class WithdrawModel(ExportsDbContext db, StatementService statements, CurrentScope scope) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StatementView View { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input.Version = View.Statement.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await statements.WithdrawAsync(scope.Code, Id, Input.Version, Input.Reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Rekap ditarik."));
        return Redirect($"~/rekap-bulanan/rekap/{Id}");
    }

    public async Task PrepareAsync() => View = await StatementView.ReadAsync(db, Id, HttpContext.RequestAborted);

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
