using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>Participants against sessions: who was there, and who will not reach what a certificate takes.</summary>
public sealed class IndexModel(AttendanceReader reader, ExportsDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Title { get; private set; } = "";

    public CohortAttendance Attendance { get; private set; } = null!;

    public int ParticipantCount => Attendance.Participants.Count(p => p.Status == ApplicationStatus.Accepted);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title = await db.Cohorts.Where(c => c.Id == Id).Select(c => c.Title).SingleAsync(cancellationToken);
        Attendance = await reader.ReadAsync(Id, cancellationToken);
    }
}
