using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Validation;

/// <summary>How a page answers when a service refuses what its form asked for: the same page, the reason, the right status.</summary>
public static class PageRefusals
{
    /// <summary>400; <paramref name="field"/> names the form field, as in "Input.Nib", or is empty for the whole form.</summary>
    public static Task<IActionResult> RefuseAsync(this PageModel page, string field, Wording reason) =>
        AnswerAsync(page, field, reason, StatusCodes.Status400BadRequest);

    /// <summary>409: someone else changed the row since this page was opened.</summary>
    public static Task<IActionResult> ConflictAsync(this PageModel page, Wording reason) =>
        AnswerAsync(page, "", reason, StatusCodes.Status409Conflict);

    internal static async Task<IActionResult> ShowAgainAsync(object page, int status)
    {
        if (page is IPreparesPage prepares)
            await prepares.PrepareAsync();
        return new PageResult { StatusCode = status };
    }

    private static Task<IActionResult> AnswerAsync(PageModel page, string field, Wording reason, int status)
    {
        var localizer = page.HttpContext.RequestServices.GetRequiredService<Localizer>();
        page.ModelState.AddModelError(field, localizer[reason]);
        return ShowAgainAsync(page, status);
    }
}
