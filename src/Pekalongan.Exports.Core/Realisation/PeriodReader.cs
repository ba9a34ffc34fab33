using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads one quarter or half of a year.</summary>
public sealed class PeriodReader(ProgressReader reader, LedgerSums sums, YearBreakdownReader breakdowns, StatedRateReader rates)
{
    public async Task<PeriodOverview> ReadAsync(Scope scope, ProgressQuestion question, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (year, asOf, known) = question;
        var (from, last) = (period.First(year), period.Last(year));
        var to = asOf < last ? asOf : last;
        var overview = new PeriodOverview { Scope = scope, Question = question, Period = period, From = from, To = to };
        if (to < from)
            return overview;
        var end = await reader.RealisedAsync(scope.Code, year, to, known, cancellationToken);
        var before = from is { Month: 1 } ? null : await reader.RealisedAsync(scope.Code, year, from.AddDays(-1), known, cancellationToken);
        var months = await sums.ByMonthAsync(scope.Code, from, to, known, cancellationToken);
        return overview with
        {
            End = end,
            Realised = Between(before, end),
            GranularityCents = Granularity(before, end),
            Rate = await rates.ReadAsync(scope.Code, year, known, cancellationToken),
            Months = months,
            Commodities = await breakdowns.GroupsAsync(scope.Code, from, to, known, BreakdownKind.Commodity, cancellationToken),
            Countries = await breakdowns.GroupsAsync(scope.Code, from, to, known, BreakdownKind.Country, cancellationToken),
        };
    }

    /// <summary>
    /// A published figure at the end can only be compared with one at the beginning: shipments alone are then known to be a part of what left
    /// before it. And nothing is told of a period that the figures known by then do not reach.
    /// </summary>
    private static Usd? Between(Progress? before, Progress end)
    {
        if (end.Realised is not { } realised || (before is not null && end.DataAsOf <= before.AsOf))
            return null;
        if (before is null)
            return realised;
        if (end.Assertion is not null && before.Assertion is null)
            return null;
        return realised - (before.Realised ?? Usd.Zero);
    }

    // From one published figure on, both ends rest on it, and only shipments lie between them.
    private static long Granularity(Progress? before, Progress end) => before is null ? end.GranularityCents
        : before.Assertion?.Id == end.Assertion?.Id ? 1
        : Math.Max(before.GranularityCents, end.GranularityCents);
}
