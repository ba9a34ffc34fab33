using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Exporters;

internal static class ExporterConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Exporters/Index", nameof(Permission.ViewRegister));
        pages.AuthorizePage("/Exporters/Details", nameof(Permission.ViewRegister));
        pages.AuthorizePage("/Exporters/Add", nameof(Permission.EditRegister));
        pages.AuthorizePage("/Exporters/Edit", nameof(Permission.EditRegister));
        pages.AuthorizePage("/Exporters/Account", nameof(Permission.EditRegister));
        pages.AuthorizePage("/Exporters/Nik", nameof(Permission.RevealNik));
        pages.RequireRow<ExporterExists>("/Exporters/Edit", "/Exporters/Nik", "/Exporters/Account");
    }
}
