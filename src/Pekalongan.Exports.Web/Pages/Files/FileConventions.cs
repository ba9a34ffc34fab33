using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Files;

internal static class FileConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizePage("/Files/Download", nameof(Permission.ViewEligibilityResult));
}
