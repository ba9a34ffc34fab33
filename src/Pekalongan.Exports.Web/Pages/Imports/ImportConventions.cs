using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Imports;

internal static class ImportConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Imports", nameof(Permission.EditRegister));
        pages.RequireRow<ImportExists>("/Imports/Details", "/Imports/Commit", "/Imports/Discard");
    }
}
