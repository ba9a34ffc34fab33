using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Applying;

internal static class ApplyingConventions
{
    private static readonly string[] ByLink =
        ["/Applying/Index", "/Applying/Criteria", "/Applying/Business", "/Applying/Goods", "/Applying/Check"];

    public static void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/Applying/Start");
        pages.RequireRow<CohortAsked>("/Applying/Start");
        foreach (var name in ByLink)
            pages.AllowAnonymousToPage(name);
        pages.RequireRow<ApplicantLink>(ByLink);
    }
}
