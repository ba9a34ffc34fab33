using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Pages.Realisation;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Freezes the report that was looked at, for a second person to check.</summary>
public sealed class PrepareModel(
    ExportsDbContext db, QuestionReader questions, ReportCatalogue catalogue, ReportDrafting drafting, ReportPreparation preparation, CurrentScope scope)
    : PageModel, IPreparesPage
{
    /// <summary>An issued report that the new one may take the place of.</summary>
    public sealed record Candidate(Guid Id, string Number, DateOnly AsOf);

    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Asked { get; set; } = new();

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute(Name = "jenis")]
    public string Kind { get; set; } = "";

    public IReportDefinition Definition { get; private set; } = null!;

    public PageQuestion Question { get; private set; } = null!;

    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        Input.Key = Guid.CreateVersion7();
        return Question.Asked is null ? new PageResult { StatusCode = StatusCodes.Status400BadRequest } : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        if (Question.Asked is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        var id = Input.Key == Guid.Empty ? Guid.CreateVersion7() : Input.Key;
        var draft = await drafting.MakeAsync(
            id, Definition, new ReportQuestion(Question.Scope, asked, Question.Choice?.Option.Value), Input.ToPaper(), cancellationToken);
        var outcome = await preparation.PrepareAsync(draft with { ReplacesId = Input.ToReplaces() }, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Laporan disusun. Orang kedua memeriksanya sebelum diterbitkan."));
        return RedirectToPage("Details", new { id });
    }

    public async Task PrepareAsync()
    {
        Definition = catalogue.Find(Kind)!;
        var chosen = Definition.Choice?.Find(Request.Query[Definition.Choice.Parameter]);
        // Only figures of the open scope can be issued.
        Asked.Lingkup = null;
        Question = await questions.ReadAsync(Asked, ModelState, HttpContext.RequestAborted);
        Question = Question with { Choice = chosen is null ? null : new ChosenOption(Definition.Choice!, chosen) };
        Candidates = await db.IssuedReports
            .Where(r => r.ScopeCode == scope.Code && r.Kind == Kind && r.Status == IssueStatus.Issued
                && !db.IssuedReports.Any(later => later.ReplacesId == r.Id && later.Status == IssueStatus.Issued))
            .OrderByDescending(r => r.IssuedAt).Select(r => new Candidate(r.Id, r.Number!, r.AsOf)).ToListAsync(HttpContext.RequestAborted);
    }

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        public string Paper { get; set; } = nameof(Core.Reports.Paper.A4);

        public string Replaces { get; set; } = "";

        internal Paper ToPaper() => Enum.TryParse<Paper>(Paper, out var paper) && Enum.IsDefined(paper) ? paper : Core.Reports.Paper.A4;

        internal Guid? ToReplaces() => Guid.TryParse(Replaces, out var id) ? id : null;
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Paper).IsEnumName(typeof(Paper)).WithMessage("Pilih kertasnya");
    }
}
