using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

/// <summary>What came over the public page, oldest first.</summary>
public sealed class IndexModel(ExportsDbContext db, QueuedApplicationReader reader, CurrentScope scope, Localizer localizer) : PageModel
{
    public const int PageSize = 25;

    private static readonly SelfApplicationStatus[] Shown =
        [SelfApplicationStatus.Sent, SelfApplicationStatus.Returned, SelfApplicationStatus.TakenIn, SelfApplicationStatus.Declined];

    public sealed record Row(Guid Id, string Name, string? Reference, string Cohort, DateTime? SentAt, SelfApplicationStatus Status);

    [BindProperty(SupportsGet = true, Name = "angkatan")]
    public Guid? Cohort { get; set; }

    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public SelfApplicationStatus State { get; set; } = SelfApplicationStatus.Sent;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Cohorts { get; private set; } = [];

    public IEnumerable<SelectListItem> States => Shown.Select(state => new SelectListItem(localizer[SelfApplicationWords.Of(state)], state.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = db.SelfApplications.AsNoTracking().Where(a => a.Cohort!.ScopeCode == scope.Code && a.Status != SelfApplicationStatus.Draft);
        Cohorts = await all.Select(a => a.Cohort!).Distinct().OrderByDescending(c => c.Year).ThenBy(c => c.Title)
            .Select(c => new SelectListItem(c.Title, c.Id.ToString())).ToListAsync(cancellationToken);
        var wanted = all.Where(a => a.Status == State && (Cohort == null || a.CohortId == Cohort));
        Total = await wanted.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var shown = await wanted.Include(a => a.Cohort).OrderBy(a => a.SentAt).ThenBy(a => a.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var ids = shown.Select(a => a.ApplicationId).OfType<Guid>().ToList();
        var registered = await db.Applications.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Exporter!.Name, cancellationToken);
        Rows = [.. shown.Select(a => new Row(
            a.Id, reader.AnswersOf(a)?.Entry.Name ?? (a.ApplicationId is { } id ? registered[id] : a.Reference!), a.Reference, a.Cohort!.Title, a.SentAt, a.Status))];
    }
}
