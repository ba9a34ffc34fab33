using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Materials;

internal static class MaterialConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Materials", nameof(Permission.ManageCohorts));
        pages.RequireRow<CohortExists>("/Materials/Index", "/Materials/Remove");
    }
}
