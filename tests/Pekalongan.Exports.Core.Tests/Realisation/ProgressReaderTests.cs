using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>The worked cases of the design, on the city's real figures.</summary>
public sealed class ProgressReaderTests
{
    private const string Now = "2026-11-21";

    [Theory]
    [InlineData("2018-12-31", Now, 1_960_000_000L, 10_889L, ProgressStatus.Final, "2018-12-31")]
    [InlineData("2019-09-30", Now, 1_598_000_000L, 8_464L, ProgressStatus.Provisional, "2019-09-30")]
    [InlineData("2019-10-15", Now, 1_598_000_000L, 8_464L, ProgressStatus.Provisional, "2019-09-30")]
    [InlineData("2019-12-31", Now, 2_292_600_000L, 12_143L, ProgressStatus.Final, "2019-12-31")]
    [InlineData("2019-12-31", "2020-12-31", 1_598_000_000L, 8_464L, ProgressStatus.Provisional, "2019-09-30")]
    [InlineData("2019-12-31", "2021-01-18", 1_598_000_000L, 8_464L, ProgressStatus.Provisional, "2019-09-30")]
    [InlineData("2019-12-31", "2021-01-19", 2_292_600_000L, 12_143L, ProgressStatus.Final, "2019-12-31")]
    [InlineData("2020-12-31", Now, 2_543_700_000L, 13_255L, ProgressStatus.Final, "2020-12-31")]
    public async Task Realised_OfAPublishedYear_IsTheLatestFigureThatWasKnown(
        string asOf, string known, long cents, long achievement, ProgressStatus status, string dataAsOf)
    {
        await using var office = await TestDatabase.CreateAsync();

        var progress = await ReadAsync(office, asOf, known);

        progress.Realised.ShouldBe(new Usd(cents));
        progress.Achievement!.Value.Hundredths.ShouldBe(achievement);
        progress.Status.ShouldBe(status);
        progress.DataAsOf.ShouldBe(Day(dataAsOf));
    }

    [Fact]
    public async Task Realised_BeforeTheFirstFigure_IsUnknownAndNotZero()
    {
        await using var office = await TestDatabase.CreateAsync();

        var progress = await ReadAsync(office, "2019-06-30", Now);

        progress.Realised.ShouldBeNull();
        progress.Achievement.ShouldBeNull();
        progress.Status.ShouldBe(ProgressStatus.Unknown);
        progress.Target!.UsdCents.ShouldBe(1_888_000_000);
    }

    [Fact]
    public async Task Realised_KnownBeforeAnythingWasPublished_IsUnknownTargetIncluded()
    {
        await using var office = await TestDatabase.CreateAsync();

        var progress = await ReadAsync(office, "2019-09-30", "2019-10-01");

        progress.Realised.ShouldBeNull();
        progress.Target.ShouldBeNull();
    }

