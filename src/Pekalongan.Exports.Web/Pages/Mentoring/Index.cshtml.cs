using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Mentoring;

/// <summary>Who was last spoken to when, and whose next step is overdue.</summary>
public sealed class IndexModel(ExportsDbContext db, TimeProvider time) : PageModel
{
    public sealed record Row(Guid ApplicationId, string Business, string Person, int EntryCount, DateOnly? LastDay, string? NextStep, DateOnly? DueOn);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Title { get; private set; } = "";

    /// <summary>Who waits longest stands first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IEnumerable<Row> Overdue => Rows.Where(r => MentoringRule.IsOverdue(r.NextStep, r.DueOn, JakartaTime.Today(time))).OrderBy(r => r.DueOn);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = await db.Cohorts.Where(c => c.Id == Id).Select(c => c.Title).SingleAsync(cancellationToken);
        var participants = await db.Applications.Where(a => a.CohortId == Id && a.Status == ApplicationStatus.Accepted)
            .Select(a => new { a.Id, a.Exporter!.Name, Person = a.Exporter.Person!.Name }).ToListAsync(cancellationToken);
        var entries = (await db.Mentoring.Where(m => m.Application!.CohortId == Id)
            .Select(m => new { m.ApplicationId, m.Day, m.EnteredAt, m.NextStep, m.DueOn }).ToListAsync(cancellationToken)).ToLookup(m => m.ApplicationId);
        Rows = [.. from participant in participants
                   let own = entries[participant.Id]
                   let last = own.OrderBy(m => m.Day).ThenBy(m => m.EnteredAt).LastOrDefault()
                   orderby last?.Day ?? DateOnly.MinValue, participant.Name
                   select new Row(participant.Id, participant.Name, participant.Person, own.Count(), last?.Day, last?.NextStep, last?.DueOn)];
    }
}
