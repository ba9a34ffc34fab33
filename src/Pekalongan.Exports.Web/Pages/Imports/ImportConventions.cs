using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Imports;

internal static class ImportConventions
{
    /// <summary>What the pages give as their address, before they are put into rooms.</summary>
    private const string Anywhere = "impor";

    /// <summary>Every page stands in every room: "/impor/{id}" becomes "/pelaku-usaha/impor/{id}", which asks for that room's right, and so on.</summary>
    public static void Apply(PageConventionCollection pages)
    {
        pages.AddFolderRouteModelConvention("/Imports", page =>
        {
            var place = page.Selectors.Single().AttributeRouteModel!.Template![Anywhere.Length..];
            page.Selectors.Clear();
            foreach (var room in ImportRoom.All)
                page.Selectors.Add(room.Selector(place));
        });
        pages.RequireRow<ImportExists>("/Imports/Details", "/Imports/Commit", "/Imports/Discard");
    }
}
