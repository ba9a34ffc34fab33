using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

public enum ProgressStatus
{
    /// <summary>The year's last day is covered by a published figure, or the office has closed December.</summary>
    Final,

    /// <summary>True, and covers less than the year or may still grow by late reports.</summary>
    Provisional,

    /// <summary>Nothing is known: not the same as nothing exported.</summary>
    Unknown,
}

/// <summary>The target and the realised value of one scope and year, as of one day and as known at one time.</summary>
public sealed record Progress
{
    public required string ScopeCode { get; init; }

    public required int Year { get; init; }

    public required DateOnly AsOf { get; init; }

    public required KnownAt Known { get; init; }

    public ExportTarget? Target { get; init; }

    /// <summary>Null when nothing is known.</summary>
    public Usd? Realised { get; init; }

    /// <summary>The day up to which <see cref="Realised"/> speaks: the assertion's own when nothing was posted after it.</summary>
    public DateOnly? DataAsOf { get; init; }

    /// <summary>The published figure the realised value rests on.</summary>
    public PublishedFigure? Assertion { get; init; }

    /// <summary>The part of the assertion that verified shipments explain.</summary>
    public Usd Traced { get; init; }

    /// <summary>Entries after the assertion, or all of the year's where there is none.</summary>
    public Usd Flows { get; init; }

    /// <summary>Verified flows of the whole year up to the day, by export month (yyyymm); a month without any is left out.</summary>
    public IReadOnlyDictionary<int, Totals> Months { get; init; } = new Dictionary<int, Totals>();

    /// <summary>Months up to the day that were closed by then.</summary>
    public IReadOnlyList<ClosedMonth> Closed { get; init; } = [];

    /// <summary>Closed months that something was verified in, or taken back from, since.</summary>
    public IEnumerable<ClosedMonth> Late => Closed.Where(month => month.IsChanged);

    /// <summary>December was closed by then: what comes later is late.</summary>
    public bool IsYearClosed { get; init; }

    /// <summary>The day up to which entries were looked for: <see cref="AsOf"/>, or its month's end when nothing left between the two.</summary>
    public DateOnly LedgerDay { get; init; }

    /// <summary>Last digit to be shown, in cents: a sum is known no better than its coarsest part.</summary>
    public long GranularityCents { get; init; } = 1;

    /// <summary>How many exporters had been asked, and had answered.</summary>
    public Collected Collected { get; init; } = Collected.Nothing;

    /// <summary>The day the office closed the month that a released figure stands for; null when it rests on a published figure alone.</summary>
    public DateOnly? ClosedOn { get; init; }

    public ProgressStatus Status =>
        Realised is null ? ProgressStatus.Unknown : IsYearComplete ? ProgressStatus.Final : ProgressStatus.Provisional;

    private DateOnly YearEnd => new(Year, 12, 31);

    private bool IsYearComplete => DataAsOf == YearEnd && (IsYearClosed || Assertion?.AsOf == YearEnd);

    /// <summary>Realised ÷ target × 100; null where one is unknown or they speak of different populations.</summary>
    public Percent? Achievement => Realised is { } value && Target is { } target && SamePopulation ? Percent.Of(value.Cents, target.UsdCents) : null;

    /// <summary>The published figures don't say whose they are; the ledger holds all exporters.</summary>
    public bool SamePopulation => Target?.Population is null or TargetPopulation.NotStated or TargetPopulation.AllExporters;

    /// <summary>All verified flows of the year up to the day, those that only explain a published figure included.</summary>
    public Totals Verified => Months.Values.Aggregate(Totals.Zero, (sum, month) => sum + month);

    /// <summary>There is something to break down.</summary>
    public bool IsDetailed => Months.Count > 0;

    /// <summary>The part of the realised value that no shipment explains: closes every breakdown to the total. Negative when more was traced than published.</summary>
    public Usd? Untraced => Assertion is null ? Usd.Zero : Realised - Verified.Usd;

    public bool HasUntraced => IsDetailed && Untraced is { } rest && rest != Usd.Zero;

    public Percent? ShareOf(Usd? part) => part is { } value && Realised is { Cents: > 0 } total ? Percent.Of(value.Cents, total.Cents) : null;

