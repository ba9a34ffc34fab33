using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// Writes down who was there. A mark is only ever added, by whoever comes first; so two lists of two people together make one, and the
/// same list sent twice changes nothing. A wrong mark is taken back by itself.
/// </summary>
public sealed class AttendanceService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    public static readonly Wording UnknownCode = new Wording("Kode ini bukan kode peserta pelatihan ini; periksa lagi kedelapan huruf dan angka pada kartu nama");

    private const int Attempts = 5;

    /// <summary>By staff: on the day itself with the people before them, later from the signed list.</summary>
    public async Task<Outcome> RecordAsync(Guid sessionId, string scopeCode, IReadOnlyCollection<Guid> applicationIds, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, scopeCode, cancellationToken) is not { } session)
            return Outcome.NotFound;
        if (RefuseTooEarly(session) is { } early)
            return early;
        var participants = await db.Applications
            .CountAsync(a => a.CohortId == session.CohortId && applicationIds.Contains(a.Id) && a.Status == ApplicationStatus.Accepted, cancellationToken);
        if (participants != applicationIds.Distinct().Count())
            return Outcome.Refused(new Wording("Di antara yang dicentang ada yang bukan peserta lagi; buka lagi daftar ini"));
        var method = session.Day == JakartaTime.Today(time) ? AttendanceMethod.Staff : AttendanceMethod.List;
        await AddAsync(session, applicationIds, method, cancellationToken);
        return Outcome.Done;
    }

    /// <summary>By staff who type or scan the code of a name card. Answers with the business it belongs to.</summary>
    public async Task<(Outcome Outcome, string? Business)> RecordCodeAsync(Guid sessionId, string scopeCode, string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, scopeCode, cancellationToken) is not { } session)
            return (Outcome.NotFound, null);
        var clean = ParticipantCodes.Clean(code);
        var participant = await Participants(session.CohortId).Where(a => a.ParticipantCode == clean)
            .Select(a => new { a.Id, a.Exporter!.Name }).SingleOrDefaultAsync(cancellationToken);
        return participant is null
            ? (Outcome.Refused(UnknownCode, "Code"), null)
            : (await RecordAsync(sessionId, scopeCode, [participant.Id], cancellationToken), participant.Name);
    }

    /// <summary>By the participant, in the room: the caller has checked the session's own code.</summary>
    public async Task<Outcome> CheckInAsync(Guid sessionId, string code, CancellationToken cancellationToken)
    {
        var clean = ParticipantCodes.Clean(code);
        return await CheckInAsync(sessionId, a => a.Where(p => p.ParticipantCode == clean), Outcome.Refused(UnknownCode, "Code"), cancellationToken);
    }

    /// <summary>The same for a business that is signed in.</summary>
    public Task<Outcome> CheckInOwnAsync(Guid sessionId, CancellationToken cancellationToken) => CheckInAsync(
        sessionId, a => a.Where(p => p.ExporterId == actor.ExporterId),
        Outcome.Refused(new Wording("Usaha Anda tidak terdaftar sebagai peserta pelatihan ini; tanyakan ke petugas di ruangan")), cancellationToken);

    public async Task<Outcome> TakeBackAsync(Guid sessionId, Guid applicationId, string scopeCode, string reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, scopeCode, cancellationToken) is not { } session)
            return Outcome.NotFound;
        var mark = await db.Attendance.SingleOrDefaultAsync(a => a.SessionId == sessionId && a.ApplicationId == applicationId, cancellationToken);
        if (mark is null)
            return Outcome.Done;
        if (await db.Certificates.AnyAsync(c => c.ApplicationId == applicationId && c.RevokedAt == null, cancellationToken))
            return Outcome.Refused(new Wording("Sertifikat peserta ini sudah terbit berdasarkan kehadirannya; cabut dulu sertifikatnya"));
        db.Attendance.Remove(mark);
        await audit.RecordAsync(ProcessKind.AttendanceTakingBack, session.CohortId, [mark], reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else took it back at the same moment.
            return Outcome.Done;
        }

        return Outcome.Done;
    }

    private async Task<Outcome> CheckInAsync(
        Guid sessionId, Func<IQueryable<CohortApplication>, IQueryable<CohortApplication>> who, Outcome unknown, CancellationToken cancellationToken)
    {
        var session = await db.CohortSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
        if (session is null)
            return Outcome.NotFound;
        if (session.Day != JakartaTime.Today(time))
            return Outcome.Refused(new Wording("Kehadiran sesi ini hanya dapat dicatat sendiri pada {0}; tanyakan ke petugas", session.Day));
        var participant = await who(Participants(session.CohortId)).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
        if (participant is not { } id)
            return unknown;
        await AddAsync(session, [id], AttendanceMethod.Code, cancellationToken);
        return Outcome.Done;
    }

    private IQueryable<CohortApplication> Participants(Guid cohortId) =>
        db.Applications.Where(a => a.CohortId == cohortId && a.Status == ApplicationStatus.Accepted);

    private Task<CohortSession?> FindAsync(Guid sessionId, string scopeCode, CancellationToken cancellationToken) =>
        (from session in db.CohortSessions.AsNoTracking()
         join cohort in db.Cohorts on session.CohortId equals cohort.Id
         where session.Id == sessionId && cohort.ScopeCode == scopeCode && cohort.HistoryKey == null
         select session).SingleOrDefaultAsync(cancellationToken);

    private Outcome? RefuseTooEarly(CohortSession session) => session.Day > JakartaTime.Today(time)
        ? Outcome.Refused(new Wording("Sesi ini baru pada {0}; kehadiran dicatat mulai hari itu", session.Day))
        : null;

    private async Task AddAsync(CohortSession session, IReadOnlyCollection<Guid> applicationIds, AttendanceMethod method, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var there = await db.Attendance.Where(a => a.SessionId == session.Id && applicationIds.Contains(a.ApplicationId))
                .Select(a => a.ApplicationId).ToListAsync(cancellationToken);
            var marks = applicationIds.Except(there).Select(id => new Attendance
            {
                SessionId = session.Id,
                ApplicationId = id,
                Method = method,
                RecordedById = actor.UserId,
                RecordedAt = time.Now(),
            }).ToList();
            if (marks.Count == 0)
                return;
            db.Attendance.AddRange(marks);
            await audit.RecordAsync(ProcessKind.AttendanceRecording, session.CohortId, marks, cancellationToken: cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && provider.IsDuplicateKey(exception))
            {
                // Somebody marked one of them meanwhile: the others still have to be.
                db.ChangeTracker.Clear();
            }
        }
    }
}
