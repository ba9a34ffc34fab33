using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Outcomes;

/// <summary>The activity report of one training on screen, and the same tree as a file.</summary>
public sealed class ReportModel(
    CohortActivityReader activities, ReportFiles files, ReportDownloads downloads, CurrentScope scope, Actor actor, Localizer localizer, TimeProvider time)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public OutcomeInput Input { get; set; } = new();

    public Guid Id { get; private set; }

    public Report? Report { get; private set; }

    public bool MayDownload => actor.Role?.May(Permission.DownloadReports) == true;

    public bool MayWrite => actor.Role?.May(Permission.ManageCohorts) == true;

    public HtmlString Html => new(Report is { } report ? HtmlRenderer.Render(report, localizer.Language) : "");

    public async Task<IActionResult> OnGetAsync(Guid id, string? format, CancellationToken cancellationToken)
    {
        Id = id;
        var isFile = !string.IsNullOrWhiteSpace(format);
        if (!ReportFiles.TryParse(format?.Trim().ToLowerInvariant(), out var wanted) && isFile)
            ModelState.AddModelError("", localizer["Bentuk berkas “{0}” tidak dikenal; pilih pdf, xlsx, csv, atau json", format]);
        var question = Input.Read(JakartaTime.Today(time), ModelState, localizer);
        if (question is null || !ModelState.IsValid)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        if (isFile && !MayDownload)
            return Forbid();
        Report = TrainingActivity.Of((await activities.ReadAsync(id, scope.Code, question, cancellationToken))!);
        if (!isFile)
            return Page();

        var file = files.Render(Report, wanted, localizer.Language);
        var digest = await downloads.NoteAsync(
            Report.Kind, scope.Code, id, question, wanted.ToString(), localizer.Language, file.Content, cancellationToken);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(file.Content, file.ContentType)
        {
            FileDownloadName = file.FileName,
            EntityTag = new EntityTagHeaderValue($"\"{digest}\""),
        };
    }
}
