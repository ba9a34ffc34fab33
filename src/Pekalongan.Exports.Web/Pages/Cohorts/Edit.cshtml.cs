using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

public sealed class EditModel(CohortService cohorts, ExportsDbContext db, CurrentScope scope, Localizer localizer) : PageModel
{
    [BindProperty]
    public CohortForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What somebody else saved while this form was open.</summary>
    public CohortForm? Saved { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Input = await ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await cohorts.ChangeAsync(Id, scope.Code, Input.Version, Input.Read(), cancellationToken);
        if (outcome.Kind == OutcomeKind.Stale)
        {
            Saved = await ReadAsync(cancellationToken);
            Input.Version = Saved.Version;
            ModelState.Clear();
        }

        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Perubahan disimpan."));
        return Redirect("~" + CohortLinks.Details(Id));
    }

    [Validates]
    public void OnPostSession()
    {
        Input.Sessions.Add(new());
        ModelState.Clear();
    }

    private async Task<CohortForm> ReadAsync(CancellationToken cancellationToken) =>
        CohortForm.Of(await db.Cohorts.AsNoTracking().Include(c => c.Sessions).ThenInclude(s => s.Speakers).AsSplitQuery().SingleAsync(c => c.Id == Id, cancellationToken), localizer.Language);
}
