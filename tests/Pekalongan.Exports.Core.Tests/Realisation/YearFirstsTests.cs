using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>What is new, by kind of market, and the paths: derived from the ledger, and the same for ever for one question.</summary>
public sealed class YearFirstsTests
{
    private static readonly DateOnly YearEnd = new(2026, 12, 31);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DeclaredExport.Never, null, Newness.New, Newness.New)]
    [InlineData(DeclaredExport.NotAsked, null, Newness.CannotBeTold, Newness.CannotBeTold)]
    [InlineData(DeclaredExport.Since, 2026, Newness.New, Newness.New)]
    [InlineData(DeclaredExport.Since, 2019, Newness.NotNew, Newness.CannotBeTold)]
    public async Task Firsts_OfADeclaredHistory_AreAsSureAsIt(DeclaredExport declared, int? since, Newness exporter, Newness market)
    {
        await using var office = await TestDatabase.CreateAsync();
        var business = await office.Data.ExporterAsync(e => (e.DeclaredExport, e.ExportsSinceYear) = (declared, since));
        await office.Data.VerifiedAsync(business, new DateOnly(2026, 5, 2), change: s => s.DestinationIso2 = "PE");
        var shipment = await office.Data.VerifiedAsync(business, new DateOnly(2026, 3, 1), change: s => s.DestinationIso2 = "PE");

        var firsts = (await ReadAsync(office, YearEnd)).Firsts;

        firsts.Where(f => f.Kind == FirstKind.Exporter).Select(f => f.Newness).ShouldBe(exporter == Newness.NotNew ? [] : [exporter]);
        var peru = firsts.Single(f => f.Kind == FirstKind.Market);
        (peru.Key, peru.Newness, peru.Flow.ShipmentId, peru.Flow.Day).ShouldBe(("PE", market, shipment.Id, new DateOnly(2026, 3, 1)));
        firsts.ShouldNotContain(f => f.Kind == FirstKind.Commodity, "batik cloth is of the city's baseline");
    }

    [Fact]
    public async Task Firsts_OfWhatWasThereBefore_AreNone()
    {
        await using var office = await TestDatabase.CreateAsync();
        var business = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(business, new DateOnly(2025, 12, 31), change: s => s.DestinationIso2 = "PE");
        await office.Data.VerifiedAsync(business, new DateOnly(2026, 1, 1), change: s => s.DestinationIso2 = "PE");

        (await ReadAsync(office, YearEnd)).Firsts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Firsts_OfAVoidedShipment_MoveToTheNextAndStayAsKnownBefore()
    {
        await using var office = await TestDatabase.CreateAsync();
        var business = await office.Data.ExporterAsync();
        var first = await office.Data.VerifiedAsync(business, new DateOnly(2026, 2, 1), change: s => s.DestinationIso2 = "PE");
        var second = await office.Data.VerifiedAsync(business, new DateOnly(2026, 4, 1), change: s => s.DestinationIso2 = "PE");
        var then = KnownAt.Today(office.Clock);
        office.Clock.Advance(TimeSpan.FromDays(3));
        await office.Data.VoidAsync(first);

        (await ReadAsync(office, YearEnd)).Firsts.ShouldAllBe(f => f.Flow.ShipmentId == second.Id);
        (await ReadAsync(office, YearEnd, then)).Firsts.ShouldAllBe(f => f.Flow.ShipmentId == first.Id);
        (await ReadAsync(office, new DateOnly(2026, 1, 31))).Firsts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Markets_WhoseKindChangesWithinTheYear_CountByTheDayOfExportAndCloseToTheTotal()
    {
        await using var office = await TestDatabase.CreateAsync();
        var business = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(business, new DateOnly(2026, 3, 14), usd: 100, change: s => s.DestinationIso2 = "PE");
        await office.Data.VerifiedAsync(business, new DateOnly(2026, 3, 15), usd: 20, change: s => s.DestinationIso2 = "PE");
        await office.Data.VerifiedAsync(business, new DateOnly(2026, 6, 1), usd: 3);
        var then = KnownAt.Today(office.Clock);
        office.Clock.Advance(TimeSpan.FromDays(2));
        var before = await ReadAsync(office, YearEnd);
        await office.AddAsync(Market(office, "PE", false, new DateOnly(2026, 3, 15)));

        var after = await ReadAsync(office, YearEnd);

        ByKind(before).ShouldBe([(nameof(MarketKind.Undecided), 12_000), (nameof(MarketKind.Traditional), 300)]);
        ByKind(after).ShouldBe([(nameof(MarketKind.Undecided), 10_000), (nameof(MarketKind.NonTraditional), 2_000), (nameof(MarketKind.Traditional), 300)]);
        after.Markets.Sum(m => m.Totals.Usd.Cents).ShouldBe(after.Progress.Realised!.Value.Cents);
        ByKind(await ReadAsync(office, YearEnd, then)).ShouldBe(ByKind(before), "what was known then is still what was known then");
    }

    [Fact]
    public async Task Paths_OfAYear_CloseToItsTracedValueAndStayAsKnownBefore()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (climber, other) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync());
        await office.Data.VerifiedAsync(climber, new DateOnly(2025, 5, 2), usd: 100, change: Courier);
        await office.Data.VerifiedAsync(climber, new DateOnly(2026, 2, 2), usd: 50, change: s => (s.Channel, s.ExporterOfRecordName) = (ExportChannel.ThirdParty, "PT Contoh"));
        var peb = await office.Data.VerifiedAsync(climber, new DateOnly(2026, 6, 2), usd: 200);
        await office.Data.VerifiedAsync(other, new DateOnly(2026, 6, 3), usd: 7, change: s => (s.DocumentKind, s.DocumentNumber) = (ExportDocumentKind.None, null));
        var then = KnownAt.Today(office.Clock);

        var paths = await PathsAsync(office, then);
        var year = paths.Asked!;
        var counts = Enum.GetValues<PathGroup>().Select(group => (group, year.Of(group))).ToList();

        counts.ShouldBe([
            (PathGroup.Active, 2), (PathGroup.Courier, 0), (PathGroup.ThirdParty, 0), (PathGroup.OwnName, 1), (PathGroup.OwnPeb, 1), (PathGroup.Independent, 2),
            (PathGroup.MovedUp, 1), (PathGroup.Graduated, 1)]);
        year.Total.ShouldBe((await ReadAsync(office, YearEnd)).Traced.Usd);
        year.OwnNameShare.ShouldBe((await ReadAsync(office, YearEnd)).OwnNameShare);
        paths.Years.Single(y => y.Year == 2019).Basis.ShouldBe(PathBasis.PublishedOnly);

        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.Data.VoidAsync(peb);
        (await PathsAsync(office, KnownAt.Today(office.Clock))).Asked!.Of(PathGroup.Graduated).ShouldBe(0);
        var again = (await PathsAsync(office, then)).Asked!;
        Enum.GetValues<PathGroup>().Select(group => (group, again.Of(group))).ShouldBe(counts);
    }

    [Fact]
    public async Task Silent_IsWhoExportedInTheWindowBeforeAndIsNotHeardOfNow()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (gone, late, sent, autumn) = (await office.Data.ExporterAsync(), await office.Data.ExporterAsync(), await office.Data.ExporterAsync(), await office.Data.ExporterAsync());
        foreach (var exporter in new[] { gone, late, sent })
            await office.Data.VerifiedAsync(exporter, new DateOnly(2025, 9, 1), usd: 300);
        await office.Data.VerifiedAsync(gone, new DateOnly(2024, 10, 31), usd: 100);
        await office.Data.VerifiedAsync(autumn, new DateOnly(2025, 11, 1), usd: 300);
        await office.Data.VerifiedAsync(late, new DateOnly(2026, 11, 3), usd: 300);
        await office.Data.SubmittedAsync(sent, new DateOnly(2026, 8, 1));

        var silent = await SilentAsync(office, null);

        var row = silent.Rows.ShouldHaveSingleItem();
        (row.Name, row.Value.AtRisk, row.LastExport).ShouldBe((gone.Name, new Usd(20_000), new DateOnly(2025, 9, 1)));
        row.Value.Earlier.ShouldBe([new Usd(30_000), new Usd(10_000), null]);
        (await SilentAsync(office, "2")).Rows.Select(r => r.Name).ShouldBe([gone.Name]);
        office.Clock.SetDay(2026, 12, 1);
        (await SilentAsync(office, null)).Rows.Select(r => r.Name).ShouldBe([autumn.Name, gone.Name, sent.Name], ignoreOrder: true);
        (await SilentAsync(office, "2")).Rows.Select(r => r.Name).ShouldBe([gone.Name]);
    }

    private static void Courier(Shipment shipment) => (shipment.Channel, shipment.DocumentKind) = (ExportChannel.Courier, ExportDocumentKind.ConsignmentNote);

    private static IEnumerable<(string, long)> ByKind(YearOverview year) => year.Markets.Select(m => (m.Key, m.Totals.Usd.Cents)).ToList();

    private static MarketClassification Market(TestOffice office, string country, bool? isTraditional, DateOnly from) => new()
    {
        ScopeCode = TestData.City, CountryIso2 = country, IsTraditional = isTraditional, ValidFrom = from, Basis = "Surat contoh", SetById = null, SetAt = office.Clock.Now(),
    };

    private static async Task<YearOverview> ReadAsync(TestDatabase office, DateOnly asOf, KnownAt? known = null)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.IsDefault));
        return await office.ActAsync<YearOverviewReader, YearOverview>(null, reader => reader.ReadAsync(
            scope, new ProgressQuestion(asOf.Year, asOf, known ?? KnownAt.Today(office.Clock)), Cancel));
    }

    private static async Task<PathsOverview> PathsAsync(TestDatabase office, KnownAt known)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.IsDefault));
        return await office.ActAsync<ExporterPathReader, PathsOverview>(null, reader => reader.ReadAsync(scope, new ProgressQuestion(2026, YearEnd, known), Cancel));
    }

    private static async Task<SilentExporters> SilentAsync(TestDatabase office, string? years)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.IsDefault));
        return await office.ActAsync<SilentExporterReader, SilentExporters>(
            null, reader => reader.ReadAsync(scope, SilentQuestion.Read("3", years, JakartaTime.Today(office.Clock)), Cancel));
    }
}
