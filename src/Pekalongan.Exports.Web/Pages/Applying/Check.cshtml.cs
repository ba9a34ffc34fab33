using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.OpenCohorts;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>The last step: everything once more, what happens to the data, and send.</summary>
[EnableRateLimiting(ApplyingSteps.RateLimit)]
public sealed class CheckModel(
    SelfApplicationService applications, PublicCohortReader cohorts, OpenedApplication opened, PublicAddress address, ExportsDbContext db,
    Localizer localizer, TimeProvider time) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ApplicantAnswers Draft => opened.Draft;

    public Cohort Cohort => opened.Application.Cohort!;

    public IReadOnlyList<SelfApplicationFile> Files => opened.Application.Files;

    public IReadOnlyList<SelfCheckLine> Lines { get; private set; } = [];

    /// <summary>What is missing, each with the step in which it is asked.</summary>
    public IReadOnlyList<(string Step, Wording Problem)> Gaps { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Commodities { get; private set; } = new Dictionary<string, string>();

    public Wording? Objection =>
        opened.Application.Status == SelfApplicationStatus.Draft ? ApplicationWindow.Objection(Cohort, JakartaTime.Today(time)) : null;

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var link = address.Trusted(Request, $"/pendaftaran/{Token}");
        var outcome = await applications.SendAsync(Token, Input.Version, link, cancellationToken);
        return outcome.Ok ? Redirect(ApplyingSteps.Home(Token)) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        // What is shown is what is sent, also when the page is shown again because another window changed it meanwhile.
        Input.Version = await db.SelfApplications.Where(a => a.Id == opened.Application.Id).Select(a => a.Version).SingleAsync(stop);
        ModelState.Remove("Input.Version");
        Lines = SelfCheck.Of(Cohort.Criteria, Draft.Checks, await cohorts.CityAsync(stop));
        var rules = await ApplicantRules.LoadAsync(db, time, Language.Indonesian, stop);
        Gaps = [.. rules.Business(Draft).Select(p => ("usaha", p.Problem)), .. rules.Goods(Draft).Select(p => ("produk", p.Problem))];
        Commodities = (await db.Commodities.AsNoTracking().ToListAsync(stop)).ToDictionary(c => c.Key, c => c.Name(localizer.Language));
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public bool IsTrue { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.IsTrue).Equal(true).WithMessage("Beri tanda bila isian ini benar dan pemberitahuannya sudah dibaca");
    }
}
