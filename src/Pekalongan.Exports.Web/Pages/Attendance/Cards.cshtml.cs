using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>Name cards of all participants, with the code they check in with.</summary>
public sealed class CardsModel(ExportsDbContext db, IssuingOfficeReader offices, PaperDesk desk, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.AsNoTracking().Include(c => c.Sessions).SingleAsync(c => c.Id == id, cancellationToken);
        var people = await db.Applications.Where(a => a.CohortId == id && a.Status == ApplicationStatus.Accepted && a.ParticipantCode != null)
            .OrderBy(a => a.Exporter!.Person!.Name).ThenBy(a => a.Id)
            .Select(a => new CardPerson(a.Exporter!.Person!.Name, a.Exporter.Name, a.ParticipantCode!)).ToListAsync(cancellationToken);
        if (people.Count == 0)
            return NotFound();
        var scope = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == cohort.ScopeCode, cancellationToken);
        var day = cohort.Sessions.Count > 0 ? cohort.Sessions.Min(s => s.Day) : cohort.Start?.First ?? JakartaTime.Today(time);
        var paper = NameCards.Of(SheetModel.KeyOf(cohort), Phrase.AsIs(cohort.Title), day, people, scope, await offices.OnAsync(scope, day, cancellationToken));
        return await desk.HandOutAsync(paper, id, cancellationToken);
    }
}
