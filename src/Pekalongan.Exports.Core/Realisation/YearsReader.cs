using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>One year beside the one before it.</summary>
/// <param name="Progress">Up to its last day, or the day asked for in the year asked for.</param>
/// <param name="Before">The year before up to the same day; null for the first.</param>
public sealed record YearLine(Progress Progress, Progress? Before)
{
    /// <summary>Both speak of the same days of their year, so that they can be compared.</summary>
    public bool IsComparable => Before is { Realised: not null, DataAsOf: { } before } && Progress is { Realised: not null, DataAsOf: { } day }
        && before == day.AddYears(-1);

    public Usd? Difference => IsComparable ? Progress.Realised - Before!.Realised : null;

    public Percent? Growth => Difference is { } value && Before!.Realised is { Cents: > 0 } earlier ? Percent.Of(value, earlier) : null;

    /// <summary>Known no better than the coarser of the two.</summary>
    public long DifferenceGranularity => Math.Max(Progress.GranularityCents, Before?.GranularityCents ?? 1);
}

/// <summary>The years up to the one asked for, oldest first.</summary>
public sealed record YearsOverview(Scope Scope, ProgressQuestion Question, IReadOnlyList<YearLine> Years)
{
    public YearLine Asked => Years[^1];
}

/// <summary>Reads the years since the first published figure, each by the one function that knows realised values.</summary>
public sealed class YearsReader(ExportsDbContext db, ProgressReader reader)
{
    /// <summary>The first year of which anything was published.</summary>
    public const int FirstYear = 2018;

    public async Task<YearsOverview> ReadAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var lines = new List<YearLine>();
        var first = Math.Min(question.Year, await FirstAsync(scope.Code, question.Known, cancellationToken));
        for (var year = first; year <= question.Year; year++)
        {
            var asOf = year == question.Year ? question.AsOf : new DateOnly(year, 12, 31);
            lines.Add(new YearLine(
                await reader.RealisedAsync(scope.Code, year, asOf, question.Known, cancellationToken),
                year == first ? null : await reader.RealisedAsync(scope.Code, year - 1, asOf.AddYears(-1), question.Known, cancellationToken)));
        }

        return new YearsOverview(scope, question, lines);
    }

    private async Task<int> FirstAsync(string scope, KnownAt known, CancellationToken cancellationToken)
    {
        var knownMonth = YearMonth.Of(known.Day);
        var firsts = await db.PublishedFigures.Where(f => f.ScopeCode == scope && f.KnownFrom <= known.Day).Select(f => f.Year)
            .Union(db.Targets.Where(t => t.ScopeCode == scope && t.KnownFrom <= known.Day).Select(t => t.Year))
            .Union(db.MonthlyTotals.Where(t => t.ScopeCode == scope && t.Dimension == Dimension.All && t.PostedMonth <= knownMonth).Select(t => t.ExportMonth / 100))
            .ToListAsync(cancellationToken);
        return Math.Max(FirstYear, firsts.DefaultIfEmpty(int.MaxValue).Min());
    }
}
