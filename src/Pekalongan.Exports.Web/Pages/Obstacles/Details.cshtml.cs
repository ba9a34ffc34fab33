using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>One case: its thread, where it went, how it ended, and the form to write on.</summary>
[UploadLimit]
public sealed class DetailsModel(ExportsDbContext db, ObstacleService obstacles, CurrentScope scope, Actor actor, Localizer localizer, TimeProvider time)
    : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public bool IsOwn => actor.Role == Role.Exporter;

    public bool IsDesk => actor.Role?.May(Permission.AnswerCases) == true;

    private bool MayAct => IsDesk || IsOwn;

    public bool MayWrite => MayAct && View.Case.Status.May(IsOwn ? ObstacleVerb.Ask : ObstacleVerb.Answer);

    public bool MayReopen => MayAct && View.Case.Status.May(ObstacleVerb.Reopen) && !ObstacleMoves.IsTooLateToReopen(View.Case.ClosedAt!.Value, time.Now());

    public Task OnGetAsync()
    {
        Input.Key = Guid.NewGuid();
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayAct)
            return Forbid();
        var entry = new ThreadEntry(Input.Text, await ObstacleChoices.ReadAsync(Input.Files, cancellationToken), Input.Key == Guid.Empty ? Guid.NewGuid() : Input.Key);
        var outcome = await obstacles.WriteAsync(Id, scope.Code, Input.Version, entry, Input.IsFromExporter, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(IsOwn ? new Wording("Tulisan Anda terkirim.") : Input.IsFromExporter ? new Wording("Keterangan usaha dicatat.") : new Wording("Jawaban terkirim."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        View = await CaseView.ReadAsync(db, Id, HttpContext.RequestAborted);
        Input.Version = View.Case.Version;
    }

    /// <summary>Who wrote it: the business hears the office, the office hears people.</summary>
    public string Author(CaseView.Message message) => (message.IsAnswer, message.IsByExporter, IsOwn) switch
    {
        (true, _, true) => localizer["Dinas"],
        (true, _, false) => localizer["Dinas: {0}", message.Name],
        (false, true, true) => localizer["Anda ({0})", message.Name],
        (false, true, false) => localizer["{0}: {1}", View.Exporter, message.Name],
        (false, false, true) => localizer["Keterangan Anda, dicatat dinas"],
        _ => localizer["{0}, dicatat {1}", View.Exporter, message.Name],
    };

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        public Guid Version { get; set; }

        public string Text { get; set; } = "";

        public List<IFormFile> Files { get; set; } = [];

        /// <summary>Staff write down what the business said.</summary>
        public bool IsFromExporter { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis dulu isinya");
            RuleFor(i => i.Text).Fits(ObstacleMessage.TextMaxLength);
        }
    }
}
