using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Accounts;

internal static class AccountConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/Accounts/SignIn");
        pages.AllowAnonymousToPage("/Accounts/Activate");
        pages.AllowAnonymousToPage("/Accounts/ForgotPassword");
        pages.AllowAnonymousToPage("/Accounts/NewPassword");
        pages.AuthorizePage("/Accounts/SignOut", nameof(Permission.OwnAccount));
        pages.AuthorizePage("/Accounts/Mine", nameof(Permission.OwnAccount));
        pages.AuthorizePage("/Accounts/SwitchScope", nameof(Permission.SwitchScope));
        pages.AuthorizePage("/Accounts/Index", nameof(Permission.ManageAccounts));
        pages.AuthorizePage("/Accounts/Create", nameof(Permission.ManageAccounts));
        pages.AuthorizePage("/Accounts/Details", nameof(Permission.ManageAccounts));
        pages.AuthorizePage("/Accounts/Roles", nameof(Permission.ManageAccounts));
    }
}
