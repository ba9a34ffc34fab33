using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Selection;

/// <summary>Who takes part in a cohort, who waits for a place, who does not and why.</summary>
public sealed class IndexModel(ExportsDbContext db, SelectionReader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Cohort Cohort { get; private set; } = null!;

    public SelectionProposal Proposal { get; private set; } = null!;

    public IReadOnlyList<SelectionRow> Rows { get; private set; } = [];

    public bool MayManage => User.IsInRole(nameof(Role.Staff));

    /// <summary>Nothing is awaited from any assessor, or it is over: only then does the order tell nothing it should not.</summary>
    public bool ShowsScores => Cohort.IsCurated && (Cohort.SelectedAt is not null || Proposal.Unfinished.Count == 0);

    public IEnumerable<SelectionRow> In(ApplicationStatus status) => Rows.Where(r => r.Candidate.Status == status);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == Id, cancellationToken);
        var candidates = await reader.OfCohortAsync(Cohort, cancellationToken);
        Proposal = SelectionProposal.Of(Cohort, candidates);
        var ordered = ShowsScores || !Cohort.IsCurated ? candidates : [.. candidates.OrderBy(c => c.AppliedAt).ThenBy(c => c.ApplicationId)];
        Rows = await SelectionRow.OfAsync(db, [.. ordered.OrderBy(c => c.ReservePosition ?? 0)], Cohort, ShowsScores, cancellationToken);
    }

    public Wording Heading(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Accepted => new Wording("Peserta"),
        ApplicationStatus.Reserve => new Wording("Cadangan"),
        ApplicationStatus.Refused => new Wording("Tidak diterima"),
        ApplicationStatus.Withdrawn => new Wording("Mengundurkan diri"),
        _ => Cohort.IsCurated && ShowsScores ? new Wording("Belum diputuskan, menurut peringkat") : new Wording("Belum diputuskan, menurut urutan mendaftar"),
    };
}
