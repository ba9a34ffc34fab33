using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Issuing;

internal static class IssuingConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in new[] { "Index", "Details", "File" })
            pages.AuthorizePage("/Issuing/" + page, nameof(Permission.ViewReports));
        // It names exporters.
        pages.AuthorizePage("/Issuing/Changes", nameof(Permission.ViewRegister));
        foreach (var page in new[] { "Prepare", "Again", "Discard" })
            pages.AuthorizePage("/Issuing/" + page, nameof(Permission.PrepareReports));
        pages.AuthorizePage("/Issuing/Check", nameof(Permission.CheckReports));
        pages.AuthorizePage("/Issuing/Issue", nameof(Permission.IssueReports));
        pages.RequireRow<ReportKindExists>("/Issuing/Prepare");
        foreach (var page in new[] { "Details", "File", "Changes", "Again", "Discard", "Check", "Issue" })
            pages.RequireRow<IssuedReportExists>("/Issuing/" + page);
    }
}
