using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Curation;

internal static class CurationConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Curation", nameof(Permission.CurateApplications));
        pages.RequireRow<CohortExists>("/Curation/Index");
        pages.RequireRow<CohortApplicationExists>("/Curation/Score", "/Curation/Submit");
    }
}
