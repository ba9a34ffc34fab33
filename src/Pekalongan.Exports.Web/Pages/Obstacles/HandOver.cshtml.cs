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

/// <summary>Gives a case on to the province, a ministry or customs, and tells the exporter so.</summary>
public sealed class HandOverModel(ExportsDbContext db, ObstacleDesk desk, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        if (!View.Case.Status.May(ObstacleVerb.HandOver))
            return RedirectToPage("Details", new { Id });
        Input.HandoverId = Guid.CreateVersion7();
        Input.HandedOn = Figures.Date(JakartaTime.Today(time), localizer.Language);
        // To the exporter, so in Indonesian whatever the language of the page.
        Input.News = new Wording("Kendala Anda kami teruskan. Begitu ada balasan, kami kabari.").ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await desk.HandOverAsync(Id, scope.Code, Input.Version, Input.Read(), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Dicatat: kendala diteruskan, dan usahanya dikabari."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        View = await CaseView.ReadAsync(db, Id, HttpContext.RequestAborted);
        Input.Version = View.Case.Version;
    }

    public sealed class InputModel
    {
        /// <summary>Of the hand-over that the form makes.</summary>
        public Guid HandoverId { get; set; }

        public Guid Version { get; set; }

        public string Agency { get; set; } = "";

        public string AgencyName { get; set; } = "";

        public string HandedOn { get; set; } = "";

        public string Question { get; set; } = "";

        public string News { get; set; } = "";

        /// <summary>After the validator passed it.</summary>
        public HandoverFacts Read() => new(
            HandoverId == Guid.Empty ? Guid.CreateVersion7() : HandoverId, Enum.Parse<HandoverAgency>(Agency), AgencyName, DateText.Parse(HandedOn).Value, Question, News);
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Agency).Must(text => ObstacleChoices.Choice<HandoverAgency>(text) is not null).WithMessage("Pilih kepada siapa kendala ini diteruskan");
            RuleFor(i => i.AgencyName).NotEmpty().WithMessage("Tulis nama lembaganya");
            RuleFor(i => i.AgencyName).Fits(ObstacleHandover.AgencyMaxLength);
            RuleFor(i => i.HandedOn).Reads(DateText.Parse);
            RuleFor(i => i.Question).NotEmpty().WithMessage("Tulis apa yang ditanyakan");
            RuleFor(i => i.Question).Fits(ObstacleHandover.TextMaxLength);
            RuleFor(i => i.News).NotEmpty().WithMessage("Tulis kabar untuk usahanya, supaya ia tahu kendalanya ada di mana");
            RuleFor(i => i.News).Fits(ObstacleMessage.TextMaxLength);
        }
    }
}
