using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Tracing;

internal static class TracingConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Tracing", nameof(Permission.TraceFigures));
}
