using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Exporters;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Paths;

internal static class PathConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in new[] { "/Paths/Index", "/Paths/List", "/Paths/Exporter" })
            pages.AuthorizePage(page, nameof(Permission.ViewExporterPaths));
        // Its own: only an exporter's account has any.
        pages.AuthorizePage("/Paths/Mine", nameof(Permission.DownloadOwnData));
        pages.RequireRow<ExporterExists>("/Paths/Exporter");
    }
}
