using Microsoft.AspNetCore.Mvc;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>Hands out a paper of a cohort as PDF, and notes that it did.</summary>
public sealed class PaperDesk(ReportFiles files, PaperDownloads downloads, Localizer localizer)
{
    public async Task<FileContentResult> HandOutAsync(Report paper, Guid cohortId, CancellationToken cancellationToken)
    {
        var file = files.Render(paper, ReportFormat.Pdf, localizer.Language);
        await downloads.NoteAsync(paper.Kind, cohortId, file.FileName, file.Content, cancellationToken);
        return new FileContentResult(file.Content, file.ContentType) { FileDownloadName = file.FileName };
    }
}
