using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// What the public may see: figures already published, and month-ends of closed periods with at least three active exporters
/// (fewer would betray one firm). Another day is answered with the last released one at or before it.
/// </summary>
public sealed class ReleasedProgress(ExportsDbContext db, ProgressReader progress, LedgerSums sums)
{
    public const int FewestExporters = 3;

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
        foreach (var closing in closings.TakeWhile(c => published is null || c.MonthEnd > published))
        {
            var frozen = new KnownAt(closing.ClosedAt);
            var active = await sums.ByAsync(Dimension.Exporter, scope, yearStart, closing.MonthEnd, frozen, cancellationToken);
            if (active.Count(e => e.Value.Usd > Usd.Zero) >= FewestExporters)
                return await progress.RealisedAsync(scope, year, closing.MonthEnd, frozen, cancellationToken) with { AsOf = asOf, Known = known };
        }

        if (published is { } day)
            return await progress.RealisedAsync(scope, year, day, known, cancellationToken) with { AsOf = asOf };
        return new Progress
        {
            ScopeCode = scope,
            Year = year,
            AsOf = asOf,
            Known = known,
            Target = await progress.TargetAsync(scope, year, known, cancellationToken),
        };
    }
}
