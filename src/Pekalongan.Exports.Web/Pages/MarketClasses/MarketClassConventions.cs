using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.MarketClasses;

internal static class MarketClassConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/MarketClasses", nameof(Permission.ManageMarkets));
        pages.RequireRow<CountryExists>("/MarketClasses/Details");
    }
}
