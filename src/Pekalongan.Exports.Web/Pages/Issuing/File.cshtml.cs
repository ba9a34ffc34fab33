using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>The paper as a file: of an issued report the PDF to the byte as it was issued, the others from its frozen tree.</summary>
public sealed class FileModel(ExportsDbContext db, ReportFiles files, ReportDownloads downloads, Actor actor, Localizer localizer) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        if (!ReportFiles.TryParse(format?.Trim().ToLowerInvariant(), out var wanted))
            return NotFound();
        if (actor.Role?.May(Permission.DownloadReports) != true)
            return Forbid();
        var view = await IssuedView.ReadAsync(db, Id, cancellationToken);
        // What is signed is Indonesian, whoever fetches it.
        var language = wanted == ReportFormat.Pdf && view.IsIssued ? Language.Indonesian : localizer.Language;
        var file = files.Render(view.Tree, wanted, language);
        if (wanted == ReportFormat.Pdf && view.IsIssued)
            file = file with { Content = await db.IssuedReportFiles.Where(f => f.ReportId == Id && f.Kind == IssuedFileKind.Pdf).Select(f => f.Bytes).SingleAsync(cancellationToken) };
        var digest = await downloads.NoteIssuedAsync(view.Report, wanted.ToString(), language, file.Content, cancellationToken);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(file.Content, file.ContentType) { FileDownloadName = file.FileName, EntityTag = new EntityTagHeaderValue($"\"{digest}\"") };
    }
}
