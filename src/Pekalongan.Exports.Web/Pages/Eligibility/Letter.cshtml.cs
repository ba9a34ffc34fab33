using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>The letter of the decision as PDF, in the reader's language; a page that says what is missing while there is nothing to write of.</summary>
public sealed class LetterModel(
    ApplicationViewReader reader, LetterReader letters, ReportFiles files, PaperDownloads downloads, CurrentScope scope, Localizer localizer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ApplicationView Application { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Application = await reader.ReadAsync(Id, cancellationToken);
        if (Application.Undecided.Any())
            return Page();
        var letter = await letters.ReadAsync(Application, scope.Code, cancellationToken);
        var file = files.Render(letter, ReportFormat.Pdf, localizer.Language);
        await downloads.NoteAsync(letter.Kind, Application.ExporterId, file.FileName, file.Content, cancellationToken);
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Content, file.ContentType, file.FileName);
    }
}
