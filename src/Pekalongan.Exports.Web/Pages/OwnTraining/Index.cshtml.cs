using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.OwnTraining;

/// <summary>What a business signed up for: where it stands, when and where it is, and what it needs for it.</summary>
public sealed class IndexModel(ExportsDbContext db, Actor actor, TimeProvider time) : PageModel
{
    public sealed record MaterialRow(Guid FileId, string Title);

    public sealed record SessionRow(
        Guid Id, Guid CohortId, DateOnly Day, TimeOnly? Start, TimeOnly? End, string Topic, string? Place, int LessonHours, IReadOnlyList<MaterialRow> Materials);

    public sealed record ApplicationRow(
        Guid Id, Guid CohortId, string Title, string? Place, ApplicationStatus Status, string? Reason, int? ReservePosition, string? Code,
        bool HasGivenFeedback, Guid? CertificateId)
    {
        public bool IsParticipant => Status == ApplicationStatus.Accepted;
    }

    public sealed record TrainingRow(ApplicationRow Application, IReadOnlyList<SessionRow> Sessions, IReadOnlySet<Guid> Attended)
    {
        public bool MayGiveFeedback(DateOnly today) => !Application.HasGivenFeedback && Attended.Count > 0
            && today >= FeedbackService.OpensOn(Sessions.Min(s => s.Day), Sessions.Max(s => s.Day));
    }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<TrainingRow> Trainings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = JakartaTime.Today(time);
        var own = actor.ExporterId;
        var applications = await db.Applications.Where(a => a.ExporterId == own).OrderByDescending(a => a.AppliedAt).ThenBy(a => a.Id)
            .Select(a => new ApplicationRow(
                a.Id, a.CohortId, a.Cohort!.Title, a.Cohort.Place, a.Status, a.StatusReason, a.ReservePosition, a.ParticipantCode,
                db.Feedback.Any(f => f.ApplicationId == a.Id),
                db.Certificates.Where(c => c.ApplicationId == a.Id && c.RevokedAt == null).Select(c => (Guid?)c.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var sessions = (await db.CohortSessions.Where(s => db.Applications.Any(a => a.ExporterId == own && a.CohortId == s.CohortId))
            .OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id)
            .Select(s => new SessionRow(
                s.Id, s.CohortId, s.Day, s.Start, s.End, s.Topic, s.Place, s.LessonHours,
                s.Materials.OrderBy(m => m.Id).Select(m => new MaterialRow(m.FileId, m.Title)).ToList()))
            .ToListAsync(cancellationToken)).ToLookup(s => s.CohortId);
        var attended = (await db.Attendance.Where(m => m.Application!.ExporterId == own)
            .Select(m => new { m.ApplicationId, m.SessionId }).ToListAsync(cancellationToken)).ToLookup(m => m.ApplicationId, m => m.SessionId);
        Trainings = [.. applications.Select(a => new TrainingRow(a, [.. sessions[a.CohortId]], attended[a.Id].ToHashSet()))];
    }
}
