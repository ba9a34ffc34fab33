using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.OpenCohorts;

/// <summary>A business on the register, signed in with its own account, only confirms.</summary>
public sealed class JoinModel(
    CohortService cohortService, ApplicantReader applicants, NikVault nikVault, ExportsDbContext db, CurrentScope scope, Actor actor, TimeProvider time)
    : PageModel, IPreparesPage
{
    public sealed record OwnBusiness(string Name, string Person, string? Nib, string? Phone, string? Email, IReadOnlyList<string> Products);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Cohort Cohort { get; private set; } = null!;

    public OwnBusiness Business { get; private set; } = null!;

    public string? MaskedNik { get; private set; }

    public Guid? ApplicationId { get; private set; }

    public IReadOnlyList<(Criterion Criterion, Proposal Proposal)> Proposals { get; private set; } = [];

    public Wording? Objection => ApplicationWindow.Objection(Cohort, JakartaTime.Today(time));

    private Guid OwnId => actor.ExporterId!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await db.Cohorts.AnyAsync(c => c.Id == Id && c.ScopeCode == scope.Code && c.HistoryKey == null, cancellationToken))
            return NotFound();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (outcome, _) = await cohortService.ApplyAsync(Id, OwnId, scope.Code, ApplicationSource.OwnAccount, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Usaha Anda sudah didaftarkan. Petugas memeriksa syaratnya; hasilnya tampil di halaman ini."));
        return Redirect("~/");
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        Cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == Id, stop);
        var own = await db.Exporters.AsNoTracking().Include(e => e.Person).Include(e => e.Products).SingleAsync(e => e.Id == OwnId, stop);
        Business = new OwnBusiness(own.Name, own.Person!.Name, own.Nib, own.Phone, own.Email, [.. own.Products.OrderBy(p => p.Id).Select(p => p.Name)]);
        MaskedNik = own.Person.NikCipher is { } cipher ? nikVault.Masked(cipher, own.PersonId) : null;
        ApplicationId = await db.Applications.Where(a => a.CohortId == Id && a.ExporterId == OwnId).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(stop);
        var facts = await applicants.ReadAsync(OwnId, stop);
        Proposals = [.. Cohort.Criteria.Select(criterion => (criterion, Core.Eligibility.Criteria.Of(criterion).Propose(facts)))];
    }
}
