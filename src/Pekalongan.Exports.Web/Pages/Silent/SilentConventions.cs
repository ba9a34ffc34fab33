using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Exporters;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Silent;

internal static class SilentConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Silent/Index", nameof(Permission.ViewExporterPaths));
        pages.AuthorizePage("/Silent/Report", nameof(Permission.ViewExporterPaths));
        // Names and what was said are for those who call.
        pages.AuthorizePage("/Silent/Contacts", nameof(Permission.LogContacts));
        pages.RequireRow<ExporterExists>("/Silent/Contacts");
    }
}
