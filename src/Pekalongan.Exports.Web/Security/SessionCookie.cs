using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;

namespace Pekalongan.Exports.Web.Security;

/// <summary>
/// The cookie names a session and nothing else. Each request looks the session up once, in the database, and takes from there who it is
/// and what they may do now.
/// </summary>
public sealed class SessionCookie(IHostEnvironment environment) : CookieAuthenticationEvents
{
    public const string Name = "sesi";

    private const string SessionClaim = "session";
    private const string ScopeCookie = "lingkup";

    private readonly string _scopeCookie = CookieNames.Of(ScopeCookie, environment);

    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>Gives the browser its new session. An exporter's telephone keeps it when the browser closes, an office PC does not.</summary>
    public async Task SignInAsync(HttpContext context, UserSession session, Role role)
    {
        ForgetScope(context);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(new Claim(SessionClaim, session.Id.ToString())),
            new AuthenticationProperties
            {
                IsPersistent = role == Role.Exporter,
                IssuedUtc = session.StartedAt,
                ExpiresUtc = session.StartedAt + SessionLimits.Of(role).Absolute,
            });
    }

    public async Task SignOutAsync(HttpContext context)
    {
        ForgetScope(context);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>The browser works in this scope from the next request on, as far as the role may choose.</summary>
    public void ChooseScope(HttpContext context, string code) => context.Response.Cookies.Append(_scopeCookie, code, ScopeCookieOptions(context));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        // A style sheet is the same for everybody: nobody is looked up for it.
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        var signedIn = SessionOf(context.Principal!) is { } id
            ? await http.RequestServices.GetRequiredService<Sessions>().FindAsync(id, http.Request.Cookies[_scopeCookie], http.RequestAborted)
            : null;
        if (signedIn is null)
        {
            context.RejectPrincipal();
            await SignOutAsync(http);
            return;
        }

        http.RequestServices.GetRequiredService<Actor>().SignIn(signedIn.UserId, signedIn.Role, signedIn.ExporterId);
        http.RequestServices.GetRequiredService<CurrentScope>().Open(signedIn.Scope);
        context.ReplacePrincipal(PrincipalOf(
            new Claim(SessionClaim, signedIn.SessionId.ToString()),
            new Claim(ClaimTypes.NameIdentifier, signedIn.UserId.ToString()),
            new Claim(ClaimTypes.Name, signedIn.Name),
            new Claim(ClaimTypes.Role, signedIn.Role.ToString())));
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>The page that signs in says itself where to go, and checks it.</summary>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    private static ClaimsPrincipal PrincipalOf(params Claim[] claims) =>
        new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));

    private void ForgetScope(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(_scopeCookie))
            context.Response.Cookies.Delete(_scopeCookie, ScopeCookieOptions(context));
    }

    private CookieOptions ScopeCookieOptions(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment() || context.Request.IsHttps,
        Path = "/",
    };
}
