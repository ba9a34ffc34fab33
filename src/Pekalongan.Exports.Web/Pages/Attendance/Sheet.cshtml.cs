using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>The list to sign of one day. It lies open on a table, so it holds neither NIK nor telephone number.</summary>
public sealed class SheetModel(ExportsDbContext db, IssuingOfficeReader offices, PaperDesk desk, Localizer localizer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "hari")] DateOnly? day, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.AsNoTracking().Include(c => c.Sessions).ThenInclude(s => s.Speakers).AsSplitQuery().SingleAsync(c => c.Id == id, cancellationToken);
        var sessions = cohort.Sessions.Where(s => s.Day == (day ?? cohort.Sessions.Min(first => (DateOnly?)first.Day)))
            .OrderBy(s => s.Start).ThenBy(s => s.Id).ToList();
        if (sessions.Count == 0)
            return NotFound();
        var scope = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == cohort.ScopeCode, cancellationToken);
        var rows = await db.Applications.Where(a => a.CohortId == id && a.Status == ApplicationStatus.Accepted)
            .OrderBy(a => a.Exporter!.Person!.Name).ThenBy(a => a.Id)
            .Select(a => new { a.Exporter!.Person!.Name, Business = a.Exporter.Name, a.Exporter.Address }).ToListAsync(cancellationToken);
        var paper = AttendanceSheet.Of(
            new AttendanceDay
            {
                CohortKey = KeyOf(cohort),
                Activity = Phrase.AsIs(cohort.Title),
                Day = sessions[0].Day,
                Venue = string.Join("; ", sessions.Select(s => s.Place ?? cohort.Place).OfType<string>().Distinct()) is { Length: > 0 } venue ? venue : null,
                Topics = [.. sessions.Select(Topic)],
                Rows = [.. rows.Select(r => new AttendanceRow(r.Name, r.Business, r.Address))],
            },
            scope, await offices.OnAsync(scope, sessions[0].Day, cancellationToken));
        return await desk.HandOutAsync(paper, id, cancellationToken);
    }

    /// <summary>"2026-1", for the name of a file.</summary>
    internal static string KeyOf(Cohort cohort) => string.Create(CultureInfo.InvariantCulture, $"{cohort.Year}-{cohort.Stage}");

    private string Topic(CohortSession session)
    {
        var hours = (session.Start, session.End) switch
        {
            ({ } from, { } until) => $"{Figures.Time(from, localizer.Language)}–{Figures.Time(until, localizer.Language)} ",
            ({ } from, null) => $"{Figures.Time(from, localizer.Language)} ",
            _ => "",
        };
        var speakers = string.Join(", ", session.Speakers.OrderBy(s => s.Position).Select(s => s.Name));
        return speakers.Length == 0 ? hours + session.Topic : $"{hours}{session.Topic} ({speakers})";
    }
}
