using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>Opens or closes a cohort for applications, or says that it is over.</summary>
public sealed class StatusModel(CohortService cohorts, ExportsDbContext db, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke")]
    public CohortStatus Target { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public string Title { get; private set; } = "";

    public CohortStatus Current { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return CohortService.Next(Current).Contains(Target) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await cohorts.ChangeStatusAsync(Id, scope.Code, Version, Target, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(CohortWords.Of(Target));
        return Redirect("~" + CohortLinks.Details(Id));
    }

    public async Task PrepareAsync()
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == Id, HttpContext.RequestAborted);
        (Title, Current, Version) = (cohort.Title, cohort.Status, cohort.Version);
        ModelState.Remove(nameof(Version));
    }
}
