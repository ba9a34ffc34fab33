using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Pekalongan.Exports.Web.Pages.OpenData;

internal static class OpenDataConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AllowAnonymousToPage("/OpenData/Index");
}
