using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Reads what of a year is public. It follows from rows that never change, so it is worked out once after each closing and remembered by
/// <see cref="ReleaseMemory"/>.
/// </summary>
public sealed class ReleaseReader(ExportsDbContext db, ReleaseMemory memory, TimeProvider time)
{
    public async Task<ReleasedYear> ReadAsync(string scope, int year, CancellationToken cancellationToken)
    {
        var closings = await ClosingsAsync(scope, year, null, cancellationToken);
        if (closings.Count == 0)
            return ReleasedYear.None;
        if (memory.Find(scope, year, closings) is { } known)
            return known;
        var releases = new ReleasedYear(await FlowsAsync(scope, closings, cancellationToken), closings);
        memory.Keep(scope, year, closings, releases);
        return releases;
    }

    /// <summary>Whether the year's value would become public if its month were closed now.</summary>
    public async Task<bool> WouldReleaseAsync(string scope, DateOnly monthEnd, CancellationToken cancellationToken)
    {
        var asked = Guid.CreateVersion7();
        var closings = await ClosingsAsync(scope, monthEnd.Year, (asked, monthEnd, time.Now()), cancellationToken);
        return new ReleasedYear(await FlowsAsync(scope, closings, cancellationToken), closings).HasProgress(asked);
    }

    private async Task<IReadOnlyList<Closing>> ClosingsAsync(
        string scope, int year, (Guid Id, DateOnly MonthEnd, DateTime ClosedAt)? more, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var closed = await db.ClosedPeriods.Where(p => p.ScopeCode == scope && p.MonthEnd >= first && p.MonthEnd <= last)
            .OrderBy(p => p.ClosedAt).ThenBy(p => p.MonthEnd).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.MonthEnd, p.ClosedAt }).ToListAsync(cancellationToken);
        if (closed.Count == 0 && more is null)
            return [];
        var figures = await db.PublishedFigures.Where(f => f.ScopeCode == scope && f.Year == year)
            .Select(f => new { f.AsOf, f.KnownFrom }).ToListAsync(cancellationToken);
        return [.. closed.Select(c => (c.Id, c.MonthEnd, c.ClosedAt)).Concat(more is { } asked ? [asked] : []).Select(With)];

        Closing With((Guid Id, DateOnly MonthEnd, DateTime ClosedAt) closing)
        {
            var covered = figures.Where(f => f.AsOf <= closing.MonthEnd && f.KnownFrom <= JakartaTime.DateOf(closing.ClosedAt)).Max(f => (DateOnly?)f.AsOf);
            return new Closing(closing.Id, closing.MonthEnd, closing.ClosedAt, covered?.AddDays(1) ?? first);
        }
    }

    private Task<List<ReleasableFlow>> FlowsAsync(string scope, IReadOnlyList<Closing> closings, CancellationToken cancellationToken)
    {
        var (last, until) = (closings.Max(c => c.MonthEnd), closings.Max(c => c.ClosedAt));
        var first = new DateOnly(last.Year, 1, 1);
        return db.Ledger
            .Where(e => e.ScopeCode == scope && e.ReversesSeq == null && e.ExportDate >= first && e.ExportDate <= last && e.PostedAt <= until)
            .OrderBy(e => e.Seq)
            .Select(e => new ReleasableFlow
            {
                ExporterId = e.ExporterId,
                ExportDate = e.ExportDate,
                PostedAt = e.PostedAt,
                ReversedAt = db.Ledger.Where(r => r.ReversesSeq == e.Seq).Select(r => (DateTime?)r.PostedAt).SingleOrDefault(),
                UsdCents = e.UsdCents,
                Commodity = e.CommodityKey,
                Country = e.CountryIso2,
                District = e.District ?? MonthlyTotal.NoKey,
                Channel = e.Channel,
            })
            .ToListAsync(cancellationToken);
    }
}

/// <summary>The releases of each year, as long as no closing and no published figure has come since.</summary>
public sealed class ReleaseMemory
{
    private readonly ConcurrentDictionary<(string Scope, int Year), (IReadOnlyList<Closing> Closings, ReleasedYear Releases)> _years = new();

    public ReleasedYear? Find(string scope, int year, IReadOnlyList<Closing> closings) =>
        _years.TryGetValue((scope, year), out var kept) && kept.Closings.SequenceEqual(closings) ? kept.Releases : null;

    public void Keep(string scope, int year, IReadOnlyList<Closing> closings, ReleasedYear releases) => _years[(scope, year)] = (closings, releases);
}
