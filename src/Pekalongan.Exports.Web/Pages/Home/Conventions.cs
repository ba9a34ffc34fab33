using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Pekalongan.Exports.Web.Pages.Home;

internal static class HomeConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AllowAnonymousToPage("/Home/Index");
}
