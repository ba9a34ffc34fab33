using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Collection;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Statements;

internal static class StatementConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in new[] { "Write", "Edit", "Withdraw" })
            pages.AuthorizePage("/Statements/" + page, nameof(Permission.CollectReports));
        foreach (var page in new[] { "Queue", "Review", "Void" })
            pages.AuthorizePage("/Statements/" + page, nameof(Permission.VerifyShipments));
        pages.AuthorizePage("/Statements/Details", nameof(Permission.ViewShipments));
        pages.RequireRow<CollectionItemExists>("/Statements/Write");
        pages.RequireRow<StatementVisible>("/Statements/Details", "/Statements/Edit", "/Statements/Withdraw", "/Statements/Review", "/Statements/Void");
    }
}
