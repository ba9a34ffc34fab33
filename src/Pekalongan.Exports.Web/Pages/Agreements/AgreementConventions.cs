using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Agreements;

internal static class AgreementConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/Agreements/Adviser");
        pages.AllowAnonymousToPage("/Agreements/Destinations");
        pages.AllowAnonymousToPage("/Agreements/Destination");
        pages.AuthorizePage("/Agreements/Index", nameof(Permission.ManageMarkets));
        pages.AuthorizePage("/Agreements/Add", nameof(Permission.ManageMarkets));
        pages.AuthorizePage("/Agreements/Edit", nameof(Permission.ManageMarkets));
        pages.AddPageApplicationModelConvention("/Agreements/Edit", page => page.Filters.Add(
            new TypeFilterAttribute(typeof(AgreementExists)) { Order = AgreementExists.First }));
    }
}
