using System.Globalization;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Catalogue;

/// <summary>Every realised figure of every report opens its entries, and these add up to it.</summary>
public sealed class TraceTests(ReportOffice office) : IClassFixture<ReportOffice>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly (string Scope, DateOnly AsOf)[] Asked =
        [(Scope.ExampleCode, Today), (TestData.City, new DateOnly(2019, 10, 31)), (TestData.City, new DateOnly(2026, 11, 21))];

    /// <summary>Dollars that are no sum of entries: what is only likely, what is still missing, and how far two figures that stand there are apart.</summary>
    private static readonly string[] NotOfTheLedger =
    [
        "proyeksi_usd", "proyeksi_bawah_usd", "proyeksi_atas_usd", "laju_sederhana_usd", "perlu_per_bulan_usd", "per_bulan_usd", "selisih_usd",
    ];

    /// <summary>Reports whose values are parts of the entries that other facts tell: preference use, the exporters on one step of their way, and what followed a training.</summary>
    private static readonly string[] NotTraced = ["ska", "jalur", "pelatihan-tahunan"];

    private static readonly string[] Projected = [YearProjection.Middle.Text, YearProjection.Lower.Text, YearProjection.Upper.Text];

    [Fact]
    public async Task Make_EveryAmountOfEveryReport_SaysWhereItComesFrom()
    {
        foreach (var (name, key, cell) in await CellsAsync())
            if (cell is UsdCell && !NotOfTheLedger.Contains(key) && !NotTraced.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
                cell.Trace.ShouldNotBeNull($"{name}: {key}");
    }

    [Fact]
    public async Task Trace_OfEveryFigure_LeadsToEntriesThatAddUpToIt()
    {
        var entries = new Dictionary<string, List<LedgerEntry>>();
        foreach (var scope in Asked.Select(a => a.Scope).Distinct())
        {
            entries[scope] = [];
            for (var year = 2018; year <= Today.Year; year++)
                entries[scope].AddRange(await office.EntriesAsync(scope, new DateOnly(year, 12, 31)));
        }

        var markets = await office.Database.ReadAsync(db => MarketTable.ReadAsync(db, Scope.ExampleCode, office.Database.Clock.Now(), TestContext.Current.CancellationToken));
        var (sums, shares) = (0, 0);
        foreach (var (name, key, cell) in await CellsAsync())
        {
            if (cell.Trace is not { Kind: TraceKind.Entries } trace)
                continue;
            var found = entries[trace.Scope].Where(e => e.ExportDate >= trace.From && e.ExportDate <= trace.To && e.PostedAt <= trace.KnownUntil && trace.Keys.All(k => Has(e, k, markets))).ToList();
            switch (cell)
            {
                case UsdCell usd:
                    usd.Value.Cents.ShouldBe(found.Sum(e => e.UsdCents), $"{name}: {key}, {TraceText.Write(trace)}");
                    sums++;
                    break;
                case WeightCell weight:
                    weight.Value.Grams.ShouldBe(found.Sum(e => e.NetGrams), $"{name}: {key}, {TraceText.Write(trace)}");
                    break;
                case CountCell count when key == "pengiriman":
                    count.Value.ShouldBe(found.Where(e => e.ShipmentId is not null).GroupBy(e => e.PostingId).Sum(g => g.First().ReversesSeq is null ? 1 : -1), $"{name}: {key}");
                    break;
                default:
                    shares++;
                    break;
            }
        }

        sums.ShouldBeGreaterThan(300);
        shares.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Trace_OfEveryFigure_IsReadBackAsItWasWritten()
    {
        foreach (var (name, _, cell) in await CellsAsync())
            if (cell.Trace is { } trace)
            {
                var parts = TraceText.Write(trace)[(TraceText.Path.Length + 1)..].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
                TraceText.Write(TraceText.Read(parts.GetValueOrDefault).Trace.ShouldNotBeNull(name)).ShouldBe(TraceText.Write(trace), name);
            }
    }

    [Fact]
    public async Task Open_EveryTrace_GivesTheFigure()
    {
        var cells = (await CellsAsync()).Where(c => c.Cell is UsdCell { Trace: not null }).DistinctBy(c => (TraceText.Write(c.Cell.Trace!), ((UsdCell)c.Cell).Value)).ToList();
        cells.Count.ShouldBeGreaterThan(150);
        foreach (var (name, key, cell) in cells)
        {
            var (trace, value) = (cell.Trace!, ((UsdCell)cell).Value);
            var scope = await office.ScopeAsync(trace.Scope);
            var figure = (await office.Database.ActAsync<TraceReader, TracedFigure?>(null, r => r.ReadAsync(scope, trace, 0, int.MaxValue, TestContext.Current.CancellationToken)))
                .ShouldNotBeNull($"{name}: {key}, {TraceText.Write(trace)}");
            figure.Entries.Sum(e => e.Usd.Cents).ShouldBe(figure.Sum.Totals.Usd.Cents, $"{name}: {key}");
            figure.Entries.Count.ShouldBe(figure.Count);
            if (trace.Kind == TraceKind.Entries)
                figure.Sum.Totals.Usd.ShouldBe(value, $"{name}: {key}, {TraceText.Write(trace)}");
            else
                Explained(figure).ShouldContain(value, $"{name}: {key}, {TraceText.Write(trace)}");
        }
    }

    /// <summary>All that the page of a realised value tells: the value, its target, what lies between, and what nothing explains.</summary>
    private static IEnumerable<Usd> Explained(TracedFigure figure)
    {
        var end = figure.End!;
        if (end.Realised is { } realised)
        {
            yield return realised;
            yield return realised - (figure.Before?.Realised ?? Usd.Zero);
            yield return realised - end.Verified.Usd;
            yield return realised - (figure.Before?.Realised ?? Usd.Zero) - figure.Sum.Totals.Usd;
        }

        if (end.Assertion is { } published)
            yield return new Usd(published.UsdCents);
        if (end.Target is not { } target)
            yield break;
        yield return new Usd(target.UsdCents);
        foreach (var period in ReportPeriod.All)
            foreach (var part in new[] { period.ShareOf(target), period.ShareUpTo(target) }.OfType<Usd>())
                yield return part;
    }

    private static bool Has(LedgerEntry entry, TraceKey key, MarketTable markets) => key.By switch
    {
        TraceBy.Commodity => entry.CommodityKey == key.Key,
        TraceBy.Hs => key.Key.Length == 0 ? entry.Hs is null : entry.Hs?.StartsWith(key.Key, StringComparison.Ordinal) == true,
        TraceBy.Country => entry.CountryIso2 == key.Key,
        TraceBy.Market => markets.Of(entry.CountryIso2, entry.ExportDate).ToString() == key.Key,
        TraceBy.Channel => entry.Channel.ToString() == key.Key,
        TraceBy.District => (entry.District ?? "") == key.Key,
        TraceBy.SizeClass => entry.SizeClass.ToString() == key.Key,
        TraceBy.Exporter => entry.ExporterId.ToString() == key.Key,
        TraceBy.Evidence => entry.Evidence.ToString() == key.Key,
        TraceBy.Entry => entry.Seq.ToString(CultureInfo.InvariantCulture) == key.Key,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };

    private async Task<IReadOnlyList<(string Report, string Key, Cell Cell)>> CellsAsync()
    {
        var slugs = await office.Database.ActAsync<ReportCatalogue, List<(string Slug, string? Choice)>>(null, catalogue => Task.FromResult<List<(string, string?)>>([
            .. from report in catalogue.All
               from choice in report.Choice?.Options.Select(o => (string?)o.Value) ?? [null]
               select (report.Slug, choice),
        ]));
        var cells = new List<(string, string, Cell)>();
        foreach (var (slug, choice) in slugs)
            foreach (var (scope, asOf) in Asked)
                cells.AddRange((await office.MakeAsync(slug, scope, asOf, choice)).Blocks.SelectMany(Of).Select(c => ($"{slug} {choice} {scope} {asOf:yyyy}", c.Key, c.Cell)));
        return cells;
    }

    private static IEnumerable<(string Key, Cell Cell)> Of(Block block) => block switch
    {
        KeyFigures figures => figures.Items.Select(f => (f.Key, f.Value)),
        Facts facts => facts.Items.Select(f => (f.Key, f.Value)),
        BarChart chart => Of(chart.Data),
        Table table => table.Groups.SelectMany(g => g.Rows.Append(g.Subtotal)).Append(table.Total).OfType<Row>()
            .Where(row => row.Cells[0] is not TextCell { Text: var name } || !Projected.Contains(name.In(Language.Indonesian)))
            .SelectMany(row => row.Cells.Select((cell, i) => (table.Columns[i].Key, cell))),
        _ => [],
    };
}
