using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What all answers together say. Nothing leads from a comment to who wrote it, not even the order.</summary>
public sealed record FeedbackSummary(int Count, IReadOnlyList<(Wording Question, long Hundredths)> Means, IReadOnlyList<string> Comments);

public sealed class FeedbackReader(ExportsDbContext db)
{
    public async Task<FeedbackSummary> ReadAsync(Guid cohortId, CancellationToken cancellationToken)
    {
        var answers = await db.Feedback.AsNoTracking().Where(f => f.Application!.CohortId == cohortId).ToListAsync(cancellationToken);
        if (answers.Count == 0)
            return new FeedbackSummary(0, [], []);
        return new FeedbackSummary(
            answers.Count,
            [
                Mean(FeedbackWords.Content, f => f.Content), Mean(FeedbackWords.Speakers, f => f.Speakers),
                Mean(FeedbackWords.Organisation, f => f.Organisation), Mean(FeedbackWords.Usefulness, f => f.Usefulness),
            ],
            [.. answers.Select(f => f.Comment).OfType<string>().Order(StringComparer.Ordinal)]);

        (Wording, long) Mean(Wording question, Func<CohortFeedback, int> score) =>
            (question, Rounding.MultiplyDivide(answers.Sum(score), 100, answers.Count));
    }
}

/// <summary>What participants are asked.</summary>
public static class FeedbackWords
{
    public static readonly Wording Content = new Wording("Isi materi");
    public static readonly Wording Speakers = new Wording("Narasumber");
    public static readonly Wording Organisation = new Wording("Penyelenggaraan");
    public static readonly Wording Usefulness = new Wording("Kegunaan bagi usaha Anda");
}
