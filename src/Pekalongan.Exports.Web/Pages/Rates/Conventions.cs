using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Rates;

internal static class RateConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Rates", nameof(Permission.ManageRates));
}
