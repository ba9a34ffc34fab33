using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>"Disimpan.": said once at the top of the page that a form redirects to.</summary>
public static class DoneNote
{
    public const string Cookie = "pesan";

    private const string Key = "Done";

    public static void SayDone(this PageModel page, Wording what) =>
        page.TempData[Key] = page.HttpContext.RequestServices.GetRequiredService<Localizer>()[what];

    /// <summary>Looks only when the cookie is there: merely asking makes the framework send a cookie that deletes it.</summary>
    public static string? Take(HttpContext context, ITempDataDictionary kept) =>
        context.Request.Cookies.Keys.Any(name => name.EndsWith(Cookie, StringComparison.Ordinal)) ? kept[Key] as string : null;
}
