using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>A calendar file as it is downloaded.</summary>
public sealed record CalendarFile(string Name, byte[] Content);

/// <summary>Reads the calendar of a cohort: what is announced of it anyway, and nobody's name but the speakers'.</summary>
public sealed class TrainingCalendarReader(ExportsDbContext db)
{
    /// <summary>Null where there is no such cohort, or none of its days is known.</summary>
    public async Task<CalendarFile?> ReadAsync(Guid cohortId, Language language, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.AsNoTracking().Include(c => c.Sessions).ThenInclude(s => s.Speakers).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == cohortId && c.HistoryKey == null, cancellationToken);
        if (cohort is null)
            return null;
        var entries = Entries(cohort, language);
        if (entries.Count == 0)
            return null;
        var root = cohortId.ToString();
        var changes = await db.AuditProcesses
            .Where(p => (p.Kind == ProcessKind.CohortOpening || p.Kind == ProcessKind.CohortChanging) && p.Events.Any(e => e.RootId == root))
            .Select(p => p.At).ToListAsync(cancellationToken);
        // A cohort that nobody's act made (example data) has the stamp of its first day.
        var stamp = changes.Count > 0 ? changes.Max() : JakartaTime.StartOf(entries.Min(e => e.Day));
        return new CalendarFile(
            $"pelatihan-{entries.Min(e => e.Day):yyyy-MM-dd}.ics", TrainingCalendar.Write(cohort.Title, stamp, Math.Max(0, changes.Count - 1), entries));
    }

    private static List<CalendarEntry> Entries(Cohort cohort, Language language)
    {
        if (cohort.Sessions.Count > 0)
            return [.. cohort.Sessions.OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id).Select(s => Entry(cohort, s, language))];
        return cohort.Start is { Precision: DatePrecision.Day } start
            ? [new CalendarEntry(cohort.Id, start.First, null, null, 0, cohort.Title)
                {
                    LastDay = cohort.End is { Precision: DatePrecision.Day } end && end.First > start.First ? end.First : null,
                    Place = cohort.Place,
                }]
            : [];
    }

    private static CalendarEntry Entry(Cohort cohort, CohortSession session, Language language)
    {
        var speakers = session.Speakers.OrderBy(s => s.Position).Select(s => s.Affiliation is null ? s.Name : $"{s.Name} ({s.Affiliation})").ToList();
        string[] lines =
        [
            cohort.Title,
            new Wording("{0} jam pelajaran", session.LessonHours).In(language),
            .. speakers.Count > 0 ? [new Wording("Narasumber: {0}", string.Join("; ", speakers)).In(language)] : Array.Empty<string>(),
        ];
        return new CalendarEntry(session.Id, session.Day, session.Start, session.End, session.LessonHours, session.Topic)
        {
            Place = session.Place ?? cohort.Place,
            Description = string.Join('\n', lines),
        };
    }
}
