using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Releases;

internal static class ReleaseConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Releases", nameof(Permission.ViewReports));
}
