using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

internal static class ObstacleConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Obstacles/Index", nameof(Permission.ViewCases));
        pages.AuthorizePage("/Obstacles/Details", nameof(Permission.ViewCases));
        pages.AuthorizePage("/Obstacles/New", nameof(Permission.OpenCases));
        pages.AuthorizePage("/Obstacles/Reopen", nameof(Permission.OpenCases));
        pages.AuthorizePage("/Obstacles/HandOver", nameof(Permission.AnswerCases));
        pages.AuthorizePage("/Obstacles/Reply", nameof(Permission.AnswerCases));
        pages.AuthorizePage("/Obstacles/Close", nameof(Permission.AnswerCases));
        // How the desk does is for the office: exporters may see cases, but no reports.
        pages.AuthorizePage("/Obstacles/Summary", nameof(Permission.ViewCases));
        pages.AuthorizePage("/Obstacles/Summary", nameof(Permission.ViewReports));
        pages.RequireRow<CaseExists>("/Obstacles/Details", "/Obstacles/Reopen", "/Obstacles/HandOver", "/Obstacles/Reply", "/Obstacles/Close");
    }
}
