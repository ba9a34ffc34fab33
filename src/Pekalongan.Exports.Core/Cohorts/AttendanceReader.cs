using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

public enum AttendanceStanding
{
    Enough,

    /// <summary>Not yet, but what is still to come would do.</summary>
    StillPossible,
    Short,
}

public sealed record AttendanceSession(Guid Id, DateOnly Day, TimeOnly? Start, TimeOnly? End, string Topic, int LessonHours);

public sealed record AttendanceMark(Guid Id, Guid SessionId, AttendanceMethod Method, DateTime RecordedAt);

/// <summary>A participant, or somebody who came and withdrew later.</summary>
public sealed record AttendanceParticipant(
    Guid ApplicationId, string Business, string Person, string? Code, ApplicationStatus Status, IReadOnlyDictionary<Guid, AttendanceMark> Marks);

/// <summary>Who was at which session of a cohort.</summary>
public sealed record CohortAttendance(
    IReadOnlyList<AttendanceSession> Sessions, IReadOnlyList<AttendanceParticipant> Participants, int MinimumPercent, DateOnly Today)
{
    public int AllHours => Sessions.Sum(s => s.LessonHours);

    public int HoursOf(AttendanceParticipant participant) => Sessions.Where(s => participant.Marks.ContainsKey(s.Id)).Sum(s => s.LessonHours);

    public Percent? ShareOf(AttendanceParticipant participant) => Percent.Of(HoursOf(participant), AllHours);

    public AttendanceStanding StandingOf(AttendanceParticipant participant)
    {
        var attended = HoursOf(participant);
        var possible = attended + Sessions.Where(s => s.Day >= Today && !participant.Marks.ContainsKey(s.Id)).Sum(s => s.LessonHours);
        return AttendanceRule.IsEnough(attended, AllHours, MinimumPercent) ? AttendanceStanding.Enough
            : AttendanceRule.IsEnough(possible, AllHours, MinimumPercent) ? AttendanceStanding.StillPossible
            : AttendanceStanding.Short;
    }

    public int PresentAt(Guid sessionId) => Participants.Count(p => p.Marks.ContainsKey(sessionId));
}

public sealed class AttendanceReader(ExportsDbContext db, TimeProvider time)
{
    /// <summary>Sessions in their order, participants by the name of the business.</summary>
    public async Task<CohortAttendance> ReadAsync(Guid cohortId, CancellationToken cancellationToken)
    {
        var minimum = await db.Cohorts.Where(c => c.Id == cohortId).Select(c => c.MinimumAttendancePercent).SingleAsync(cancellationToken);
        var sessions = await db.CohortSessions.Where(s => s.CohortId == cohortId).OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id)
            .Select(s => new AttendanceSession(s.Id, s.Day, s.Start, s.End, s.Topic, s.LessonHours)).ToListAsync(cancellationToken);
        var marks = await db.Attendance.Where(a => a.Session!.CohortId == cohortId)
            .Select(a => new { a.ApplicationId, Mark = new AttendanceMark(a.Id, a.SessionId, a.Method, a.RecordedAt) }).ToListAsync(cancellationToken);
        var byParticipant = marks.ToLookup(m => m.ApplicationId, m => m.Mark);
        var participants = await db.Applications
            .Where(a => a.CohortId == cohortId && (a.Status == ApplicationStatus.Accepted || db.Attendance.Any(m => m.ApplicationId == a.Id)))
            .OrderBy(a => a.Exporter!.Name).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Exporter!.Name, Person = a.Exporter.Person!.Name, a.ParticipantCode, a.Status }).ToListAsync(cancellationToken);
        return new CohortAttendance(
            sessions,
            [.. participants.Select(p => new AttendanceParticipant(
                p.Id, p.Name, p.Person, p.ParticipantCode, p.Status, byParticipant[p.Id].ToDictionary(m => m.SessionId)))],
            minimum, JakartaTime.Today(time));
    }
}
