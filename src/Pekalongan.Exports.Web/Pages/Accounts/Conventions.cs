using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Accounts;

internal static class AccountConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/Accounts/SignIn");
        pages.AuthorizePage("/Accounts/SignOut", nameof(Permission.OwnAccount));
        pages.AuthorizePage("/Accounts/SwitchScope", nameof(Permission.SwitchScope));
    }
}
