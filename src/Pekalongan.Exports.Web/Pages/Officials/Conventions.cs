using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Officials;

internal static class OfficialConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Officials", nameof(Permission.ManageOffice));
}
