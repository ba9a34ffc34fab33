using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Calendar;

/// <summary>The sessions of a cohort for anybody's calendar.</summary>
public sealed class FileModel(TrainingCalendarReader calendars, Localizer localizer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await calendars.ReadAsync(id, localizer.Language, cancellationToken) is not { } calendar)
            return NotFound();
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(calendar.Content, TrainingCalendar.ContentType)
        {
            FileDownloadName = calendar.Name,
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(calendar.Content))}\""),
        };
    }
}
