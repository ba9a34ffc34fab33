using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>A participant with the lesson hours attended, and the certificate that is in force.</summary>
public sealed record CertificateCandidate(Guid ApplicationId, Guid ExporterId, string Name, string Business, int AttendedHours, Guid? CertificateId);

/// <summary>Who of a cohort gets a certificate, who is short of how much, and what still stands in the way for everybody.</summary>
public sealed record CertificateRoll(Cohort Cohort, Scope Scope, IssuingOffice Office, DateOnly Today, IReadOnlyList<CertificateCandidate> Participants)
{
    private const int Hundred = 100;

    public int AllHours => Cohort.Sessions.Sum(s => s.LessonHours);

    /// <summary>The least whole number of lesson hours that is enough.</summary>
    public int NeededHours => (AllHours * Cohort.MinimumAttendancePercent + Hundred - 1) / Hundred;

    public DateOnly? LastDay => Cohort.Sessions.Count == 0 ? null : Cohort.Sessions.Max(s => s.Day);

    /// <summary>Those who are to get one now.</summary>
    public IEnumerable<CertificateCandidate> Due => Participants.Where(p => p.CertificateId is null && HasEnough(p));

    public bool HasEnough(CertificateCandidate participant) =>
        AttendanceRule.IsEnough(participant.AttendedHours, AllHours, Cohort.MinimumAttendancePercent);

    /// <summary>Why nobody can be given one yet, and what to do about it; null when nothing is in the way.</summary>
    public Wording? Obstacle => this switch
    {
        { LastDay: null } => new Wording("Angkatan ini belum punya sesi; catat dulu sesi dan jam pelajarannya"),
        { LastDay: { } last } when Today <= last => new Wording("Sertifikat diterbitkan sesudah hari sesi terakhir, {0}", last),
        { Cohort.Place: null } => new Wording("Tempat pelatihan belum ditulis, padahal tercetak di sertifikat; ubah dulu data angkatannya"),
        { Office.Signer: null } => new Wording("Belum ada pejabat penanda tangan yang tercatat untuk {0}; minta admin mencatatnya di Akun, Pejabat penanda tangan", Today),
        _ when CertificateTopics.Of(Cohort.Sessions).Length > TrainingCertificate.TopicsMaxLength =>
            new Wording("Daftar materi angkatan ini terlalu panjang untuk satu sertifikat; persingkat judul sesinya"),
        _ => null,
    };

    /// <summary>"Contoh Melati kurang 4 JP (16 dari 24; perlu 20)".</summary>
    public Wording Shortage(CertificateCandidate participant) => new Wording(
        "{0} kurang {1} JP (hadir {2} dari {3}; perlu {4})",
        participant.Name, NeededHours - participant.AttendedHours, participant.AttendedHours, AllHours, NeededHours);
}

public sealed class CertificateRollReader(ExportsDbContext db, IssuingOfficeReader offices, TimeProvider time)
{
    /// <summary>Null for a cohort of another scope, and for one that is known only from a source.</summary>
    public async Task<CertificateRoll?> ReadAsync(Guid cohortId, string scopeCode, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.AsNoTracking().Include(c => c.Sessions)
            .SingleOrDefaultAsync(c => c.Id == cohortId && c.ScopeCode == scopeCode && c.HistoryKey == null, cancellationToken);
        if (cohort is null)
            return null;
        var scope = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scopeCode, cancellationToken);
        var today = JakartaTime.Today(time);
        var participants = await Participants(cohortId, null).ToListAsync(cancellationToken);
        return new CertificateRoll(cohort, scope, await offices.OnAsync(scope, today, cancellationToken), today, participants);
    }

    /// <summary>One participant as of now; null once the application is no longer an accepted one.</summary>
    public Task<CertificateCandidate?> FindAsync(Guid cohortId, Guid applicationId, CancellationToken cancellationToken) =>
        Participants(cohortId, applicationId).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<CertificateCandidate> Participants(Guid cohortId, Guid? applicationId) => db.Applications
        .Where(a => a.CohortId == cohortId && a.Status == ApplicationStatus.Accepted && (applicationId == null || a.Id == applicationId))
        .OrderBy(a => a.Exporter!.Person!.Name).ThenBy(a => a.Id)
        .Select(a => new CertificateCandidate(
            a.Id, a.ExporterId, a.Exporter!.Person!.Name, a.Exporter.Name,
            db.Attendance.Where(x => x.ApplicationId == a.Id && x.Session!.CohortId == cohortId).Sum(x => x.Session!.LessonHours),
            db.Certificates.Where(c => c.ApplicationId == a.Id && c.RevokedAt == null).Select(c => (Guid?)c.Id).FirstOrDefault()));
}
