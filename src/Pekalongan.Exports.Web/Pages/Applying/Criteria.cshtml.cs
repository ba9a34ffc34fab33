using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Web.Pages.OpenCohorts;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>The first step once more, to answer otherwise.</summary>
[EnableRateLimiting(ApplyingSteps.RateLimit)]
public sealed class CriteriaModel(SelfApplicationService applications, PublicCohortReader cohorts, OpenedApplication opened) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public FirstInput Input { get; set; } = new();

    public string City { get; private set; } = "";

    public bool OnlyConfirms => opened.Draft.OnlyConfirms;

    public Task OnGetAsync()
    {
        Input = FirstInput.For(opened.Application.Cohort!.Criteria, opened.Draft);
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await applications.SaveFirstAsync(Token, Input.Read(), cancellationToken);
        return outcome.Ok ? Redirect(ApplyingSteps.Home(Token)) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync() => City = await cohorts.CityAsync(HttpContext.RequestAborted);
}
