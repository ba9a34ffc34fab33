using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>Hands out the list that a page was filtered to as a file, to those who may take reports along, and notes that it did.</summary>
public sealed class ListDesk(
    ExportsDbContext db, IssuingOfficeReader offices, ReportFiles files, ReportDownloads downloads, CurrentScope scope, Actor actor, Localizer localizer, TimeProvider time)
{
    public bool MayDownload => actor.Role?.May(Permission.DownloadReports) == true;

    /// <param name="format">As typed in the address.</param>
    /// <param name="rows">Reads exactly the rows of the page's filter, without its pages.</param>
    /// <param name="list">Puts them on paper.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IActionResult> HandOutAsync<TRow>(
        string format, Func<Task<IReadOnlyList<TRow>>> rows, Func<IReadOnlyList<TRow>, ListPaper, Report> list, CancellationToken cancellationToken)
    {
        if (!MayDownload)
            return new ForbidResult();
        if (!ReportFiles.TryParse(format.Trim().ToLowerInvariant(), out var wanted))
            return new NotFoundResult();
        var (today, own) = (JakartaTime.Today(time), await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scope.Code, cancellationToken));
        var found = await rows();
        var report = list(found, new ListPaper(own, await offices.OnAsync(own, today, cancellationToken), today));
        var file = files.Render(report, wanted, localizer.Language);
        await downloads.NoteListAsync(report.Kind, scope.Code, found.Count, wanted.ToString(), localizer.Language, file.Content, cancellationToken);
        return new FileContentResult(file.Content, file.ContentType) { FileDownloadName = file.FileName };
    }
}
