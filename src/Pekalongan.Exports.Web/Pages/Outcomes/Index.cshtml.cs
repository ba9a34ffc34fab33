using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Outcomes;

/// <summary>What came of one training: by name and whom to call first, then in figures. Of what articles tell of, only what they say.</summary>
public sealed class IndexModel(
    ExportsDbContext db, CohortOutcomeReader outcomes, CohortActivityReader activities, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public OutcomeInput Input { get; set; } = new();

    public Cohort Cohort { get; private set; } = null!;

    public OutcomeQuestion? Question { get; private set; }

    public CohortOutcome? Outcome { get; private set; }

    public IReadOnlyDictionary<string, BilingualName> Countries { get; private set; } = new Dictionary<string, BilingualName>();

    /// <summary>What a source says that a training's participants exported.</summary>
    public PublishedFigure? Published { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (from c in db.Cohorts.AsNoTracking().Include(c => c.Sessions)
                           join s in db.Scopes on c.ScopeCode equals s.Code
                           where c.Id == id && (c.ScopeCode == scope.Code || (!scope.IsExample && s.Kind == ScopeKind.Province))
                           select c).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return NotFound();
        Cohort = found;
        if (Cohort.HistoryKey is not null)
        {
            Published = await outcomes.PublishedAsync(Cohort, cancellationToken);
            return Page();
        }

        Question = Input.Read(JakartaTime.Today(time), ModelState, localizer);
        if (Question is null)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Outcome = await outcomes.ReadAsync(Cohort, Question, cancellationToken);
        Countries = await activities.CountriesAsync(Outcome, cancellationToken);
        return Page();
    }
}
