namespace Pekalongan.Exports.Web.Security;

/// <summary>
/// Names of this program's cookies: prefixed with <c>__Host-</c>, which a browser takes over TLS and from this very host only.
/// Development speaks plain http, where such a cookie would be dropped.
/// </summary>
public static class CookieNames
{
    public static string Of(string name, IHostEnvironment environment) => environment.IsDevelopment() ? name : "__Host-" + name;

    public static CookieSecurePolicy SecurePolicy(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