    [Fact]
    public async Task Realised_WithAShipmentInsideTheAssertedPeriod_IsExplainedAndNotChanged()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2019, 3, 5), usd: 400_000);

        var september = await ReadAsync(office, "2019-09-30", Now);
        var december = await ReadAsync(office, "2019-12-31", Now);

        september.Realised.ShouldBe(new Usd(1_598_000_000));
        december.Realised.ShouldBe(new Usd(2_292_600_000));
        (september.Traced, december.Traced).ShouldBe((new Usd(40_000_000), new Usd(40_000_000)));
        december.TracedExceedsAssertion.ShouldBeFalse();
    }

    [Fact]
    public async Task Realised_WithAShipmentAfterTheAssertion_AddsItUntilTheNextAssertionCoversIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2019, 10, 5), usd: 20_000);

        (await ReadAsync(office, "2019-10-04", Now)).Realised.ShouldBe(new Usd(1_598_000_000));
        var october = await ReadAsync(office, "2019-10-31", Now);
        (october.Realised, october.DataAsOf, october.Flows).ShouldBe((new Usd(1_600_000_000), Day("2019-10-31"), new Usd(2_000_000)));
        (await ReadAsync(office, "2019-12-31", Now)).Realised.ShouldBe(new Usd(2_292_600_000));
        (await ReadAsync(office, "2019-10-31", "2026-11-20")).Realised.ShouldBe(new Usd(1_598_000_000), "the shipment wasn't known a day earlier");
    }

    [Fact]
    public async Task Realised_MoreTracedThanAsserted_ShowsBoth()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.PublishedAsync(new DateOnly(2024, 12, 31), usd: 50_000, published: new DateOnly(2025, 1, 20));
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2024, 6, 1), usd: 60_000);

        var progress = await ReadAsync(office, "2024-12-31", Now);

        progress.Realised.ShouldBe(new Usd(5_000_000));
        progress.Traced.ShouldBe(new Usd(6_000_000));
        progress.TracedExceedsAssertion.ShouldBeTrue();
    }

    [Fact]
    public async Task Realised_WithoutAssertion_SumsTheYearsEntriesUpToTheDay()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2025, 12, 31), usd: 7);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 1, 1), usd: 100);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 14), usd: 20);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 15), usd: 3);

        (await ReadAsync(office, "2026-02-14", Now)).Realised.ShouldBe(new Usd(12_000));
        (await ReadAsync(office, "2026-12-31", Now)).Realised.ShouldBe(new Usd(12_300));
    }

    [Fact]
    public async Task Realised_AfterAVoid_KeepsWhatWasKnownBeforeIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        office.Clock.SetDay(2026, 5, 10);
        var shipment = await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 4, 2), usd: 500);
        office.Clock.SetDay(2026, 5, 12);
        await office.Data.VoidAsync(shipment);

        (await ReadAsync(office, "2026-05-31", "2026-05-09")).Realised.ShouldBeNull();
        (await ReadAsync(office, "2026-05-31", "2026-05-11")).Realised.ShouldBe(new Usd(50_000));
        (await ReadAsync(office, "2026-05-31", "2026-05-12")).Realised.ShouldBe(Usd.Zero, "what was taken back is zero, not unknown");
    }

    [Fact]
    public async Task Realised_KnownAtADay_IncludesItsWholeDayInJakarta()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        office.Clock.Set(new DateTime(2026, 5, 31, 16, 59, 59, DateTimeKind.Utc));
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 4, 2), usd: 1);
        office.Clock.Set(new DateTime(2026, 5, 31, 17, 0, 0, DateTimeKind.Utc));
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 4, 2), usd: 10);

        (await ReadAsync(office, "2026-12-31", "2026-05-31")).Realised.ShouldBe(new Usd(100));
        (await ReadAsync(office, "2026-12-31", "2026-06-01")).Realised.ShouldBe(new Usd(1_100));
    }

    [Fact]
    public async Task Realised_OfTheProvince_IsInNoCityTotal()
    {
        await using var office = await TestDatabase.CreateAsync();

        var province = await ReadAsync(office, "2019-12-31", Now, TestData.Province);

        province.Realised.ShouldBe(new Usd(1_080_000_000));
        province.Target.ShouldBeNull();
        (await ReadAsync(office, "2019-12-31", Now)).Realised.ShouldBe(new Usd(2_292_600_000));
    }

    [Fact]
    public async Task Achievement_OfATargetForSmallBusinessesOnly_IsNotStated()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.TargetAsync(2026, usd: 1_000, TargetPopulation.SmallBusinessesOnly);
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 1, 5), usd: 500);

        var progress = await ReadAsync(office, "2026-06-30", Now);

        progress.Realised.ShouldBe(new Usd(50_000));
        progress.Achievement.ShouldBeNull();
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<Progress> ReadAsync(TestOffice office, string asOf, string known, string scope = TestData.City) =>
        office.ActAsync<ProgressReader, Progress>(null, reader =>
            reader.RealisedAsync(scope, Day(asOf).Year, Day(asOf), KnownAt.EndOf(Day(known)), TestContext.Current.CancellationToken));
}
