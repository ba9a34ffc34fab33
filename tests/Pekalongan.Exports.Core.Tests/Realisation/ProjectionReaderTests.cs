using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>"Akan tercapai?" on a real ledger, on 21 November 2026 unless a test says otherwise.</summary>
public sealed class ProjectionReaderTests : IAsyncLifetime
{
    private TestDatabase _office = null!;
    private Exporter _exporter = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await TestDatabase.CreateAsync();
        _exporter = await _office.Data.ExporterAsync();
    }

    public async ValueTask DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task Read_AfterThirtyFourMonths_ProjectsFromTheWholeYearsAmongThem()
    {
        await MonthsAsync(202401, 202610);
        await _office.Data.TargetAsync(2026, 1_150_000);

        var projection = await ReadAsync(new DateOnly(2026, 11, 21));

        projection.Basis.ShouldBe(ProjectionBasis.Months);
        projection.CompleteMonths.ShouldBe(34);
        var band = projection.Band.ShouldNotBeNull();
        (band.From, band.Months, band.Point).ShouldBe((new DateOnly(2026, 10, 31), 24, new Usd(1_200_000_00)));
        band.Low.ShouldBeLessThan(band.Point);
        projection.Chance.ShouldNotBeNull().ShouldBeGreaterThan(50);
        projection.RunRate!.Value.ShouldBe(new Usd(1_121_000_00), "a million by the 21st of November: 10,7 months");
        projection.Need!.Missing.ShouldBe(new Usd(150_000_00));
    }

    [Fact]
    public async Task Read_InJanuary_ProjectsTheWholeYear()
    {
        await MonthsAsync(202401, 202512);

        var band = (await ReadAsync(new DateOnly(2026, 1, 20), KnownAt.EndOf(new DateOnly(2026, 1, 20)))).Band.ShouldNotBeNull();

        (band.From, band.Months).ShouldBe((new DateOnly(2025, 12, 31), 24));
        band.Point.Cents.ShouldBeInRange(1_150_000_00, 1_200_000_00);
    }

    [Fact]
    public async Task Read_TwentyThreeMonths_SaysNoMoreThanTheRunRate()
    {
        await MonthsAsync(202412, 202610);
        await _office.Data.TargetAsync(2026, 1_150_000);

        var projection = await ReadAsync(new DateOnly(2026, 11, 21));

        (projection.Basis, projection.CompleteMonths, projection.Band, projection.Chance).ShouldBe((ProjectionBasis.RunRate, 23, null, null));
        projection.RunRate.ShouldNotBeNull();
        projection.Need.ShouldNotBeNull();
    }

    [Fact]
    public async Task Read_AsItWasKnownThen_IsWhatWasSaidThen()
    {
        _office.Clock.SetDay(2024, 1, 2);
        await _office.Data.TargetAsync(2026, 1_150_000);
        await MonthsAsync(202401, 202606);
        _office.Clock.SetDay(2026, 7, 20);
        var then = await ReadAsync(new DateOnly(2026, 7, 20));
        await _office.Data.MonthsAsync(_exporter, 202607, 202610, _ => 900_000);
        _office.Clock.SetDay(2026, 11, 21);
        await _office.Data.VerifiedAsync(_exporter, new DateOnly(2025, 3, 3), usd: 700_000);

        var again = await ReadAsync(new DateOnly(2026, 7, 20), KnownAt.EndOf(new DateOnly(2026, 7, 20)));

        then.CompleteMonths.ShouldBe(30);
        (again.Band, again.Chance, again.RunRate, again.Need).ShouldBe((then.Band, then.Chance, then.RunRate, then.Need));
        (await ReadAsync(new DateOnly(2026, 7, 20))).Band.ShouldNotBe(then.Band, "what came late counts for who asks now");
    }

    [Fact]
    public async Task Read_AYearKnownFromAPublishedFigure_GivesNoMonthsUntilTheLedgerExplainsIt()
    {
        await MonthsAsync(202401, 202610);
        await _office.Data.PublishedAsync(new DateOnly(2025, 12, 31), 20_000_000, new DateOnly(2026, 1, 20));

        (await ReadAsync(new DateOnly(2026, 11, 21))).CompleteMonths.ShouldBe(12, "2024: 2025 is known from a figure, and 2026 has ten months");

        await _office.Data.PublishedAsync(new DateOnly(2025, 12, 31), 1_200_000, new DateOnly(2026, 2, 20), "Ralat contoh");
        (await ReadAsync(new DateOnly(2026, 11, 21))).CompleteMonths.ShouldBe(34, "restated to what the ledger holds");
    }

    [Fact]
    public async Task Read_MonthsWithARoundThatEverybodyAnswered_CountAsComplete()
    {
        await MonthsAsync(202409, 202608);
        await _office.Data.MonthsAsync(_exporter, 202609, 202610, _ => 100_000, isClosed: false);
        var (september, october) = (await _office.Data.RoundAsync(202609, _exporter), await _office.Data.RoundAsync(202610, _exporter));
        await AnswerAsync(september, CollectionAnswerKind.Reported);
        await AnswerAsync(october, CollectionAnswerKind.Unreachable);

        var projection = await ReadAsync(new DateOnly(2026, 11, 21));

        projection.CompleteMonths.ShouldBe(25);
        projection.Band!.From.ShouldBe(new DateOnly(2026, 9, 30));
    }

    [Fact]
    public async Task Read_TheYearsOfTheArticles_KnowsTheOneErrorOfTheRunRateOnceItWasPublished()
    {
        var of2019 = await ReadAsync(new DateOnly(2019, 9, 30));
        of2019.RunRate!.Value.ShouldBe(new Usd(21_310_000_00));
        of2019.Errors.ShouldBeEmpty("how the year ends lies after the day asked for");

        (await ReadAsync(new DateOnly(2026, 11, 21))).Errors.ShouldHaveSingleItem().Tenths.ShouldBe(-70);
        (await ReadAsync(new DateOnly(2020, 6, 30), KnownAt.EndOf(new DateOnly(2020, 12, 31)))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AYearThatIsOverOrHasNotBegun_ProjectsNothing()
    {
        await MonthsAsync(202401, 202610);
        await _office.Data.TargetAsync(2027, 1_200_000);

        (await ReadAsync(new DateOnly(2025, 12, 31))).Basis.ShouldBe(ProjectionBasis.Over);
        var next = await ReadAsync(new DateOnly(2027, 1, 1));
        (next.Basis, next.Band, next.Need!.PerMonth).ShouldBe((ProjectionBasis.NotBegun, null, new Usd(100_000_00)));
        (await ReadAsync(new DateOnly(2026, 12, 31))).Basis.ShouldBe(ProjectionBasis.Months, "asked for the year's end, and today is November");
    }

    [Fact]
    public async Task Read_WithoutATargetOfTheSame_NamesNoChance()
    {
        await MonthsAsync(202401, 202610);

        var without = await ReadAsync(new DateOnly(2026, 11, 21));
        await _office.Data.TargetAsync(2026, 1_150_000, TargetPopulation.SmallBusinessesOnly);
        var other = await ReadAsync(new DateOnly(2026, 11, 21));

        without.Band.ShouldNotBeNull();
        (without.Chance, without.Need).ShouldBe((null, null));
        (other.Chance, other.Need).ShouldBe((null, null));
    }

    private Task MonthsAsync(int from, int to) => _office.Data.MonthsAsync(_exporter, from, to, _ => 100_000);

    private async Task AnswerAsync(CollectionRound round, CollectionAnswerKind kind) => await _office.AddAsync(new CollectionAnswer
    {
        ItemId = round.Items[0].Id, Kind = kind, Source = EntrySource.Telephone, At = _office.Clock.Now(), ById = round.OpenedById!.Value,
    });

    private Task<YearEndProjection> ReadAsync(DateOnly asOf, KnownAt? known = null) => _office.ActAsync<ProgressReader, YearEndProjection>(null, async reader =>
    {
        var progress = await reader.RealisedAsync(TestData.City, asOf.Year, asOf, known ?? KnownAt.Today(_office.Clock), Cancel);
        return await _office.ActAsync<ProjectionReader, YearEndProjection>(null, projections => projections.ReadAsync(progress, Cancel));
    });
}
