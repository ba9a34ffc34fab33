using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Shipments;

namespace Pekalongan.Exports.Web.Pages.Checking;

internal static class CheckingConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Checking", nameof(Permission.VerifyShipments));
        ShipmentConventions.RequireVisible(pages, "/Checking");
    }
}
