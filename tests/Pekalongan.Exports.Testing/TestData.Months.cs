using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    /// <summary>
    /// One shipment a month of an exporter, verified on the 5th of the next month and, unless the test says otherwise, the month closed on its 12th. Moves the
    /// clock, and back again.
    /// </summary>
    /// <param name="exporter">Whose.</param>
    /// <param name="from">yyyymm.</param>
    /// <param name="to">yyyymm, the last one.</param>
    /// <param name="usd">In dollars, by month of the year.</param>
    /// <param name="isClosed">Whether the months are closed.</param>
    public async Task MonthsAsync(Exporter exporter, int from, int to, Func<int, long> usd, bool isClosed = true)
    {
        var now = office.Clock.Now();
        for (var first = YearMonth.FirstDay(from); first <= YearMonth.FirstDay(to); first = first.AddMonths(1))
        {
            var next = first.AddMonths(1);
            office.Clock.SetDay(next.Year, next.Month, 5);
            await VerifiedAsync(exporter, first.AddDays(14), usd(first.Month));
            office.Clock.SetDay(next.Year, next.Month, 12);
            if (isClosed)
                await ClosedAsync(next.AddDays(-1), exporter.ScopeCode);
        }

        office.Clock.Set(now);
    }

    /// <summary>A month closed at the clock's present time.</summary>
    public async Task ClosedAsync(DateOnly monthEnd, string scope = City)
    {
        var at = office.Clock.Now();
        var frozen = await office.ActAsync<LedgerSums, Totals>(null, sums => sums.TotalAsync(
            scope, YearMonth.FirstDay(YearMonth.Of(monthEnd)), monthEnd, new KnownAt(at), CancellationToken.None));
        await office.AddAsync(ClosedPeriod.Of(Guid.CreateVersion7(), scope, monthEnd, at, by: null, frozen));
    }
}
