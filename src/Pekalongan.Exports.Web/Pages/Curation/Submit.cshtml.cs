using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Curation;

/// <summary>The assessor looks at the whole score once more and sends it, for good.</summary>
public sealed class SubmitModel(ExportsDbContext db, CurationReader reader, CurationService curation, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Aplikasi { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public string Business { get; private set; } = "";

    public IReadOnlyDictionary<RubricAspect, int> Weights { get; private set; } = Rubric.UsualWeights;

    public CurationScore? Mine { get; private set; }

    public ScoreSheet? Sheet => Mine is null ? null : ScoreSheet.Of(Mine);

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Sheet is null || Mine!.SubmittedAt is not null ? Redirect($"~/pelatihan/{Id}/kurasi/{Aplikasi}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await curation.SubmitAsync(Aplikasi, scope.Code, Version, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Nilai Anda terkirim."));
        return Redirect($"~/pelatihan/{Id}/kurasi");
    }

    public async Task PrepareAsync()
    {
        Business = await db.Applications.Where(a => a.Id == Aplikasi).Select(a => a.Exporter!.Name).SingleAsync(HttpContext.RequestAborted);
        Weights = Rubric.WeightsOf(await db.Set<RubricWeight>().AsNoTracking().Where(w => w.CohortId == Id).ToListAsync(HttpContext.RequestAborted));
        Mine = await reader.MineAsync(Aplikasi, HttpContext.RequestAborted);
        ModelState.Remove(nameof(Version));
        Version = Mine?.Version ?? Guid.Empty;
    }
}
