using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Outcomes;

internal static class OutcomeConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Outcomes/Index", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Outcomes/Overall", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Outcomes/Report", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Outcomes/Texts", nameof(Permission.ManageCohorts));
        pages.RequireRow<CohortExists>("/Outcomes/Report", "/Outcomes/Texts");
    }
}
