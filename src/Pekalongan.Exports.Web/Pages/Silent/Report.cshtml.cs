using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
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

namespace Pekalongan.Exports.Web.Pages.Silent;

/// <summary>Exactly the list of the page as a paper, and the same tree as a file.</summary>
public sealed class ReportModel(
    SilentExporterReader reader, IssuingOfficeReader offices, ReportFiles files, ReportDownloads downloads, ExportsDbContext db, CurrentScope scope,
    Actor actor, Localizer localizer, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = SilentQuestion.MonthsParameter)]
    public string? Months { get; set; }

    [BindProperty(SupportsGet = true, Name = SilentQuestion.YearsParameter)]
    public string? Years { get; set; }

    public Report? Report { get; private set; }

    public bool MayDownload => actor.Role?.May(Permission.DownloadReports) == true;

    public string Query => string.Create(
        CultureInfo.InvariantCulture,
        $"?{SilentQuestion.MonthsParameter}={Question.Months}&{SilentQuestion.YearsParameter}={Question.LeastYears}");

    public HtmlString Html => new(Report is { } report ? HtmlRenderer.Render(report, localizer.Language) : "");

    private SilentQuestion Question => SilentQuestion.Read(Months, Years, JakartaTime.Today(time));

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        var isFile = !string.IsNullOrWhiteSpace(format);
        if (!ReportFiles.TryParse(format?.Trim().ToLowerInvariant(), out var wanted) && isFile)
        {
            ModelState.AddModelError("", localizer["Bentuk berkas “{0}” tidak dikenal; pilih pdf, xlsx, csv, atau json", format]);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        if (isFile && !MayDownload)
            return Forbid();
        var ofWhom = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scope.Code, cancellationToken);
        var silent = await reader.ReadAsync(ofWhom, Question, cancellationToken);
        Report = SilentList.Of(silent, await offices.OnAsync(ofWhom, Question.Known.Day, cancellationToken));
        if (!isFile)
            return Page();

        var file = files.Render(Report, wanted, localizer.Language);
        var digest = await downloads.NoteAsync(Report.Kind, scope.Code, Question, wanted.ToString(), localizer.Language, file.Content, cancellationToken);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(file.Content, file.ContentType)
        {
            FileDownloadName = file.FileName,
            EntityTag = new EntityTagHeaderValue($"\"{digest}\""),
        };
    }
}
