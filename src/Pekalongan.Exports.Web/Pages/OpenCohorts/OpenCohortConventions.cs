using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.OpenCohorts;

internal static class OpenCohortConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/OpenCohorts/Index");
        pages.AllowAnonymousToPage("/OpenCohorts/Details");
        pages.AuthorizePage("/OpenCohorts/Join", nameof(Permission.ApplyForTraining));
    }
}
