using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>Ends a case, with how it ended and the last words to the exporter.</summary>
public sealed class CloseModel(ExportsDbContext db, ObstacleDesk desk, CurrentScope scope) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public bool WaitsForAgency => View.Handovers.Any(h => h.RepliedOn is null);

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        Input.Key = Guid.NewGuid();
        return View.Case.Status.May(ObstacleVerb.Close) ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var last = new ThreadEntry(Input.Text, [], Input.Key == Guid.Empty ? Guid.NewGuid() : Input.Key);
        var outcome = await desk.CloseAsync(Id, scope.Code, Input.Version, Enum.Parse<ObstacleOutcome>(Input.Outcome), last, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Kendala ditutup, dan usahanya dikabari."));
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

        public string Outcome { get; set; } = "";

        public string Text { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Outcome).Must(text => ObstacleChoices.Choice<ObstacleOutcome>(text) is not null).WithMessage("Pilih bagaimana kendala ini berakhir");
            RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis penutupnya, supaya usahanya tahu apa hasilnya");
            RuleFor(i => i.Text).Fits(ObstacleCase.OutcomeMaxLength);
        }
    }
}
