using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>"Belum selesai": takes a closed case up again.</summary>
public sealed class ReopenModel(ExportsDbContext db, ObstacleService obstacles, CurrentScope scope, Actor actor) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public bool IsOwn => actor.Role == Role.Exporter;

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        Input.Key = Guid.NewGuid();
        return View.Case.Status.May(ObstacleVerb.Reopen) ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var why = new ThreadEntry(Input.Text, [], Input.Key == Guid.Empty ? Guid.NewGuid() : Input.Key);
        var outcome = await obstacles.ReopenAsync(Id, scope.Code, Input.Version, why, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Kendala dibuka lagi dan menunggu jawaban dinas."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        View = await CaseView.ReadAsync(db, Id, HttpContext.RequestAborted);
        Input.Version = View.Case.Version;
    }

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        public Guid Version { get; set; }

        public string Text { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis apa yang belum selesai");
            RuleFor(i => i.Text).Fits(ObstacleMessage.TextMaxLength);
        }
    }
}
