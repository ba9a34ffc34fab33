using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public sealed class CohortOutcomeTests
{
    private static readonly DateOnly Last = new(2025, 3, 13);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DeclaredExport.Never, null, false, EarlierExports.None)]
    [InlineData(DeclaredExport.Never, null, true, EarlierExports.Logged)]
    [InlineData(DeclaredExport.NotAsked, null, false, EarlierExports.Unknown)]
    [InlineData(DeclaredExport.Since, 2019, false, EarlierExports.Declared)]
    [InlineData(DeclaredExport.Since, 2025, false, EarlierExports.Unknown)]
    [InlineData(DeclaredExport.Since, 2026, false, EarlierExports.None)]
    [InlineData(DeclaredExport.Since, null, false, EarlierExports.Declared)]
    public void Earlier_FromDeclarationAndLog_NeverGuesses(DeclaredExport declared, int? since, bool logged, EarlierExports expected)
    {
        var business = Business(declared, since);
        var facts = logged ? [Fact(business, new DateOnly(2024, 5, 1))] : Array.Empty<ExportFact>();

        Outcome(business, facts).Businesses.ShouldHaveSingleItem().Earlier.ShouldBe(expected);
    }

    [Theory]
    [InlineData(2025, 3, 12, 0, 1)] // during the training only
    [InlineData(2025, 3, 13, 0, 1)] // on its last day
    [InlineData(2025, 3, 14, 1, 0)]
    [InlineData(2026, 3, 13, 1, 0)] // the last day of the twelve months
    [InlineData(2026, 3, 14, 0, 0)]
    public void WithinYear_AtItsEdges_CountsTheTwelveMonthsAfterTheLastDay(int year, int month, int day, int expected, int onlyDuring)
    {
        var business = Business();
        var outcome = Outcome(business, Fact(business, new DateOnly(year, month, day)));

        outcome.WithinYear.ShouldHaveSingleItem().ShouldBe(new OutcomeShare(EarlierExports.None, expected, 1));
        outcome.OnlyDuring.ShouldBe(onlyDuring);
        outcome.Exported.Count().ShouldBe(1);
    }

    [Fact]
    public void Windows_OfEightMonths_HoldValueDestinationsAndOwnName()
    {
        var business = Business();
        var outcome = Outcome(
            business, 8,
            Fact(business, new DateOnly(2025, 3, 12), "MY", 100), Fact(business, new DateOnly(2025, 11, 13), "JP", 250, ExportChannel.ThirdParty),
            Fact(business, new DateOnly(2025, 11, 14), "SG", 999));

        (outcome.During.Total, outcome.After.Total, outcome.Whole.Total).ShouldBe((new Usd(100_00), new Usd(250_00), new Usd(350_00)));
        outcome.Whole.Destinations.Select(d => d.CountryIso2).ShouldBe(["JP", "MY"]);
        outcome.Whole.OwnNameShare.ShouldBe(Percent.Of(100, 350));
    }

    [Fact]
    public void NewMarkets_WithoutACompleteHistory_CannotBeTold()
    {
        var (never, declared) = (Business(), Business(DeclaredExport.Since, 2019));
        var old = Fact(never, new DateOnly(2024, 1, 1), "MY");

        Outcome(never, Fact(never, Last.AddDays(9), "MY"), Fact(never, Last.AddDays(10), "JP")).NewMarkets.ShouldBe(2);
        Outcome(never, old, Fact(never, Last.AddDays(9), "MY"), Fact(never, Last.AddDays(10), "JP")).NewMarkets.ShouldBe(1);
        var unsure = Outcome(declared, Fact(declared, Last.AddDays(9), "MY"));
        (unsure.NewMarkets, unsure.UndeterminedMarkets).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Read_FromTheLedger_LeavesOutWhatIsVoidedLaterAndUnknown()
    {
        await using var office = await TestDatabase.CreateAsync();
        office.Clock.SetDay(2026, 1, 10);
        await office.Data.RateAsync(year: 2025);
        await office.Data.RateAsync();
        var cohort = await office.Data.HeldTrainingAsync(Last);
        var exporter = await office.Data.ExporterAsync();
        await office.Data.ParticipantAsync(cohort, exporter: exporter);
        await office.Data.ParticipantAsync(cohort, change: a => a.Status = ApplicationStatus.Refused);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2025, 6, 1), usd: 500);
        var wrong = await office.Data.VerifiedAsync(exporter, new DateOnly(2025, 7, 1), usd: 900);
        await office.Data.SubmittedAsync(exporter, new DateOnly(2025, 8, 1), usd: 7_000);
        office.Clock.SetDay(2026, 2, 10);
        await office.Data.VoidAsync(wrong);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 1), usd: 40);

        async Task<Usd> TotalAsync(DateOnly asOf, DateOnly known)
        {
            var read = await office.ReadAsync(db => db.Cohorts.AsNoTracking().Include(c => c.Sessions).SingleAsync(c => c.Id == cohort.Id, Stop));
            var outcome = await office.ActAsync<CohortOutcomeReader, CohortOutcome?>(null, r => r.ReadAsync(read, new OutcomeQuestion(asOf, KnownAt.EndOf(known), 12), Stop));
            return outcome!.Businesses.ShouldHaveSingleItem().Total;
        }

        (await TotalAsync(new(2026, 2, 28), new(2026, 2, 28))).ShouldBe(new Usd(540_00));
        (await TotalAsync(new(2026, 1, 31), new(2026, 2, 28))).ShouldBe(new Usd(500_00));
        (await TotalAsync(new(2026, 1, 31), new(2026, 1, 31))).ShouldBe(new Usd(1_400_00));
    }

    [Fact]
    public void Median_WithCensoredBusinesses_IsKaplanMeiers()
    {
        // A worked example: S(10) = 4/5, S(30) = 4/5 · 2/3 = 8/15, S(40) = 8/15 · 1/2.
        Watched[] watched = [new(10, true), new(20, false), new(30, true), new(40, true), new(50, false)];
        TimeToExport.MedianDays(watched).ShouldBe(40);
        TimeToExport.MedianDays([new(10, true), new(20, false), new(30, false)]).ShouldBeNull();
        TimeToExport.MedianDays([.. Enumerable.Range(1, 50).Select(day => new Watched(day, true))]).ShouldBe(25);
    }

    private static TrainedBusiness Business(DeclaredExport declared = DeclaredExport.Never, int? since = null) => new(
        Guid.NewGuid(), Guid.NewGuid(), "Usaha Contoh", "Pemilik Contoh", null, new DateTime(2025, 1, 2, 0, 0, 0, DateTimeKind.Utc), declared, since);

    private static ExportFact Fact(TrainedBusiness business, DateOnly day, string country = "MY", long usd = 100, ExportChannel channel = ExportChannel.OwnName) =>
        new(business.ExporterId, day, country, new Usd(usd * 100), channel);

    private static CohortOutcome Outcome(TrainedBusiness business, params ExportFact[] facts) => Outcome(business, TrainingPeriod.MonthsWatched, facts);

    private static CohortOutcome Outcome(TrainedBusiness business, int months, params ExportFact[] facts)
    {
        var asOf = new DateOnly(2026, 11, 21);
        return CohortOutcome.Of(new TrainingPeriod(Last.AddDays(-2), Last), asOf, KnownAt.EndOf(asOf), months, [business], facts);
    }
}
