using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Exporters;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>Step two: who applies. Whoever is on the register already only says which business it is; nothing of the register is shown.</summary>
[EnableRateLimiting(ApplyingSteps.RateLimit)]
public sealed class BusinessModel(SelfApplicationService applications, OpenedApplication opened, ExportsDbContext db, Localizer localizer) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public BusinessInput Input { get; set; } = new();

    public ApplicantAnswers Draft => opened.Draft;

    public ExporterChoices Choices { get; private set; } = null!;

    public Task OnGetAsync()
    {
        Input = BusinessInput.Of(Draft.Entry);
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await applications.SaveBusinessAsync(Token, Input.ToEntry(), cancellationToken);
        return outcome.Ok ? Redirect(ApplyingSteps.AfterBusiness(Draft)) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync() => Choices = await ExporterChoices.LoadAsync(db, localizer, HttpContext.RequestAborted);
}
