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
        DateOnly Day, TimeOnly? Start, TimeOnly? End, string Topic, string? Place, int LessonHours, bool IsAttended, IReadOnlyList<MaterialRow> Materials);

    public sealed record TrainingRow(
        Guid ApplicationId, Guid CohortId, string Title, string? Place, ApplicationStatus Status, string? Reason, int? ReservePosition, string? Code,
        bool HasGivenFeedback, IReadOnlyList<SessionRow> Sessions)
    {
        public bool IsParticipant => Status == ApplicationStatus.Accepted;

        public bool MayGiveFeedback(DateOnly today) => !HasGivenFeedback && Sessions.Any(s => s.IsAttended)
            && today >= FeedbackService.OpensOn(Sessions.Min(s => s.Day), Sessions.Max(s => s.Day));
    }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<TrainingRow> Trainings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = JakartaTime.Today(time);
        var own = actor.ExporterId;
        Trainings = await db.Applications.Where(a => a.ExporterId == own).OrderByDescending(a => a.AppliedAt).ThenBy(a => a.Id)
            .Select(a => new TrainingRow(
                a.Id, a.CohortId, a.Cohort!.Title, a.Cohort.Place, a.Status, a.StatusReason, a.ReservePosition, a.ParticipantCode,
                db.Feedback.Any(f => f.ApplicationId == a.Id),
                a.Cohort.Sessions.OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id).Select(s => new SessionRow(
                    s.Day, s.Start, s.End, s.Topic, s.Place, s.LessonHours, db.Attendance.Any(m => m.SessionId == s.Id && m.ApplicationId == a.Id),
                    s.Materials.OrderBy(m => m.Id).Select(m => new MaterialRow(m.FileId, m.Title)).ToList())).ToList()))
            .AsSplitQuery().ToListAsync(cancellationToken);
    }
}
