using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

internal static class EligibilityConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Eligibility/Index", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Eligibility/Decide", nameof(Permission.DecideEligibility));
        pages.AuthorizePage("/Eligibility/Accept", nameof(Permission.DecideEligibility));
        pages.AuthorizePage("/Eligibility/Result", nameof(Permission.ViewEligibilityResult));
        pages.AuthorizePage("/Eligibility/Letter", nameof(Permission.ViewEligibilityResult));
        pages.AuthorizePage("/Eligibility/Recheck", nameof(Permission.ViewCohorts));
        pages.RequireRow<CohortExists>("/Eligibility/Recheck");
        pages.RequireRow<ApplicationExists>("/Eligibility/Index", "/Eligibility/Decide", "/Eligibility/Accept", "/Eligibility/Result", "/Eligibility/Letter");
    }
}
