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

namespace Pekalongan.Exports.Web.Pages.Paths;

/// <summary>The paths on screen as a paper, and the same tree as a file.</summary>
public sealed class ReportModel(
    QuestionReader questions, ExporterPathReader paths, IssuingOfficeReader offices, ReportFiles files, ReportDownloads downloads, Actor actor, Localizer localizer)
    : PageModel
{
    public const string Path = "/laporan/jalur";

    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = ListModel.GroupParameter)]
    public string? Wanted { get; set; }

    public PageQuestion Question { get; private set; } = null!;

    public Report? Report { get; private set; }

    public bool MayDownload => actor.Role?.May(Permission.DownloadReports) == true;

    public HtmlString Html => new(Report is { } report ? HtmlRenderer.Render(report, localizer.Language) : "");

    private PathGroup Group => PathWords.Parse(Wanted) ?? PathGroup.Active;

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
        var overview = await paths.ReadAsync(Question.Scope, asked, cancellationToken);
        Report = ExportPaths.Of(overview, Group, await offices.OnAsync(Question.Scope, asked.AsOf, cancellationToken));
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

    public string Address(string format) => Question.Address(Path, format: format) + "&" + ListModel.GroupParameter + "=" + PathWords.Slug(Group);
}
