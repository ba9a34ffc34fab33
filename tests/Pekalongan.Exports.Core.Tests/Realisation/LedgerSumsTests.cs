using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>Sums from monthly totals and boundary months are the sums of the entries, whatever is asked.</summary>
public sealed class LedgerSumsTests
{
    private const int Postings = 40;
    private const int Questions = 60;

    private static readonly DateOnly First = new(2025, 11, 20);

    [Theory]
    [InlineData(1)]
    [InlineData(20261121)]
    public async Task Sums_OfAnyDaysAsKnownAtAnyDay_EqualTheEntries(int seed)
    {
        await using var office = await TestDatabase.CreateAsync();
        var random = new Random(seed);
        await PostAsync(office, random);
        office.Clock.SetDay(2026, 11, 21);
        var entries = await office.ReadAsync(db => db.Ledger.AsNoTracking().ToListAsync());

        for (var n = 0; n < Questions; n++)
        {
            var from = First.AddDays(random.Next(200));
            var to = from.AddDays(random.Next(-2, 120));
            var known = KnownAt.EndOf(First.AddDays(random.Next(300)));
            var asked = entries.Where(e => e.ExportDate >= from && e.ExportDate <= to && e.PostedAt <= known.Until).ToList();
            foreach (var dimension in Enum.GetValues<Dimension>())
                (await office.ActAsync<LedgerSums, IReadOnlyDictionary<string, Totals>>(null, sums => sums.ByAsync(dimension, TestData.City, from, to, known, Cancel)))
                    .ShouldBe(Sum(asked, e => e.KeyOf(dimension)), ignoreOrder: true, $"{dimension} {from:O}..{to:O} known {known.Day:O}");
            (await office.ActAsync<LedgerSums, IReadOnlyDictionary<int, Totals>>(null, sums => sums.ByMonthAsync(TestData.City, from, to, known, Cancel)))
                .Where(m => m.Value != Totals.Zero).ShouldBe(Sum(asked, e => YearMonth.Of(e.ExportDate)), ignoreOrder: true, $"months {from:O}..{to:O} known {known.Day:O}");
        }
    }

    [Fact]
    public async Task Sums_OfAnotherScope_AreNotAdded()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1), usd: 10);
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(scope: TestData.Province), new DateOnly(2026, 3, 1), usd: 500);

        var total = await office.ActAsync<LedgerSums, Totals>(null, sums =>
            sums.TotalAsync(TestData.City, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), KnownAt.Today(office.Clock), Cancel));

        total.ShouldBe(new Totals(new Usd(1_000), new Weight(250_000), 1));
    }

    [Fact]
    public async Task Sums_OfGoodsMadeElsewhere_AreNotPosted()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1), usd: 10, s => s.Lines[0].Origin = GoodsOrigin.Elsewhere);

        (await office.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(0);
        (await office.ReadAsync(db => db.MonthlyTotals.CountAsync())).ShouldBe(0);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task PostAsync(TestDatabase office, Random random)
    {
        var exporters = new List<Exporter>();
        foreach (var size in Enum.GetValues<SizeClass>())
            exporters.Add(await office.Data.ExporterAsync(e => e.SizeClass = size));
        exporters[0] = await office.Data.ExporterAsync(e => e.KelurahanCode = null);
        var live = new List<Shipment>();
        for (var n = 0; n < Postings; n++)
        {
            office.Clock.Set(JakartaTime.StartOf(First.AddDays(n * 6)).AddMinutes(random.Next(-5, 5)));
            if (live.Count > 3 && random.Next(4) == 0)
            {
                var voided = live[random.Next(live.Count)];
                live.Remove(voided);
                await office.Data.VoidAsync(voided);
                continue;
            }

            live.Add(await office.Data.VerifiedAsync(
                exporters[random.Next(exporters.Count)], First.AddDays(random.Next(200)), random.Next(1, 5_000),
                shipment =>
                {
                    shipment.DestinationIso2 = random.Next(2) == 0 ? "MY" : "JP";
                    shipment.Channel = (ExportChannel)random.Next(3);
                }));
        }
    }

    private static Dictionary<TKey, Totals> Sum<TKey>(IEnumerable<LedgerEntry> entries, Func<LedgerEntry, TKey> key)
        where TKey : notnull =>
        entries.GroupBy(key)
            .Select(g => (g.Key, Totals: new Totals(
                new Usd(g.Sum(e => e.UsdCents)), new Weight(g.Sum(e => e.NetGrams)), g.DistinctBy(e => e.PostingId).Sum(e => e.ReversesSeq is null ? 1 : -1))))
            .Where(g => g.Totals != Totals.Zero)
            .ToDictionary(g => g.Key, g => g.Totals);
}
