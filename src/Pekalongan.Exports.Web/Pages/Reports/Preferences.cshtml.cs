using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Realisation;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>The report on the use of preferences on screen, and the same tree as a file.</summary>
public sealed class PreferencesModel(
    QuestionReader questions, PreferenceUseReader reader, IssuingOfficeReader offices, ReportFiles files, ReportDownloads downloads, Actor actor, Localizer localizer)
    : PageModel
{
    public const string Path = "/laporan/ska";

    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Input { get; set; } = new();

    public PageQuestion Question { get; private set; } = null!;

    public Report? Report { get; private set; }

    public bool MayDownload => actor.Role?.May(Permission.DownloadReports) == true;

    public HtmlString Html => new(Report is { } report ? HtmlRenderer.Render(report, localizer.Language) : "");

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        var isFile = !string.IsNullOrWhiteSpace(format);
        if (!ReportFiles.TryParse(format?.Trim().ToLowerInvariant(), out var wanted) && isFile)
            ModelState.AddModelError("", localizer["Bentuk berkas “{0}” tidak dikenal; pilih pdf, xlsx, csv, atau json", format]);
        Question = await questions.ReadAsync(Input, ModelState, cancellationToken);
        if (Question.Asked is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        if (isFile && !MayDownload)
            return Forbid();
        var use = await reader.ReadAsync(Question.Scope, asked, cancellationToken);
        Report = PreferenceUseReport.Of(use, await offices.OnAsync(Question.Scope, asked.AsOf, cancellationToken));
        if (!isFile)
            return Page();

        var file = files.Render(Report, wanted, localizer.Language);
        var digest = await downloads.NoteAsync(
            Report.Kind, Question.Scope.Code, asked, wanted.ToString(), localizer.Language, file.Content, cancellationToken);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(file.Content, file.ContentType)
        {
            FileDownloadName = file.FileName,
            EntityTag = new EntityTagHeaderValue($"\"{digest}\""),
        };
    }
}
