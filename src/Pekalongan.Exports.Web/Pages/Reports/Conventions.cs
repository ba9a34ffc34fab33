using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Reports;

internal static class ReportConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in new[] { "Index", "Show" })
            pages.AuthorizePage("/Reports/" + page, nameof(Permission.ViewReports));
        foreach (var page in new[] { "Orders", "OrderedFile" })
            pages.AuthorizePage("/Reports/" + page, nameof(Permission.DownloadReports));
    }
}
