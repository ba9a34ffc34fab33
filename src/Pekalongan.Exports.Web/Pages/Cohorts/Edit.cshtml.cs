using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Shared;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

public sealed class EditModel(CohortService cohorts, ExportsDbContext db, CurrentScope scope, Localizer localizer) : PageModel, IPreparesPage
{
    [BindProperty]
    public CohortForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CohortFormView View { get; private set; } = null!;

    /// <summary>What differs from what somebody else saved while this form was open.</summary>
    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = await ReadAsync(cancellationToken);
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await cohorts.ChangeAsync(Id, scope.Code, Input.Version, Input.Read(), cancellationToken);
        if (outcome.Kind == OutcomeKind.Stale)
        {
            var saved = await ReadAsync(cancellationToken);
            Differences = CohortFormDifferences.Between(Input, saved);
            Input.Version = saved.Version;
            ModelState.Clear();
        }

        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Perubahan disimpan."));
        return Redirect("~" + CohortLinks.Details(Id));
    }

    [Validates]
    public Task OnPostSessionAsync() => ShowAsync(Input.AddSession);

    [Validates]
    public Task OnPostRemoveSessionAsync(int at = -1) => ShowAsync(() => Input.RemoveSession(at));

    [Validates]
    public Task OnPostSpeakerAsync(int at = -1) => ShowAsync(() => Input.AddSpeaker(at));

    public async Task PrepareAsync()
    {
        var attended = await db.Attendance.Where(a => a.Session!.CohortId == Id).Select(a => a.SessionId).Distinct().ToListAsync(HttpContext.RequestAborted);
        View = new CohortFormView(Input, false)
        {
            Attended = attended.ToHashSet(),
            HasApplicants = await db.Applications.AnyAsync(a => a.CohortId == Id, HttpContext.RequestAborted),
        };
    }

    private Task ShowAsync(Action change)
    {
        change();
        ModelState.Clear();
        return PrepareAsync();
    }

    private async Task<CohortForm> ReadAsync(CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.AsNoTracking().Include(c => c.Sessions).ThenInclude(s => s.Speakers).Include(c => c.Rubric).AsSplitQuery()
            .SingleAsync(c => c.Id == Id, cancellationToken);
        return CohortForm.Of(cohort, localizer.Language);
    }
}
