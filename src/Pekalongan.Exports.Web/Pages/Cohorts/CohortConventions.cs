using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

internal static class CohortConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Cohorts/Index", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Cohorts/History", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Cohorts/Details", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Cohorts/Add", nameof(Permission.ManageCohorts));
        pages.AuthorizePage("/Cohorts/Edit", nameof(Permission.ManageCohorts));
        pages.AuthorizePage("/Cohorts/Status", nameof(Permission.ManageCohorts));
        pages.AuthorizePage("/Cohorts/Apply", nameof(Permission.ManageCohorts));
        pages.RequireRow<CohortExists>("/Cohorts/Edit", "/Cohorts/Status", "/Cohorts/Apply");
    }
}
