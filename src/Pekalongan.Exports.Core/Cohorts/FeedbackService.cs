using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Answers of 1 to 5, and what a participant adds in words.</summary>
public sealed record FeedbackFacts(int Content, int Speakers, int Organisation, int Usefulness, string? Comment);

/// <summary>Takes what participants think of a training: only from those who came, once.</summary>
public sealed class FeedbackService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>From the second day, or on the only one: after the first hour there is nothing to say yet.</summary>
    public static DateOnly OpensOn(DateOnly firstDay, DateOnly lastDay) => firstDay == lastDay ? firstDay : firstDay.AddDays(1);

    /// <param name="code">Of the name card.</param>
    /// <param name="facts">What was answered.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> SendAsync(string code, FeedbackFacts facts, CancellationToken cancellationToken)
    {
        var clean = ParticipantCodes.Clean(code);
        var found = await db.Applications.Where(a => a.ParticipantCode == clean).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
        return found is { } id && clean.Length > 0
            ? await SendAsync(id, facts, cancellationToken)
            : Outcome.Refused(new Wording("Kode peserta ini tidak dikenal; periksa lagi kedelapan huruf dan angka pada kartu nama"), "Code");
    }

    /// <summary>For a business that is signed in, about a training of its own.</summary>
    public async Task<Outcome> SendOwnAsync(Guid applicationId, FeedbackFacts facts, CancellationToken cancellationToken) =>
        actor.ExporterId is { } own && await db.Applications.AnyAsync(a => a.Id == applicationId && a.ExporterId == own, cancellationToken)
            ? await SendAsync(applicationId, facts, cancellationToken)
            : Outcome.NotFound;

    private async Task<Outcome> SendAsync(Guid applicationId, FeedbackFacts facts, CancellationToken cancellationToken)
    {
        var cohortId = await db.Applications.Where(a => a.Id == applicationId).Select(a => a.CohortId).SingleAsync(cancellationToken);
        if (!await db.Attendance.AnyAsync(a => a.ApplicationId == applicationId, cancellationToken))
            return Outcome.Refused(new Wording("Umpan balik hanya dari peserta yang hadir; kehadiran Anda belum tercatat. Tanyakan ke petugas"));
        var days = await db.CohortSessions.Where(s => s.CohortId == cohortId).Select(s => s.Day).ToListAsync(cancellationToken);
        var opens = OpensOn(days.Min(), days.Max());
        if (JakartaTime.Today(time) < opens)
            return Outcome.Refused(new Wording("Umpan balik dibuka mulai {0}", opens));
        if (await IsSentAsync(applicationId, cancellationToken))
            return Outcome.Done;
        var feedback = new CohortFeedback
        {
            ApplicationId = applicationId,
            Content = facts.Content,
            Speakers = facts.Speakers,
            Organisation = facts.Organisation,
            Usefulness = facts.Usefulness,
            Comment = facts.Comment,
            SentAt = time.Now(),
        };
        db.Feedback.Add(feedback);
        // That something was sent, not what: whoever reads the trail must not find the name behind a comment.
        audit.Note(ProcessKind.FeedbackSending, nameof(CohortFeedback), feedback.Id, cohortId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
        }

        return Outcome.Done;
    }

    private Task<bool> IsSentAsync(Guid applicationId, CancellationToken cancellationToken) =>
        db.Feedback.AnyAsync(f => f.ApplicationId == applicationId, cancellationToken);
}
