using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using Outcome = Pekalongan.Exports.Core.Values.Outcome;
using TestData = Pekalongan.Exports.Testing.TestData;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>How preferences were used: by hand, and that the parts always make the whole.</summary>
public sealed class PreferenceUseTests
{
    private static readonly ProgressQuestion Year = new(2026, new DateOnly(2026, 11, 21), KnownAt.EndOf(new DateOnly(2026, 11, 21)));

    [Fact]
    public async Task Read_AYear_AddsUpAsByHand()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        Task<Shipment> ShipAsync(string country, long usd, bool? used, string? agreement = null, int month = 3) =>
            office.Data.VerifiedAsync(exporter, new DateOnly(2026, month, 1), usd, s => (s.DestinationIso2, s.UsedPreference, s.AgreementCode) = (country, used, agreement));
        await ShipAsync("KR", 1_000, true, "IKCEPA");
        await ShipAsync("KR", 300, true, "RCEP");
        await ShipAsync("KR", 200, false);
        await ShipAsync("AE", 500, null);
        await ShipAsync("AE", 40, true, "IUAECEPA", month: 4);
        await ShipAsync("SA", 700, false);
        await ShipAsync("TW", 60, null);
        await office.Data.VoidAsync(await ShipAsync("JP", 900, true, "IJEPA"));

        var use = await ReadAsync(office, Year);

