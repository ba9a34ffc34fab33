using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.OpenCohorts;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>The first step of applying without an account. Its answer makes the application and the link to go on with.</summary>
[EnableRateLimiting(ApplyingSteps.RateLimit)]
public sealed class StartModel(SelfApplicationService applications, PublicCohortReader cohorts, Localizer localizer) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true, Name = CohortAsked.Parameter)]
    public Guid CohortId { get; set; }

    /// <summary>Of the link to come; made with the form, so that the same form sent twice starts one application.</summary>
    [BindProperty]
    public string Token { get; set; } = "";

    [BindProperty]
    public FirstInput Input { get; set; } = new();

    public PublicCohort Cohort { get; private set; } = null!;

    public string City { get; private set; } = "";

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        await PrepareAsync();
        Input = FirstInput.For(Cohort.Criteria, null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await applications.StartAsync(Token, CohortId, Input.Read(), localizer.Language, cancellationToken);
        return outcome.Ok ? Redirect(ApplyingSteps.Home(Token)) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync()
    {
        Cohort = (await cohorts.FindAsync(CohortId, HttpContext.RequestAborted))!;
        City = await cohorts.CityAsync(HttpContext.RequestAborted);
        if (!SelfApplicationVault.IsToken(Token))
            Token = SelfApplicationVault.NewToken();
    }
}
