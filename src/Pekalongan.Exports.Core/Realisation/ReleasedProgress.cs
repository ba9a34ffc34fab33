using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// What the public may see: figures already published, and the month-ends that <see cref="ReleasedYear"/> lets through. Another day is answered with
/// the last released one at or before it.
/// </summary>
public sealed class ReleasedProgress(ExportsDbContext db, ProgressReader progress, ReleaseReader releases)
{
    public async Task<Progress> ReadAsync(string scope, int year, DateOnly asOf, KnownAt known, CancellationToken cancellationToken)
    {
        var published = await db.PublishedFigures
            .Where(f => f.ScopeCode == scope && f.Year == year && f.AsOf <= asOf && f.KnownFrom <= known.Day)
            .MaxAsync(f => (DateOnly?)f.AsOf, cancellationToken);
        var yearStart = new DateOnly(year, 1, 1);
        var closings = await db.ClosedPeriods.AsNoTracking()
            .Where(p => p.ScopeCode == scope && p.MonthEnd >= yearStart && p.MonthEnd <= asOf && p.ClosedAt <= known.Until)
            .OrderByDescending(p => p.MonthEnd).ThenByDescending(p => p.ClosedAt)
            .ToListAsync(cancellationToken);
        var released = await releases.ReadAsync(scope, year, cancellationToken);
        if (closings.Find(c => (published is null || c.MonthEnd > published) && released.HasProgress(c.Id)) is { } closing)
            return await progress.RealisedAsync(scope, year, closing.MonthEnd, new KnownAt(closing.ClosedAt), cancellationToken) with
            {
                AsOf = asOf,
                Known = known,
                Target = await progress.TargetAsync(scope, year, asOf, known, cancellationToken),
                ClosedOn = JakartaTime.DateOf(closing.ClosedAt),
            };
        if (published is { } day)
            return await progress.RealisedAsync(scope, year, day, known, cancellationToken) with
            {
                AsOf = asOf,
                Target = await progress.TargetAsync(scope, year, asOf, known, cancellationToken),
            };
        return new Progress
        {
            ScopeCode = scope,
            Year = year,
            AsOf = asOf,
            Known = known,
            Target = await progress.TargetAsync(scope, year, asOf, known, cancellationToken),
        };
    }

    /// <summary>The years of which something was released by then, a target alone included, in their order.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(string scope, KnownAt known, CancellationToken cancellationToken)
    {
        var published = await db.PublishedFigures.Where(f => f.ScopeCode == scope && f.KnownFrom <= known.Day).Select(f => f.Year)
            .Union(db.Targets.Where(t => t.ScopeCode == scope && t.KnownFrom <= known.Day).Select(t => t.Year))
            .Union(db.ClosedPeriods.Where(p => p.ScopeCode == scope && p.ClosedAt <= known.Until).Select(p => p.MonthEnd.Year))
            .ToListAsync(cancellationToken);
        return [.. published.Order()];
    }
}
