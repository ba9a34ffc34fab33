using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Validation;

/// <summary>How a page answers when a service refuses what its form asked for: the same page, the reason, the right status.</summary>
public static class PageRefusals
{
    /// <summary>The answer to an <see cref="Outcome"/> that is not done: 400, 409 or 404.</summary>
    /// <param name="page">The page whose form asked.</param>
    /// <param name="outcome">What the service answered; its field is looked for in the input of that name.</param>
    /// <param name="input">The page's bound property.</param>
    public static async Task<IActionResult> RefuseAsync(this PageModel page, Outcome outcome, string input = "Input") => outcome.Kind switch
    {
        OutcomeKind.Refused => await page.RefuseAsync(outcome.Field is { } field ? $"{input}.{field}" : "", outcome.Problem!),
        OutcomeKind.Stale => await AnswerAsync(page, "", outcome.Problem!, StatusCodes.Status409Conflict),
        OutcomeKind.NotFound => page.NotFound(),
        _ => throw new ArgumentException("A page refuses only what was not done.", nameof(outcome)),
    };

    /// <summary>400; <paramref name="field"/> names the form field, as in "Input.Nib", or is empty for the whole form.</summary>
    public static Task<IActionResult> RefuseAsync(this PageModel page, string field, Wording reason) =>
        AnswerAsync(page, field, reason, StatusCodes.Status400BadRequest);

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
