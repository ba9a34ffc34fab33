using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Exporters;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.OwnData;

internal static class OwnDataConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/OwnData/Mine", nameof(Permission.DownloadOwnData));
        pages.AuthorizePage("/OwnData/Business", nameof(Permission.ErasePeople));
        pages.AuthorizePage("/OwnData/Erase", nameof(Permission.ErasePeople));
        pages.RequireRow<ExporterExists>("/OwnData/Business", "/OwnData/Erase");
    }
}
