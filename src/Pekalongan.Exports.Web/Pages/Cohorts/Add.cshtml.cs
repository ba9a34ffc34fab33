using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

public sealed class AddModel(CohortService cohorts, CurrentScope scope, TimeProvider time) : PageModel
{
    [BindProperty]
    public CohortForm Input { get; set; } = new();

    public void OnGet() => Input = CohortForm.Empty(JakartaTime.Today(time).Year);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = Input.Read();
        var outcome = await cohorts.OpenAsync(Input.Id, scope.Code, facts, Input.IsOpen, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Angkatan {0} disimpan.", facts.Title));
        return Redirect("~" + CohortLinks.Details(Input.Id));
    }

    [Validates]
    public void OnPostSession() => Show(Input.AddSession);

    [Validates]
    public void OnPostRemoveSession(int at = -1) => Show(() => Input.RemoveSession(at));

    [Validates]
    public void OnPostSpeaker(int at = -1) => Show(() => Input.AddSpeaker(at));

    private void Show(Action change)
    {
        change();
        ModelState.Clear();
    }
}
