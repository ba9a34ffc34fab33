using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Reads what the report of a training's activity needs. Names are those of the present register; telephone numbers and NIK stay out.</summary>
public sealed class CohortActivityReader(ExportsDbContext db, CohortOutcomeReader outcomes, IssuingOfficeReader offices)
{
    private const int Hundredths = 100;

    /// <summary>Null for a cohort of another scope, and for one that is known only from a source.</summary>
    public async Task<CohortActivity?> ReadAsync(Guid cohortId, string scopeCode, OutcomeQuestion question, CancellationToken cancellationToken)
    {
        var cohort = await db.Cohorts.AsNoTracking().Include(c => c.Sessions).ThenInclude(s => s.Speakers).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == cohortId && c.ScopeCode == scopeCode && c.HistoryKey == null, cancellationToken);
        if (cohort is null)
            return null;
        var scope = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scopeCode, cancellationToken);
        var participants = await ParticipantsAsync(cohortId, cancellationToken);
        var outcome = await outcomes.ReadAsync(cohort, question, cancellationToken);
        return new CohortActivity
        {
            Cohort = cohort,
            Scope = scope,
            Office = await offices.OnAsync(scope, question.AsOf, cancellationToken),
            Question = question,
            Applications = await db.Applications.Where(a => a.CohortId == cohortId).GroupBy(a => a.Status)
                .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken),
            Participants = participants,
            Sessions = await SessionsAsync(cohort, cancellationToken),
            Tests = TestsOf(participants),
            Feedback = await FeedbackAsync(cohortId, cancellationToken),
            MentoringEntries = await db.Mentoring.CountAsync(m => m.Application!.CohortId == cohortId, cancellationToken),
            Outcome = outcome,
            Countries = await CountriesAsync(outcome, cancellationToken),
            Texts = await db.CohortReportTexts.Where(t => t.CohortId == cohortId).ToDictionaryAsync(t => t.Part, t => t.Text, cancellationToken),
        };
    }

    /// <summary>The names of the destinations that an outcome speaks of.</summary>
    public async Task<IReadOnlyDictionary<string, BilingualName>> CountriesAsync(CohortOutcome? outcome, CancellationToken cancellationToken)
    {
        var keys = outcome?.Businesses.SelectMany(b => b.Countries).Distinct().ToList() ?? [];
        return await db.Countries.Where(c => keys.Contains(c.Iso2))
            .ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
    }

    private Task<List<ActivityParticipant>> ParticipantsAsync(Guid cohortId, CancellationToken cancellationToken) => db.Applications
        .Where(a => a.CohortId == cohortId && a.Status == ApplicationStatus.Accepted)
        .OrderBy(a => a.Exporter!.Person!.Name).ThenBy(a => a.Id)
        .Select(a => new ActivityParticipant(
            a.Exporter!.Person!.Name, a.Exporter.Name, a.Exporter.Sector,
            db.Attendance.Where(x => x.ApplicationId == a.Id && x.Session!.CohortId == cohortId).Sum(x => x.Session!.LessonHours),
            a.PreTest, a.PostTest,
            db.Certificates.Where(c => c.ApplicationId == a.Id && c.RevokedAt == null).Select(c => c.Number).FirstOrDefault()))
        .ToListAsync(cancellationToken);

    private async Task<List<ActivitySession>> SessionsAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        var present = await db.Attendance
            .Where(a => a.Session!.CohortId == cohort.Id && a.Application!.Status == ApplicationStatus.Accepted)
            .GroupBy(a => a.SessionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return
        [
            .. cohort.Sessions.OrderBy(s => s.Day).ThenBy(s => s.Start).ThenBy(s => s.Id).Select(s => new ActivitySession(
                s.Day, s.Topic, string.Join("; ", s.Speakers.OrderBy(p => p.Position).Select(p => p.Affiliation is null ? p.Name : $"{p.Name}, {p.Affiliation}")),
                s.LessonHours, present.GetValueOrDefault(s.Id))),
        ];
    }

    private static ActivityTests? TestsOf(List<ActivityParticipant> participants)
    {
        var both = participants.Where(p => p is { PreTest: not null, PostTest: not null }).ToList();
        return both.Count == 0 ? null : new ActivityTests(both.Count, Mean(both.Sum(p => p.PreTest!.Value), both.Count), Mean(both.Sum(p => p.PostTest!.Value), both.Count));
    }

    private async Task<ActivityFeedback?> FeedbackAsync(Guid cohortId, CancellationToken cancellationToken)
    {
        var answers = await db.Feedback.Where(f => f.Application!.CohortId == cohortId)
            .Select(f => new { f.Content, f.Speakers, f.Organisation, f.Usefulness }).ToListAsync(cancellationToken);
        return answers.Count == 0 ? null : new ActivityFeedback(
            answers.Count, Mean(answers.Sum(f => f.Content), answers.Count), Mean(answers.Sum(f => f.Speakers), answers.Count),
            Mean(answers.Sum(f => f.Organisation), answers.Count), Mean(answers.Sum(f => f.Usefulness), answers.Count));
    }

    private static int Mean(int sum, int count) => (int)Rounding.MultiplyDivide(sum, Hundredths, count);
}