        use.States[PreferenceState.Used].ShouldBe(new PreferenceSum(new Usd(1_340_00), 3));
        use.States[PreferenceState.NotUsed].ShouldBe(new PreferenceSum(new Usd(200_00), 1));
        use.States[PreferenceState.NotAsked].ShouldBe(new PreferenceSum(new Usd(500_00), 1));
        use.States[PreferenceState.NoneInQuestion].ShouldBe(new PreferenceSum(new Usd(760_00), 2));
        use.Total.ShouldBe(new PreferenceSum(new Usd(2_800_00), 7));
        use.Rate.ShouldBe(new Percent(87_01));
        use.AskedShare.ShouldBe(new Percent(75_49));
        use.Destinations.Select(d => (d.Key, d.Used.Usd.Cents, d.NotUsed.Usd.Cents, d.NotAsked.Usd.Cents))
            .ShouldBe([("KR", 1_300_00L, 200_00L, 0L), ("AE", 40_00L, 0L, 500_00L)]);
        var rcep = use.Agreements.Single(a => a.Key == "RCEP");
        (rcep.Used.Usd, rcep.UsedOther.Usd, rcep.NotUsed.Usd, rcep.Rate).ShouldBe((new Usd(300_00), new Usd(1_000_00), new Usd(200_00), new Percent(20_00)));
        use.Agreements.Select(a => a.Key).ShouldBe(["IKCEPA", "RCEP", "IUAECEPA", "AKFTA"]);
    }

    [Fact]
    public async Task Read_BeforeAnAgreementCameIntoForce_DoesNotMissIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await office.Data.VerifiedAsync(exporter, new DateOnly(2023, 8, 31), 100, s => s.DestinationIso2 = "AE");
        await office.Data.VerifiedAsync(exporter, new DateOnly(2023, 9, 1), 70, s => s.DestinationIso2 = "AE");

        var use = await ReadAsync(office, Year with { Year = 2023, AsOf = new DateOnly(2023, 12, 31) });

        use.States[PreferenceState.NoneInQuestion].Usd.ShouldBe(new Usd(100_00));
        use.States[PreferenceState.NotAsked].Usd.ShouldBe(new Usd(70_00));
    }

    [Fact]
    public async Task Read_AsKnownEarlier_TellsWhatHadBeenNotedThen()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporter = await office.Data.ExporterAsync();
        var shipment = await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), 100, s => s.DestinationIso2 = "AE");
        foreach (var (day, entry) in new[] { (22, new SkaEntry(false, null, null, null)), (25, new SkaEntry(true, "IUAECEPA", null, null)) })
        {
            office.Clock.SetDay(2026, 11, day);
            var version = await office.ReadAsync(db => db.Shipments.Where(s => s.Id == shipment.Id).Select(s => s.Version).SingleAsync());
            (await office.ActAsync<SkaService, Outcome>(staff, s => s.RecordAsync(shipment.Id, version, entry, TestContext.Current.CancellationToken))).ShouldBe(Outcome.Done);
        }

        async Task<PreferenceState> StateAsync(int knownDay)
        {
            var use = await ReadAsync(office, Year with { Known = KnownAt.EndOf(new DateOnly(2026, 11, knownDay)) });
            use.Total.ShouldBe(new PreferenceSum(new Usd(100_00), 1));
            return use.States.Single(s => s.Value != default).Key;
        }

        (await StateAsync(21)).ShouldBe(PreferenceState.NotAsked);
        (await StateAsync(22)).ShouldBe(PreferenceState.NotUsed);
        (await StateAsync(25)).ShouldBe(PreferenceState.Used);
    }

    [Fact]
    public async Task Read_ACorrectedShipment_CountsOnceWithItsOwnWord()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        var first = await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), 900, s => (s.UsedPreference, s.AgreementCode) = (true, "ATIGA"));
        await office.Data.VoidAsync(first);
        await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 3, 1), 90, s => s.UsedPreference = false);

        var use = await ReadAsync(office, Year);

        use.States.Where(s => s.Value != default).ShouldHaveSingleItem().ShouldBe(
            KeyValuePair.Create(PreferenceState.NotUsed, new PreferenceSum(new Usd(90_00), 1)));
        use.Total.Usd.ShouldBe(await office.ActAsync<LedgerSums, Usd>(null, async sums => (await sums.TotalAsync(
            TestData.City, new DateOnly(2026, 1, 1), Year.AsOf, Year.Known, TestContext.Current.CancellationToken)).Usd));
    }

    [Fact]
    public void Of_AnyFlows_PartsSumToTheWhole()
    {
        var agreements = ReferenceDataLoader.ReadTradeAgreements();
        var countries = ReferenceDataLoader.ReadCountries().ToDictionary(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn));
        var flows =
            from country in Gen.Elements(countries.Keys.ToArray())
            from days in Gen.Choose(0, 364)
            from used in Gen.Elements<bool?>(true, false, null)
            from agreement in Gen.Elements(agreements.Select(a => a.Code).ToArray())
            from cents in Gen.Choose(-1_000_000, 1_000_000)
            from shipments in Gen.Choose(-2, 2)
            select new PreferenceFlow(country, new DateOnly(2023, 1, 1).AddDays(days), used, used == true ? agreement : null, new Usd(cents), shipments);
        var scope = new Scope { Code = "contoh", Name = "Contoh", RegionCode = "00", Kind = ScopeKind.City };

        Prop.ForAll(flows.ListOf().ToArbitrary(), list =>
        {
            var use = PreferenceUse.Of(scope, Year, [.. list], agreements, countries);
            var whole = list.Aggregate(default(PreferenceSum), (sum, f) => sum + new PreferenceSum(f.Usd, f.Shipments));
            var destinations = use.Destinations.Aggregate(default(PreferenceSum), (sum, d) => sum + d.All);
            var byAgreement = use.Agreements.Aggregate(default(PreferenceSum), (sum, a) => sum + a.Used);
            return use.Total == whole && destinations == use.InQuestion && byAgreement == use.States[PreferenceState.Used];
        }).QuickCheckThrowOnFailure();
    }

    private static Task<PreferenceUse> ReadAsync(TestDatabase office, ProgressQuestion question) =>
        office.ActAsync<PreferenceUseReader, PreferenceUse>(null, async reader => await reader.ReadAsync(
            await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.IsDefault)), question, TestContext.Current.CancellationToken));
}
