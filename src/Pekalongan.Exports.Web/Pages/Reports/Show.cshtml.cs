using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Realisation;
using Pekalongan.Exports.Web.Pages.Tracing;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>Any report of the catalogue on screen, and the same tree as a file.</summary>
public sealed class ShowModel(
    QuestionReader questions, ReportCatalogue catalogue, ReportFiles files, ReportDownloads downloads, TraceLinks links, ReportJobs jobs, ReportSignal signal, CurrentScope scope,
    Actor actor, Localizer localizer, TimeProvider time) : PageModel
{
    private const string PaperParameter = "kertas";

    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Input { get; set; } = new();

    public IReportDefinition Definition { get; private set; } = null!;

    public PageQuestion Question { get; private set; } = null!;

    public ReportOption? Chosen { get; private set; }

    public Report? Report { get; private set; }

    /// <summary>On which paper the PDF is drawn.</summary>
    [BindProperty(SupportsGet = true, Name = PaperParameter)]
    public string? Paper { get; set; }

    public bool MayDownload => actor.Role?.May(Permission.DownloadReports) == true;

    public HtmlString Html => new(Report is { } report ? HtmlRenderer.Render(report, localizer.Language, entriesAt: links.On(Request)) : "");

    public async Task<IActionResult> OnGetAsync(string jenis, string? format, CancellationToken cancellationToken)
    {
        if (catalogue.Find(jenis) is not { } definition)
            return NotFound();
        Definition = definition;
        var isFile = !string.IsNullOrWhiteSpace(format);
        var choice = (string?)(definition.Choice is { } offered ? Request.Query[offered.Parameter] : default);
        if (!definition.IsOpenTo(actor.Role, choice) || (isFile && !MayDownload))
            return Forbid();
        if (!ReportFiles.TryParse(format?.Trim().ToLowerInvariant(), out var wanted) && isFile)
            ModelState.AddModelError("", localizer["Bentuk berkas “{0}” tidak dikenal; pilih pdf, xlsx, csv, atau json", format]);
        if (!TryReadPaper(out var paper))
            ModelState.AddModelError("", localizer["Kertas “{0}” tidak dikenal; pilih A4 atau F4", Paper]);
        ReadChoice(choice);
        Question = await questions.ReadAsync(Input, ModelState, cancellationToken);
        Question = Question with { Choice = Chosen is { } chosen ? new ChosenOption(Open(definition.Choice!), chosen) : null };
        if (Question.Asked is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Report = await definition.MakeAsync(new ReportQuestion(Question.Scope, asked, Chosen?.Value), cancellationToken) with { Paper = paper };
        return isFile ? await DownloadAsync(Report, asked, wanted, cancellationToken) : Page();
    }

    /// <summary>Only figures of the open scope can be issued.</summary>
    public bool MayPrepare => actor.Role?.May(Permission.PrepareReports) == true && Question.Scope.Code == scope.Code;

    public string PrepareAddress => Question.Address("/laporan/susun/" + Definition.Slug);

    /// <summary>Orders the report as a file that is made in the background.</summary>
    /// <param name="jenis">Which report.</param>
    /// <param name="key">Made with the form, so that sending it twice orders once.</param>
    /// <param name="format">Of the button.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IActionResult> OnPostOrderAsync(
        string jenis, [FromForm(Name = "kunci")] Guid key, [FromForm(Name = "bentuk")] string? format, CancellationToken cancellationToken)
    {
        if (!ReportFiles.TryParse(format, out _) || await OnGetAsync(jenis, null, cancellationToken) is not PageResult || Question.Asked is not { } asked)
            return NotFound();
        if (!MayDownload || Question.Scope.Code != scope.Code)
            return Forbid();
        var outcome = await jobs.OrderAsync(
            new ReportJob
            {
                Id = key == Guid.Empty ? Guid.CreateVersion7() : key,
                ScopeCode = scope.Code,
                Kind = Definition.Slug,
                Question = QuestionText.Write(Definition, new ReportQuestion(Question.Scope, asked, Chosen?.Value)),
                Format = format!,
                Language = localizer.Language,
                Paper = Report!.Paper,
                RequestedById = actor.RequireUser(),
                RequestedAt = time.Now(),
            }, cancellationToken);
        this.SayDone(outcome.Ok ? new Wording("Berkas sedang disiapkan.") : outcome.Problem!);
        signal.Wake();
        return RedirectToPage("Orders");
    }

    public string Address(string? format = null) => Question.Address("/laporan/" + Definition.Slug, format: format);

    /// <summary>The same on the folio of Indonesian offices.</summary>
    public string F4(string address) => QueryHelpers.AddQueryString(address, PaperParameter, nameof(Core.Reports.Paper.F4));

    private bool TryReadPaper(out Paper paper)
    {
        paper = Core.Reports.Paper.A4;
        return string.IsNullOrWhiteSpace(Paper) || (Enum.TryParse(Paper.Trim(), ignoreCase: true, out paper) && Enum.IsDefined(paper));
    }

    /// <summary>Without the options that the reader may not take.</summary>
    private ReportChoice Open(ReportChoice choice) =>
        choice with { Options = [.. choice.Options.Where(o => Definition.IsOpenTo(actor.Role, o.Value))] };

    private void ReadChoice(string? typed)
    {
        if (Definition.Choice is not { } choice)
            return;
        Chosen = choice.Find(typed);
        if (Chosen is null)
            ModelState.AddModelError(PageQuestion.ChoiceField, localizer["“{0}” bukan salah satu pilihan; pilih dari daftar", typed]);
        Chosen ??= choice.Options[0];
    }

    private async Task<IActionResult> DownloadAsync(Report report, ProgressQuestion asked, ReportFormat format, CancellationToken cancellationToken)
    {
        var file = files.Render(report with { FiguresAt = links.Site(Request) }, format, localizer.Language);
        var digest = await downloads.NoteAsync(
            report.Kind, Question.Scope.Code, asked, format.ToString(), localizer.Language, file.Content, cancellationToken);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(file.Content, file.ContentType)
        {
            FileDownloadName = file.FileName,
            EntityTag = new EntityTagHeaderValue($"\"{digest}\""),
        };
    }
}
