using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Reports;

internal static class ReportConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Reports", nameof(Permission.ViewReports));
}