    /// <summary>More was verified than the source printed: both are shown, and only a restatement changes the figure.</summary>
    public bool TracedExceedsAssertion => Assertion is { } assertion && Traced.Cents > assertion.UsdCents;
}

/// <summary>The only place where the realised value of a year is computed.</summary>
public sealed class ProgressReader(ExportsDbContext db, LedgerSums sums, CollectionReader collection)
{
    /// <param name="scope">Whose figures.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="asOf">A day of that year; the whole day counts.</param>
    /// <param name="known">How much the office knew.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Progress> RealisedAsync(string scope, int year, DateOnly asOf, KnownAt known, CancellationToken cancellationToken)
    {
        if (asOf.Year != year)
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, "The as-of date lies in another year.");
        var assertion = await db.PublishedFigures.AsNoTracking()
            .Where(f => f.ScopeCode == scope && f.Year == year && f.AsOf <= asOf && f.KnownFrom <= known.Day)
            .OrderByDescending(f => f.AsOf).ThenByDescending(f => f.KnownFrom).ThenByDescending(f => f.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var lastDay = await sums.WidenAsync(scope, asOf, cancellationToken);
        var months = await sums.ByMonthAsync(scope, new DateOnly(year, 1, 1), lastDay, known, cancellationToken);
        var (flows, anyFlow) = await FlowsAfterAsync(assertion, months, lastDay, known, cancellationToken);
        var all = months.Values.Aggregate(Totals.Zero, (sum, month) => sum + month);
        var closings = await db.LastClosingsAsync(scope, new DateOnly(year, 1, 1), lastDay, known, cancellationToken);
        return new Progress
        {
            ScopeCode = scope,
            Year = year,
            AsOf = asOf,
            Known = known,
            Target = await TargetAsync(scope, year, asOf, known, cancellationToken),
            Assertion = assertion,
            Realised = assertion is null && !anyFlow ? null : new Usd(assertion?.UsdCents ?? 0) + flows.Usd,
            DataAsOf = anyFlow ? asOf : assertion?.AsOf,
            Traced = assertion is null ? Usd.Zero : all.Usd - flows.Usd,
            Flows = flows.Usd,
            Months = months,
            LedgerDay = lastDay,
            GranularityCents = assertion?.GranularityCents ?? 1,
            Collected = await collection.CompletenessAsync(scope, asOf, known, cancellationToken),
            Closed = [.. closings.OrderBy(c => c.Key).Select(c => ClosedMonth.Of(c.Value, months))],
            IsYearClosed = anyFlow && asOf is { Month: 12, Day: 31 } && closings.ContainsKey(YearMonth.Of(asOf)),
        };
    }

    /// <summary>The version in force on a day, of those that were known.</summary>
    public async Task<ExportTarget?> TargetAsync(string scope, int year, DateOnly asOf, KnownAt known, CancellationToken cancellationToken) =>
        (await db.TargetVersionsAsync(scope, year, known, cancellationToken)).InForce(asOf)?.Target;

    // Entries that cancel out still mean that the office knows: the value is then zero and not unknown.
    private async Task<(Totals Flows, bool Any)> FlowsAfterAsync(
        PublishedFigure? assertion, IReadOnlyDictionary<int, Totals> months, DateOnly lastDay, KnownAt known, CancellationToken cancellationToken)
    {
        if (assertion is null || assertion.AsOf.AddDays(1).Day == 1)
        {
            var after = months.Where(m => assertion is null || m.Key > YearMonth.Of(assertion.AsOf)).Select(m => m.Value).ToList();
            return (after.Aggregate(Totals.Zero, (sum, month) => sum + month), after.Count > 0);
        }

        var (scope, from) = (assertion.ScopeCode, assertion.AsOf.AddDays(1));
        var flows = await sums.TotalAsync(scope, from, lastDay, known, cancellationToken);
        return (flows, flows != Totals.Zero || await db.Ledger.AnyAsync(
            e => e.ScopeCode == scope && e.ExportDate >= from && e.ExportDate <= lastDay && e.PostedAt <= known.Until, cancellationToken));
    }
}
