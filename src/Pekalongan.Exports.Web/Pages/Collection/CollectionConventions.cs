using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Collection;

internal static class CollectionConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in new[] { "Index", "Month", "Add", "TakeOff" })
            pages.AuthorizePage("/Collection/" + page, nameof(Permission.CollectReports));
        pages.AuthorizePage("/Collection/Mine", nameof(Permission.EnterShipments));
        pages.RequireRow<CollectionItemExists>("/Collection/Month", "/Collection/TakeOff");
    }
}
