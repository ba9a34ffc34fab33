using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Realisation;

internal static class RealisationConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Realisation", nameof(Permission.ViewProgress));
        pages.AuthorizePage("/Realisation/ClosePeriod", nameof(Permission.ClosePeriods));
    }
}
