using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>Everything the yearly page shows, at a million shipments and at a thousand, with equal numbers of exporters, commodities and countries; and
/// the same as it was known once against as it is known now.</summary>
internal static class YearlyProgress
{
    public const int Year = 2025;

    public static async Task<IReadOnlyList<Ratio>> MeasureAsync()
    {
        await using var small = await TestDatabase.CreateSqliteAsync();
        await using var large = await TestDatabase.CreateSqliteAsync();
        await LedgerSeed.FillAsync(small, Year, 1_000);
        await LedgerSeed.FillAsync(large, Year, 1_000_000);
        var (yearEnd, monthEnd) = (new DateOnly(Year, 12, 31), new DateOnly(Year, 9, 30));
        return
        [
            new Ratio("yearly-progress-1000000-to-1000", await CompareAsync((large, yearEnd, null), (small, yearEnd, null)), 1.5),
            new Ratio("yearly-progress-1000000-to-1000-month-end", await CompareAsync((large, monthEnd, null), (small, monthEnd, null)), 1.5),

            // Known in the middle of a month in which much of the last one was posted: that part is read from the entries.
            new Ratio("replay-to-live-at-1000", await CompareAsync((small, monthEnd, new DateOnly(Year, 10, 10)), (small, monthEnd, null)), 2),
        ];
    }

    private static Task<double> CompareAsync((TestDatabase Office, DateOnly AsOf, DateOnly? Known) one, (TestDatabase Office, DateOnly AsOf, DateOnly? Known) other) =>
        Ratio.OfTimesAsync(15, () => ReadAsync(one.Office, one.AsOf, one.Known), () => ReadAsync(other.Office, other.AsOf, other.Known));

    private static async Task ReadAsync(TestDatabase office, DateOnly asOf, DateOnly? known)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var city = await office.ReadAsync(db => db.Scopes.FindAsync(TestData.City).AsTask()) ?? throw new InvalidOperationException("No city.");
        var question = new ProgressQuestion(Year, asOf, known is { } day ? KnownAt.EndOf(day) : KnownAt.Today(office.Clock));
        await scope.ServiceProvider.GetRequiredService<YearOverviewReader>().ReadAsync(city, question, CancellationToken.None);
    }
}
