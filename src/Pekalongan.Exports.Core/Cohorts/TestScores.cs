using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The two tests of a participant, as shown when the table was opened and as typed since.</summary>
public sealed record TestScoreFacts(Guid ApplicationId, int? WasPre, int? WasPost, int? Pre, int? Post)
{
    public bool IsChanged => Pre != WasPre || Post != WasPost;
}

/// <summary>Averages of 0 to 100 in hundredths, each with how many it is of; the gain only of those who took both.</summary>
public sealed record TestSummary(int PreCount, long? PreHundredths, int PostCount, long? PostHundredths, int BothCount, long? GainHundredths)
{
    public static TestSummary Of(IReadOnlyCollection<(int? Pre, int? Post)> scores)
    {
        var pre = scores.Select(s => s.Pre).OfType<int>().ToList();
        var post = scores.Select(s => s.Post).OfType<int>().ToList();
        var gains = scores.Where(s => s.Pre is not null && s.Post is not null).Select(s => s.Post!.Value - s.Pre!.Value).ToList();
        return new TestSummary(pre.Count, Mean(pre), post.Count, Mean(post), gains.Count, Mean(gains));
    }

    private static long? Mean(List<int> values) => values.Count == 0 ? null : Rounding.MultiplyDivide(values.Sum(), 100, values.Count);
}

/// <summary>Takes the scores of the tests before and after a training.</summary>
public sealed class TestScoreService(ExportsDbContext db, AuditTrail audit)
{
    public const int Most = 100;

    /// <summary>
    /// Writes only what was changed, so that two people filling in one table together lose nothing; where both changed the same score,
    /// nothing is written and the answer is <see cref="OutcomeKind.Stale"/>.
    /// </summary>
    public async Task<Outcome> RecordAsync(Guid cohortId, string scopeCode, IReadOnlyCollection<TestScoreFacts> typed, CancellationToken cancellationToken)
    {
        var changes = typed.Where(t => t.IsChanged).ToDictionary(t => t.ApplicationId);
        var ids = changes.Keys.ToList();
        var rows = await db.Applications
            .Where(a => a.CohortId == cohortId && a.Cohort!.ScopeCode == scopeCode && ids.Contains(a.Id) && a.Status == ApplicationStatus.Accepted)
            .ToListAsync(cancellationToken);
        if (rows.Count != ids.Count)
            return Outcome.NotFound;
        if (rows.Exists(row => Clashes(row, changes[row.Id])))
            return Outcome.Stale;
        foreach (var row in rows)
        {
            var change = changes[row.Id];
            row.PreTest = change.Pre != change.WasPre ? change.Pre : row.PreTest;
            row.PostTest = change.Post != change.WasPost ? change.Post : row.PostTest;
        }

        await audit.RecordAsync(ProcessKind.TestScoring, cohortId, rows, cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
    }

    private static bool Clashes(CohortApplication row, TestScoreFacts change) =>
        (change.Pre != change.WasPre && row.PreTest != change.WasPre && row.PreTest != change.Pre)
        || (change.Post != change.WasPost && row.PostTest != change.WasPost && row.PostTest != change.Post);
}
