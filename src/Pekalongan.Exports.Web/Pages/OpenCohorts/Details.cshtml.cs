using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.OpenCohorts;

/// <summary>One coming cohort, for everybody: what it brings, what it asks for and why, how the places are given.</summary>
public sealed class DetailsModel(PublicCohortReader cohorts, ExportsDbContext db, TimeProvider time) : PageModel
{
    public sealed record Session(DateOnly Day, string Topic, int LessonHours);

    public PublicCohort Cohort { get; private set; } = null!;

    public string City { get; private set; } = "";

    public bool IsExample => Cohort.ScopeCode == Scope.ExampleCode;

    public DateOnly Today => JakartaTime.Today(time);

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>Empty where applications are not ranked by scores.</summary>
    public IReadOnlyList<(RubricAspect Aspect, int Weight)> Weights { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await cohorts.FindAsync(id, cancellationToken) is not { } cohort)
            return NotFound();
        Cohort = cohort;
        City = await cohorts.CityAsync(cancellationToken);
        Sessions = await db.CohortSessions.Where(s => s.CohortId == id).OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id)
            .Select(s => new Session(s.Day, s.Topic, s.LessonHours)).ToListAsync(cancellationToken);
        if (cohort.IsCurated)
        {
            var kept = await db.Set<RubricWeight>().AsNoTracking().Where(w => w.CohortId == id).ToListAsync(cancellationToken);
            var weights = Rubric.WeightsOf(kept);
            Weights = [.. Rubric.Aspects.Select(aspect => (aspect, weights[aspect]))];
        }

        return Page();
    }
}
