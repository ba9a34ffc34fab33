using Microsoft.AspNetCore.Http.HttpResults;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Localization;

/// <summary>The language a visitor chose, kept in a cookie; Indonesian until then.</summary>
public sealed class LanguageChoice(IHostEnvironment environment)
{
    public const string Path = "/bahasa";

    /// <summary>In which language a form was filled in.</summary>
    public const string FormField = "bahasa-isian";

    private const string English = "en";
    private const string Indonesian = "id";

    private readonly string _cookie = CookieNames.Of("bahasa", environment);

    public static string CodeOf(Language language) => language == Language.English ? English : Indonesian;

    /// <summary>Null for a code that is none of ours.</summary>
    public static Language? Parse(string? code) => code switch
    {
        English => Language.English,
        Indonesian => Language.Indonesian,
        _ => null,
    };

    public Language Of(HttpContext? context) => context?.Request.Cookies[_cookie] == English ? Language.English : Language.Indonesian;

    /// <summary>The address that switches to a language and comes back to this page.</summary>
    public static string SwitchTo(Language language, HttpRequest request) =>
        request.PathBase + Path + QueryString.Create("ke", CodeOf(language))
            .Add("kembali", $"{request.PathBase}{request.Path}{request.QueryString}");

    /// <summary>Answers <c>/bahasa?ke=en&amp;kembali=/laporan</c>; only a local address is gone back to.</summary>
    public RedirectHttpResult Switch(HttpContext context, string? ke, string? kembali)
    {
        context.Response.Cookies.Append(_cookie, ke == English ? English : Indonesian, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = !environment.IsDevelopment() || context.Request.IsHttps,
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
        });
        return TypedResults.LocalRedirect(LocalAddress.IsLocal(kembali) ? kembali! : $"{context.Request.PathBase}/");
    }
}
