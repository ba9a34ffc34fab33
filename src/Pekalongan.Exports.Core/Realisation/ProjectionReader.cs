using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads what a projection of a year's end is made from, nothing later than the two times of the question.</summary>
public sealed class ProjectionReader(ExportsDbContext db, LedgerSums sums, CollectionReader collection)
{
    /// <summary>Years before the one asked for: what lies further back teaches little of the next months.</summary>
    private const int YearsBack = 3;

    /// <summary>Months that end longer before the projected ones teach nothing of them.</summary>
    private const int LongestGap = 12;

    public async Task<YearEndProjection> ReadAsync(Progress progress, CancellationToken cancellationToken)
    {
        var day = progress.Known.Day < progress.AsOf ? progress.Known.Day : progress.AsOf;
        if (day.Year < progress.Year)
            return new YearEndProjection { Basis = ProjectionBasis.NotBegun, Need = NeedOf(progress, Usd.Zero, null) };
        if (day is { Month: 12, Day: 31 })
            return YearEndProjection.OfAYearThatIsOver;
        var figures = await FiguresAsync(progress, day, cancellationToken);
        var months = await CompleteAsync(progress, day, figures, cancellationToken);
        var plain = new YearEndProjection
        {
            Basis = ProjectionBasis.RunRate,
            CompleteMonths = months.Cents.Count,
            RunRate = RunRateOf(progress, day),
            Errors = RunRates.Errors(figures.Where(f => f.Year < progress.Year)),
            Need = progress.Realised is { } realised ? NeedOf(progress, realised, day) : null,
        };
        var (year, model) = (months.Year(progress), MonthlyModel.Of(months.Cents, months.Last % 100));
        var gap = months.GapTo(year);
        return model is null || gap > LongestGap ? plain : plain with
        {
            Basis = ProjectionBasis.Months,
            Band = Projections.Band(model, year, gap),
            Chance = progress is { Target: { } target, SamePopulation: true } ? Projections.Chance(model, year, gap, new Usd(target.UsdCents)) : null,
        };
    }

    // Of all years; a restated one in its latest version.
    private async Task<IReadOnlyList<PublishedFigure>> FiguresAsync(Progress progress, DateOnly day, CancellationToken cancellationToken)
    {
        var (scope, knownDay) = (progress.ScopeCode, progress.Known.Day);
        var figures = await db.PublishedFigures.AsNoTracking()
            .Where(f => f.ScopeCode == scope && f.AsOf <= day && f.KnownFrom <= knownDay).ToListAsync(cancellationToken);
        return [.. figures.GroupBy(f => f.AsOf).Select(g => g.OrderBy(f => f.KnownFrom).ThenBy(f => f.RecordedAt).Last())];
    }

    private async Task<CompleteMonths> CompleteAsync(
        Progress progress, DateOnly day, IReadOnlyCollection<PublishedFigure> figures, CancellationToken cancellationToken)
    {
        var (scope, known, from) = (progress.ScopeCode, progress.Known, new DateOnly(progress.Year - YearsBack, 1, 1));
        var flows = await sums.ByMonthAsync(scope, from, new DateOnly(progress.Year - 1, 12, 31), known, cancellationToken);
        var closings = await db.ClosedPeriods
            .Where(p => p.ScopeCode == scope && p.MonthEnd >= from && p.MonthEnd <= day && p.ClosedAt <= known.Until)
            .Select(p => p.MonthEnd).Distinct().ToListAsync(cancellationToken);
        var rounds = await collection.CompleteMonthsAsync(scope, YearMonth.Of(from), YearMonth.LastEnded(day), known, cancellationToken);
        return CompleteMonths.Of(flows.Concat(progress.Months).ToDictionary(), closings, rounds, figures);
    }

    private static RunRate? RunRateOf(Progress progress, DateOnly day) => progress is { Realised: { } realised, DataAsOf: { } upTo }
        ? RunRates.Of(realised, upTo < day ? upTo : day, progress.GranularityCents)
        : null;

    private static MonthlyNeed? NeedOf(Progress progress, Usd realised, DateOnly? day) => progress is { Target: { } target, SamePopulation: true }
        ? RunRates.Need(new Usd(target.UsdCents), realised, day, Math.Max(progress.GranularityCents, target.GranularityCents))
        : null;
}
