using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Pekalongan.Exports.Web.Pages.Verification;

internal static class VerificationConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AllowAnonymousToPage("/Verification/Index");
}
