using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Realisation;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>Orders a long report as a file; the question is that of the report's own page.</summary>
public sealed class OrderModel(
    QuestionReader questions, ReportCatalogue catalogue, ReportJobs jobs, ReportSignal signal, CurrentScope scope, Actor actor, Localizer localizer, TimeProvider time)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Asked { get; set; } = new();

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string Format { get; set; } = "";

    public IActionResult OnGet(string jenis) => Redirect("~/laporan/" + Uri.EscapeDataString(jenis));

    public async Task<IActionResult> OnPostAsync(string jenis, CancellationToken cancellationToken)
    {
        if (catalogue.Find(jenis) is not { } definition || !ReportFiles.TryParse(Format, out _))
            return NotFound();
        if (actor.Role?.May(definition.Permission) != true)
            return Forbid();
        var question = await questions.ReadAsync(Asked, ModelState, cancellationToken);
        if (question.Asked is not { } asked || question.Scope.Code != scope.Code)
            return NotFound();
        var chosen = definition.Choice?.Find(Request.Query[definition.Choice.Parameter])?.Value;
        var outcome = await jobs.OrderAsync(
            new ReportJob
            {
                Id = Key == Guid.Empty ? Guid.CreateVersion7() : Key,
                ScopeCode = scope.Code,
                Kind = definition.Slug,
                Question = QuestionText.Write(definition, new ReportQuestion(question.Scope, asked, chosen)),
                Format = Format,
                Language = localizer.Language,
                Paper = Paper.A4,
                RequestedById = actor.RequireUser(),
                RequestedAt = time.Now(),
            }, cancellationToken);
        this.SayDone(outcome.Ok ? new Wording("Berkas sedang disiapkan.") : outcome.Problem!);
        signal.Wake();
        return RedirectToPage("Orders");
    }
}
