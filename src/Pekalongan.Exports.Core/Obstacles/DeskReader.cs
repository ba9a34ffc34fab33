using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>Reads the desk's work: for its own page, and for the year's report.</summary>
public sealed class DeskReader(ExportsDbContext db)
{
    /// <param name="scopeCode">Whose cases.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="known">Nothing that happened later counts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DeskSummary> ReadAsync(string scopeCode, DateOnly from, DateOnly until, DateTime known, CancellationToken cancellationToken)
    {
        var (begin, last) = (JakartaTime.StartOf(from), JakartaTime.EndOf(until));
        var end = last < known ? last : known;
        var cases = await db.ObstacleCases.AsNoTracking()
            .Where(c => c.ScopeCode == scopeCode && c.OpenedAt <= end && (c.ClosedAt == null || c.ClosedAt >= begin))
            .Select(c => new
            {
                c.Topic, c.OpenedAt, c.AnsweredAt, c.ClosedAt, c.Outcome,
                Handovers = c.Handovers.OrderBy(h => h.Id).Select(h => new { h.HandedOn, h.RepliedOn }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return DeskSummary.Of(
            cases.Select(c => new CaseTimes(
                c.Topic, c.OpenedAt, c.AnsweredAt, c.ClosedAt, c.Outcome, c.Handovers.ConvertAll(h => new HandoverTimes(h.HandedOn, h.RepliedOn)))),
            from, until, end);
    }

    /// <summary>The same for a year's report; null before the desk had its first case, when nothing can be told.</summary>
    public async Task<DeskSummary?> OfYearAsync(string scopeCode, DateOnly asOf, DateTime known, CancellationToken cancellationToken)
    {
        var last = JakartaTime.EndOf(asOf);
        var end = last < known ? last : known;
        return await db.ObstacleCases.AnyAsync(c => c.ScopeCode == scopeCode && c.OpenedAt <= end, cancellationToken)
            ? await ReadAsync(scopeCode, new DateOnly(asOf.Year, 1, 1), asOf, known, cancellationToken)
            : null;
    }

    /// <summary>The same with its quarters.</summary>
    public async Task<DeskYear> QuartersAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var (year, asOf, known) = question;
        var whole = await OfYearAsync(scope.Code, asOf, known.Until, cancellationToken);
        var quarters = new List<DeskSummary>();
        foreach (var quarter in ReportPeriod.All.Where(p => p.FirstQuarter == p.LastQuarter && p.First(year) <= asOf && whole is not null))
        {
            var last = quarter.Last(year) < asOf ? quarter.Last(year) : asOf;
            quarters.Add(await ReadAsync(scope.Code, quarter.First(year), last, known.Until, cancellationToken));
        }

        return new DeskYear(scope, question, whole, quarters);
    }

    /// <summary>How many cases wait for a word of the office.</summary>
    public Task<int> WaitingAsync(string scopeCode, CancellationToken cancellationToken) =>
        db.ObstacleCases.CountAsync(c => c.ScopeCode == scopeCode && c.Status == ObstacleStatus.Open, cancellationToken);
}
