using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>Everything the yearly page shows, at a million shipments and at a thousand, with equal numbers of exporters, commodities and countries.</summary>
internal static class YearlyProgress
{
    public const int Year = 2025;

    public static async Task<IReadOnlyList<Ratio>> MeasureAsync()
    {
        await using var small = await TestDatabase.CreateSqliteAsync();
        await using var large = await TestDatabase.CreateSqliteAsync();
        await LedgerSeed.FillAsync(small, Year, 1_000);
        await LedgerSeed.FillAsync(large, Year, 1_000_000);
        return
        [
            new Ratio("yearly-progress-1000000-to-1000", await CompareAsync(large, small, new DateOnly(Year, 12, 31)), 2),
            new Ratio("yearly-progress-1000000-to-1000-month-end", await CompareAsync(large, small, new DateOnly(Year, 9, 30)), 2),
        ];
    }

    private static Task<double> CompareAsync(TestDatabase large, TestDatabase small, DateOnly asOf) =>
        Ratio.OfTimesAsync(15, () => ReadAsync(large, asOf), () => ReadAsync(small, asOf));

    private static async Task ReadAsync(TestDatabase office, DateOnly asOf)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var city = await office.ReadAsync(db => db.Scopes.FindAsync(TestData.City).AsTask()) ?? throw new InvalidOperationException("No city.");
        var question = new ProgressQuestion(Year, asOf, KnownAt.Today(office.Clock));
        await scope.ServiceProvider.GetRequiredService<YearOverviewReader>().ReadAsync(city, question, CancellationToken.None);
    }
}
