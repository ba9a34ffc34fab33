using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Rates;

internal static class RateConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Rates", nameof(Permission.ManageRates));
        pages.RequireRow<RateExists>("/Rates/Withdraw");
    }
}
