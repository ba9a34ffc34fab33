using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Outcomes;

/// <summary>All trainings that are over beside each other, and from enough businesses on, how long the first export takes.</summary>
public sealed class OverallModel(CohortOutcomeReader outcomes, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public OutcomeInput Input { get; set; } = new();

    public OutcomeQuestion? Question { get; private set; }

    public IReadOnlyList<(Cohort Cohort, CohortOutcome Outcome)> Rows { get; private set; } = [];

    public IReadOnlyList<Watched> Watched { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Question = Input.Read(JakartaTime.Today(time), ModelState, localizer);
        if (Question is null)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Rows = await outcomes.AllAsync(scope.Code, Question, cancellationToken);
        Watched = TimeToExport.Of(Rows.Select(r => r.Outcome));
        return Page();
    }
}
