using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>Writes down what another agency replied.</summary>
public sealed class ReplyModel(ExportsDbContext db, ObstacleDesk desk, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute(Name = "penerusan")]
    public Guid HandoverId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public ObstacleHandover? Handover { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        if (Handover is null)
            return NotFound();
        if (Handover.RepliedOn is not null || !View.Case.Status.May(ObstacleVerb.RecordReply))
            return RedirectToPage("Details", new { Id });
        Input.RepliedOn = Figures.Date(JakartaTime.Today(time), localizer.Language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await desk.RecordReplyAsync(
            Id, scope.Code, Input.Version, HandoverId, DateText.Parse(Input.RepliedOn).Value, Input.Reply, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Balasan dicatat, dan usahanya dikabari."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        View = await CaseView.ReadAsync(db, Id, HttpContext.RequestAborted);
        Handover = View.Handovers.FirstOrDefault(h => h.Id == HandoverId);
        Input.Version = View.Case.Version;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string RepliedOn { get; set; } = "";

        public string Reply { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.RepliedOn).Reads(DateText.Parse);
            RuleFor(i => i.Reply).NotEmpty().WithMessage("Tulis apa balasannya");
            RuleFor(i => i.Reply).Fits(ObstacleHandover.TextMaxLength);
        }
    }
}
