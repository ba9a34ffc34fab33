using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Prepares a report anew, by the same question and the same two times.</summary>
public sealed class AgainModel(
    ExportsDbContext db, ReportCatalogue catalogue, ReportDrafting drafting, ReportPreparation preparation, CurrentScope scope) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public IssuedView View { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Version = View.Report.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        var (report, ofWhom) = (View.Report, (await db.Scopes.FindAsync([scope.Code], cancellationToken))!);
        var definition = catalogue.Find(report.Kind)!;
        var draft = await drafting.MakeAsync(
            Id, definition, QuestionText.Read(definition, ofWhom, report.Question, report.KnownUntil), report.Paper, cancellationToken);
        var outcome = await preparation.PrepareAgainAsync(Version, draft, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Laporan disusun. Orang kedua memeriksanya sebelum diterbitkan."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync() => View = await IssuedView.ReadAsync(db, Id, HttpContext.RequestAborted);
}
