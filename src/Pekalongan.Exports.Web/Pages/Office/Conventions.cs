using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Office;

internal static class OfficeConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        // What holds today everybody in the office may look up.
        pages.AuthorizePage("/Office/Index", nameof(Permission.ViewReports));
        pages.AuthorizePage("/Office/Letterhead", nameof(Permission.ManageOffice));
        pages.AuthorizePage("/Office/Numbers", nameof(Permission.ManageOffice));
    }
}
