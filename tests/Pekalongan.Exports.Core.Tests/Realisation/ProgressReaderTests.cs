using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>The published figures as they are loaded, asked as of and as known at other days.</summary>
public sealed class ProgressReaderTests
{
    [Theory]
    [InlineData("2019-09-30", "2026-11-21", 15_980_000, "2019-09-30", 84_64, ProgressStatus.Provisional)]
    [InlineData("2019-12-31", "2026-11-21", 22_926_000, "2019-12-31", 121_43, ProgressStatus.Final)]
    [InlineData("2019-12-31", "2020-12-31", 15_980_000, "2019-09-30", 84_64, ProgressStatus.Provisional)]
    [InlineData("2018-12-31", "2026-11-21", 19_600_000, "2018-12-31", 108_89, ProgressStatus.Final)]
    [InlineData("2020-12-31", "2026-11-21", 25_437_000, "2020-12-31", 132_55, ProgressStatus.Final)]
    [InlineData("2021-12-31", "2026-11-21", 30_263_000, "2021-12-31", 115_60, ProgressStatus.Final)]
    [InlineData("2022-12-31", "2026-11-21", 19_640_000, "2022-12-31", 74_28, ProgressStatus.Final)]
    public async Task Realised_OfAPublishedYear_IsTheLatestFigureKnownByThen(
        string asOf, string known, long usd, string dataAsOf, long achievement, ProgressStatus status)
    {
        await using var office = await TestDatabase.CreateAsync();

        var progress = await RealisedAsync(office, Date(asOf), Date(known));

        progress.Realised.ShouldBe(new Usd(usd * 100));
        progress.DataAsOf.ShouldBe(Date(dataAsOf));
        progress.Achievement.ShouldBe(new Percent(achievement));
        progress.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("2019-06-30", "2026-11-21", true)]
    [InlineData("2019-09-30", "2019-10-01", false)]
    [InlineData("2019-09-30", "2019-11-28", false)]
    public async Task Realised_BeforeAnythingWasKnown_IsUnknownAndNotZero(string asOf, string known, bool isTargetKnown)
    {
        await using var office = await TestDatabase.CreateAsync();

        var progress = await RealisedAsync(office, Date(asOf), Date(known));

        progress.Realised.ShouldBeNull();
        progress.Achievement.ShouldBeNull();
        progress.Status.ShouldBe(ProgressStatus.Unknown);
        (progress.Target is not null).ShouldBe(isTargetKnown);
    }

    [Fact]
    public async Task Realised_OfAYearKnownFromShipments_IsFinalOnlyOnceDecemberIsClosed()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2025, 11, 20), usd: 5_000);
        var yearEnd = new DateOnly(2025, 12, 31);

        (await RealisedAsync(office, yearEnd)).Status.ShouldBe(ProgressStatus.Provisional);

        await office.Data.ClosedAsync(yearEnd);
        (await RealisedAsync(office, yearEnd)).Status.ShouldBe(ProgressStatus.Final);
    }

    [Fact]
    public async Task Realised_WithALateShipmentInsideAPublishedPeriod_StaysAsPublishedAndTracesAPart()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2019, 5, 20), usd: 400_000);

        var september = await RealisedAsync(office, new DateOnly(2019, 9, 30));
        var december = await RealisedAsync(office, new DateOnly(2019, 12, 31));

        september.Realised.ShouldBe(new Usd(15_980_000_00));
        september.Traced.ShouldBe(new Usd(400_000_00));
        december.Realised.ShouldBe(new Usd(22_926_000_00));
        december.Traced.ShouldBe(new Usd(400_000_00));
        december.TracedExceedsAssertion.ShouldBeFalse();
    }

    [Fact]
    public async Task Realised_WithShipmentsAfterAPublishedFigure_AddsThemAndStaysAsCoarseAsTheFigure()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2019, 10, 15), usd: 120_000);

        var inTime = await RealisedAsync(office, new DateOnly(2019, 10, 20));
        var before = await RealisedAsync(office, new DateOnly(2019, 10, 14));

        inTime.Realised.ShouldBe(new Usd(16_100_000_00));
        inTime.DataAsOf.ShouldBe(new DateOnly(2019, 10, 20));
        inTime.GranularityCents.ShouldBe(1_000_000);
        before.Realised.ShouldBe(new Usd(15_980_000_00));
        before.DataAsOf.ShouldBe(new DateOnly(2019, 9, 30));
    }

    [Fact]
    public async Task Realised_AfterAFigureOfTheMiddleOfAMonth_AddsOnlyWhatLeftLater()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.PublishedAsync(new DateOnly(2026, 5, 10), usd: 1_000_000, published: new DateOnly(2026, 6, 1));
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 5, 10), usd: 100);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 5, 11), usd: 20);

        var progress = await RealisedAsync(office, new DateOnly(2026, 5, 31));

        progress.Realised.ShouldBe(new Usd(1_000_020_00));
        progress.Traced.ShouldBe(new Usd(100_00));
    }

    [Fact]
    public async Task Realised_AfterAVoid_IsZeroAndKnown()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VoidAsync(await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1)));

        var progress = await RealisedAsync(office, new DateOnly(2026, 11, 21));

        progress.Realised.ShouldBe(Usd.Zero);
        progress.Status.ShouldBe(ProgressStatus.Provisional);
    }

    [Fact]
    public async Task Realised_AskedAgainAsKnownEarlier_AnswersAsItDidThen()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        office.Clock.SetDay(2026, 4, 10);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 5), usd: 1_000);
        var then = await RealisedAsync(office, new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 10));
        office.Clock.SetDay(2026, 4, 11);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 6), usd: 500);
        office.Clock.SetDay(2026, 11, 21);

        var again = await RealisedAsync(office, new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 10));
        var now = await RealisedAsync(office, new DateOnly(2026, 3, 31));

        then.Realised.ShouldBe(new Usd(1_000_00));
        again.Realised.ShouldBe(then.Realised);
        now.Realised.ShouldBe(new Usd(1_500_00));
    }

    [Fact]
    public async Task Realised_AgainstATargetOfAnotherPopulation_StatesNoAchievement()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.TargetAsync(2026, usd: 1_000, TargetPopulation.SmallBusinessesOnly);
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1), usd: 500);

        var progress = await RealisedAsync(office, new DateOnly(2026, 11, 21));

        progress.Realised.ShouldBe(new Usd(500_00));
        progress.Achievement.ShouldBeNull();
    }

    [Fact]
    public async Task Realised_OfTheProvince_IsInNoCityTotal()
    {
        await using var office = await TestDatabase.CreateAsync();

        var province = await RealisedAsync(office, new DateOnly(2019, 12, 31), scope: TestData.Province);
        var city = await RealisedAsync(office, new DateOnly(2019, 12, 31));

        province.Realised.ShouldBe(new Usd(10_800_000_00));
        province.DataAsOf.ShouldBe(new DateOnly(2019, 11, 27));
        city.Realised.ShouldBe(new Usd(22_926_000_00));
    }

    private static Task<Progress> RealisedAsync(TestDatabase office, DateOnly asOf, DateOnly? known = null, string scope = TestData.City) =>
        office.ActAsync<ProgressReader, Progress>(null, reader => reader.RealisedAsync(
            scope, asOf.Year, asOf, KnownAt.EndOf(known ?? JakartaTime.Today(office.Clock)), TestContext.Current.CancellationToken));

    private static DateOnly Date(string iso) => ProgressQuestion.IsoDate(iso).Value;
}
