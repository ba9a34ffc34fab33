using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>Finds businesses of the register and applies them to a cohort, one after the other.</summary>
public sealed class ApplyModel(CohortService cohorts, ExportsDbContext db, CurrentScope scope) : PageModel, IPreparesPage
{
    private const int MostShown = 30;

    public sealed record Row(Guid Id, string Name, string PersonName, string? Nib, Guid? ApplicationId);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "kata")]
    public string? Words { get; set; }

    public string Title { get; private set; } = "";

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(Guid exporterId, CancellationToken cancellationToken)
    {
        var (outcome, application) = await cohorts.ApplyAsync(Id, exporterId, scope.Code, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Usaha sudah didaftarkan. Periksa syaratnya; keputusan yang masih berlaku sudah dipakai lagi."));
        return Redirect($"~/kelayakan/{application}");
    }

    public async Task PrepareAsync()
    {
        Title = await db.Cohorts.Where(c => c.Id == Id).Select(c => c.Title).SingleAsync(HttpContext.RequestAborted);
        var found = db.Exporters.Where(e => e.ScopeCode == scope.Code && e.ErasedAt == null).Matching(Words);
        Total = await found.CountAsync(HttpContext.RequestAborted);
        Rows = await found.OrderBy(e => e.Name).ThenBy(e => e.Id).Take(MostShown).Select(e => new Row(
            e.Id, e.Name, e.Person!.Name, e.Nib,
            db.Applications.Where(a => a.CohortId == Id && a.ExporterId == e.Id).Select(a => (Guid?)a.Id).SingleOrDefault()))
            .ToListAsync(HttpContext.RequestAborted);
    }
}
