using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Accounts;

/// <summary>What the two pages do that take a link: show whose it is, set the password, and sign in whoever proved to own the account.</summary>
public sealed class LinkPassword(AccountLinks links, PasswordService passwords, SignInService signIn, SessionCookie cookie)
{
    public sealed record Owner(string Name, string Login);

    public async Task<Owner?> OwnerOfAsync(string token, LinkPurpose purpose, CancellationToken cancellationToken) =>
        await links.FindAsync(token, purpose, cancellationToken) is { Account: var account }
            ? new Owner(account.Name, account.Email ?? account.Phone!)
            : null;

    public async Task<Outcome> SetAsync(HttpContext context, string token, LinkPurpose purpose, string password, CancellationToken cancellationToken)
    {
        var (outcome, account) = await passwords.SetByLinkAsync(token, purpose, password, cancellationToken);
        if (account is not null)
        {
            var session = await signIn.StartAsync(account, DeviceName.Of(context.Request.Headers.UserAgent), cancellationToken);
            await cookie.SignInAsync(context, session, account.Role);
        }

        return outcome;
    }
}
