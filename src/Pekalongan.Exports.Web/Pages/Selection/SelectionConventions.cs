using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Selection;

internal static class SelectionConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Selection/Index", nameof(Permission.ViewCohorts));
        pages.AuthorizePage("/Selection/Conclude", nameof(Permission.ManageCohorts));
        pages.AuthorizePage("/Selection/Decide", nameof(Permission.ManageCohorts));
        pages.RequireRow<CohortExists>("/Selection/Index", "/Selection/Conclude");
        pages.RequireRow<CohortApplicationExists>("/Selection/Decide");
    }
}
