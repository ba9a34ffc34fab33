using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What a participant is told of the session before checking in: nothing about anybody.</summary>
public sealed record CheckInSession(Guid Id, string Cohort, string Topic, DateOnly Day, TimeOnly? Start, TimeOnly? End);

/// <summary>Finds the session that a code on a screen belongs to.</summary>
public sealed class CheckInSessions(ExportsDbContext db, SessionCodes codes, TimeProvider time)
{
    public Task<CheckInSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken) =>
        Shown(db.CohortSessions.Where(s => s.Id == sessionId)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>By the six digits, among the sessions of today. Two with the same digits are one in a million; then the code of the card decides.</summary>
    public async Task<CheckInSession?> FindAsync(string digits, string participantCode, CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        var sessions = await Shown(db.CohortSessions.Where(s => s.Day == today)).ToListAsync(cancellationToken);
        var shown = sessions.Where(s => codes.IsCurrent(s.Id, digits)).ToList();
        if (shown.Count < 2)
            return shown.SingleOrDefault();
        var clean = ParticipantCodes.Clean(participantCode);
        var ids = shown.Select(s => s.Id).ToList();
        var own = await db.CohortSessions.Where(s => ids.Contains(s.Id))
            .Where(s => db.Applications.Any(a => a.CohortId == s.CohortId && a.ParticipantCode == clean))
            .Select(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        return shown.Find(s => s.Id == own) ?? shown[0];
    }

    private IQueryable<CheckInSession> Shown(IQueryable<CohortSession> sessions) =>
        from session in sessions
        join cohort in db.Cohorts on session.CohortId equals cohort.Id
        where cohort.HistoryKey == null
        select new CheckInSession(session.Id, cohort.Title, session.Topic, session.Day, session.Start, session.End);
}
