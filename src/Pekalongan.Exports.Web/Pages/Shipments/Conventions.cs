using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Shipments;

internal static class ShipmentConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Shipments/Index", nameof(Permission.ViewShipments));
        pages.AuthorizePage("/Shipments/Details", nameof(Permission.ViewShipments));
        pages.AuthorizePage("/Shipments/Start", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Destination", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Goods", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Check", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Files", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Discard", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Correct", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Ska", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Again", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Quick", nameof(Permission.EnterOnBehalf));
        pages.AuthorizePage("/Shipments/Objection", nameof(Permission.EnterShipments));
        pages.AuthorizePage("/Shipments/Void", nameof(Permission.VerifyShipments));
        RequireVisible(pages, "/Shipments");
        pages.AddPageApplicationModelConvention("/Shipments/Discard", page => page.Filters.Add(
            new TypeFilterAttribute(typeof(DiscardedBefore)) { Order = DiscardedBefore.BeforeItMustBeVisible }));
    }

    /// <summary>Every page under the folder whose address names a shipment answers 404 when it isn't there or isn't the asker's.</summary>
    public static void RequireVisible(PageConventionCollection pages, string folder) =>
        pages.AddFolderApplicationModelConvention(folder, page => page.Filters.Add(
            new TypeFilterAttribute(typeof(VisibleShipmentFilter)) { Order = VisibleShipmentFilter.First }));
}
