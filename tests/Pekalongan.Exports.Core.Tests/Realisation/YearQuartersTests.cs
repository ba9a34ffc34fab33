using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public sealed class YearQuartersTests
{
    [Fact]
    public async Task Quarters_OfAYearFromShipments_CloseToItsValueAndSayWhatHasNotBegun()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.ApprovedTargetAsync(2026, 4_000, isSplit: true);
        var exporter = await office.Data.ExporterAsync();
        foreach (var (month, usd) in new[] { (2, 900), (3, 100), (8, 250) })
            await office.Data.VerifiedAsync(exporter, new DateOnly(2026, month, 10), usd: usd);

        var overview = await OverviewAsync(office, new DateOnly(2026, 8, 20));

        overview.Quarters.Select(q => (q.Realised?.Cents, q.Achievement?.Hundredths, q.HasBegun)).ShouldBe(
            [(1_000_00, 100_00, true), (0, 0, true), (250_00, 25_00, true), (null, null, false)]);
        overview.Quarters.Select(q => q.Until).ShouldBe([null, null, new DateOnly(2026, 8, 20), null]);
        overview.Quarters.Aggregate(Usd.Zero, (sum, q) => sum + (q.Realised ?? Usd.Zero)).ShouldBe(overview.Progress.Realised!.Value);
    }

    /// <summary>Published were September and December: only what left between the two is known by quarter.</summary>
    [Fact]
    public async Task Quarters_OfAYearFromPublishedFigures_AreKnownWhereBothEndsAre()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.ApprovedTargetAsync(2019, 20_000_000, isSplit: true);

        var overview = await OverviewAsync(office, new DateOnly(2019, 12, 31));

        overview.Quarters.Select(q => q.Realised?.Cents).ShouldBe([null, null, null, 6_946_000_00]);
        overview.Quarters[3].GranularityCents.ShouldBe(1_000_000, "September is known to ten thousand dollars only");
    }

    [Fact]
    public async Task Quarters_OfATargetForSmallBusinesses_StateNoAchievement()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 2, 1), usd: 500);
        var cents = 1_000_00L;
        await office.AddAsync(new ExportTarget
        {
            ScopeCode = TestData.City, Year = 2026, VersionNumber = 1, Population = TargetPopulation.SmallBusinessesOnly, UsdCents = 4 * cents, GranularityCents = 100,
            Quarter1Cents = cents, Quarter2Cents = cents, Quarter3Cents = cents, Quarter4Cents = cents, KnownFrom = new DateOnly(2026, 1, 12),
            RecordedAt = office.Clock.Now(), LegalBasis = "Keputusan contoh, rekaan", IsExternal = false,
        });

        var first = (await OverviewAsync(office, new DateOnly(2026, 3, 31))).Quarters[0];

        (first.Target, first.Realised, first.Achievement).ShouldBe((new Usd(cents), new Usd(500_00), null));
    }

    [Fact]
    public async Task Quarters_OfATargetThatIsNotSplit_AreNone()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.TargetAsync(2026, usd: 4_000);

        (await OverviewAsync(office, new DateOnly(2026, 3, 31))).Quarters.ShouldBeEmpty();
    }

    private static async Task<YearOverview> OverviewAsync(TestOffice office, DateOnly asOf)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));
        return await office.ActAsync<YearOverviewReader, YearOverview>(null, reader => reader.ReadAsync(
            scope, new ProgressQuestion(asOf.Year, asOf, KnownAt.Today(office.Clock)), TestContext.Current.CancellationToken));
    }
}
