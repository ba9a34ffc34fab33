using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.OpenCohorts;

namespace Pekalongan.Exports.Web.Pages.Applying;

/// <summary>Where an application stands. A link may be passed on, so nothing here says who applied.</summary>
public sealed class IndexModel(
    OpenedApplication opened, PublicCohortReader cohorts, PublicAddress address, ExportsDbContext db, Localizer localizer, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public SelfApplication Application => opened.Application;

    /// <summary>Of the first step; empty once nothing can be changed any more.</summary>
    public IReadOnlyList<SelfCheckLine> Lines { get; private set; } = [];

    public SelfCheckResult Result => SelfCheck.ResultOf(Lines);

    /// <summary>The first step that is not complete, as the end of its address.</summary>
    public string NextStep { get; private set; } = "";

    public string Link => address.Of(Request, $"/pendaftaran/{Token}");

    public Uri WhatsApp => new($"https://wa.me/?text={Uri.EscapeDataString(Message)}");

    public Uri Mail => new($"mailto:?subject={Uri.EscapeDataString(Application.Cohort!.Title)}&body={Uri.EscapeDataString(Message)}");

    private string Message => localizer["Pendaftaran saya untuk {0}; lanjutkan di {1}", Application.Cohort!.Title, Link];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!opened.IsEditable)
            return;
        var draft = opened.Draft;
        Lines = SelfCheck.Of(Application.Cohort!.Criteria, draft.Checks, await cohorts.CityAsync(cancellationToken));
        var rules = await ApplicantRules.LoadAsync(db, time, Language.Indonesian, cancellationToken);
        NextStep = rules.Business(draft).Count > 0 ? "/usaha" : rules.Goods(draft).Count > 0 ? "/produk" : "/periksa";
    }
}
