using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Mentoring;

/// <summary>One participant's mentoring over the months, the latest first.</summary>
public sealed class ParticipantModel(ExportsDbContext db, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "peserta")]
    public Guid ApplicationId { get; set; }

    public string Business { get; private set; } = "";

    public string Person { get; private set; } = "";

    public DateOnly Today { get; private set; }

    public IReadOnlyList<MentoringEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = JakartaTime.Today(time);
        var participant = await db.Applications.Where(a => a.Id == ApplicationId)
            .Select(a => new { a.Exporter!.Name, Person = a.Exporter.Person!.Name }).SingleAsync(cancellationToken);
        (Business, Person) = (participant.Name, participant.Person);
        Entries = await db.Mentoring.AsNoTracking().Where(m => m.ApplicationId == ApplicationId)
            .OrderByDescending(m => m.Day).ThenByDescending(m => m.EnteredAt).ToListAsync(cancellationToken);
    }
}
