using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Catalogue;

/// <summary>The figures of the reports against sums of the ledger's entries that the readers had no part in.</summary>
public sealed class FiguresTests(ReportOffice office) : IClassFixture<ReportOffice>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(BreakdownKind.Commodity)]
    [InlineData(BreakdownKind.Country)]
    [InlineData(BreakdownKind.Channel)]
    [InlineData(BreakdownKind.District)]
    [InlineData(BreakdownKind.Exporter)]
    public async Task Realisation_EveryBreakdown_AddsUpTheEntriesByKeyAndEvidence(BreakdownKind kind)
    {
        var entries = await office.EntriesAsync(Scope.ExampleCode, Today);

        var report = await office.MakeAsync("realisasi", Scope.ExampleCode, Today, RealisationBy.Slug(kind));

        var rows = Rows(report, RealisationBy.Slug(kind).Replace('-', '_'));
        Func<LedgerEntry, object> key = kind switch
        {
            BreakdownKind.Commodity => e => (e.CommodityKey, e.Hs?[..6]),
            BreakdownKind.Country => e => e.CountryIso2,
            BreakdownKind.Channel => e => e.Channel,
            BreakdownKind.District => e => e.District ?? "",
            _ => e => e.ExporterId,
        };
        var expected = entries.GroupBy(key).Select(g => (
            Usd: g.Sum(e => e.UsdCents),
            Document: g.Where(e => e.Evidence == EvidenceStrength.Document).Sum(e => e.UsdCents),
            Statement: g.Where(e => e.Evidence == EvidenceStrength.Statement).Sum(e => e.UsdCents),
            Monthly: g.Where(e => e.Evidence == EvidenceStrength.MonthlyStatement).Sum(e => e.UsdCents),
            Grams: g.Sum(e => e.NetGrams),
            Shipments: g.Where(e => e.ShipmentId is not null).GroupBy(e => e.ShipmentId).Count(s => s.Sum(e => e.UsdCents) != 0))).Where(r => r.Usd != 0);
        rows.Rows.Select(r => (
                Usd: Cents(r["nilai_usd"]), Document: Cents(r["dokumen_usd"]), Statement: Cents(r["keterangan_usd"]), Monthly: Cents(r["rekap_usd"]),
                Grams: ((WeightCell)r["berat_kg"]).Value.Grams, Shipments: (int)((CountCell)r["pengiriman"]).Value))
            .OrderBy(r => r).ShouldBe(expected.OrderBy(r => r));
        Cents(rows.Total["nilai_usd"]).ShouldBe(entries.Sum(e => e.UsdCents));
        ((CountCell)rows.Total["pengiriman"]).Value.ShouldBe(
            entries.Where(e => e.ShipmentId is not null).GroupBy(e => e.ShipmentId).Count(g => g.Sum(e => e.UsdCents) != 0));
    }

    [Fact]
    public async Task Realisation_AYearWithBoth_ClosesToThePublishedFigureAndNamesItsEvidence()
    {
        var report = await office.MakeAsync("realisasi", TestData.City, new DateOnly(2019, 10, 31), "kecamatan");

        var rows = Rows(report, "kecamatan");
        rows.Rows.Select(r => (Text(r["nama"]), r["nilai_usd"])).ShouldBe([
            ("Pekalongan Barat", new UsdCell(new Usd(400_000_00), 1)), ("Luar kota atau tidak tercatat", new UsdCell(new Usd(100_000_00), 1)),
            ("Belum dirinci", new UsdCell(new Usd(15_580_000_00), 1_000_000)),
        ]);
        rows.Total["nilai_usd"].ShouldBe(new UsdCell(new Usd(16_080_000_00), 1_000_000));
        var evidence = Rows(report, "bukti");
        Text(evidence.Rows[^1]["bukti"]).ShouldBe("Angka terbit saja");
        evidence.Rows.Sum(r => Cents(r["nilai_usd"])).ShouldBe(16_080_000_00);
    }

    [Fact]
    public async Task Realisation_AYearOfFiguresAlone_SaysThatTheSourceHasNoBreakdown()
    {
        var report = await office.MakeAsync("realisasi", TestData.City, new DateOnly(2020, 12, 31));

        report.Blocks.OfType<Table>().ShouldBeEmpty();
        Facts(report)["rincian"].ShouldBe(new UnknownCell(RealisationWords.NotDetailed));
    }

    [Fact]
    public async Task Realisation_KnownBeforeTheVoid_StillHoldsTheShipment()
    {
        var before = await office.MakeAsync("realisasi", TestData.City, new DateOnly(2026, 11, 21), "cara-ekspor", Today);
        var after = await office.MakeAsync("realisasi", TestData.City, new DateOnly(2026, 11, 21), "cara-ekspor");

        Cents(Rows(before, "cara_ekspor").Total["keterangan_usd"]).ShouldBe(9_000_00);
        Cents(Rows(before, "cara_ekspor").Total["nilai_usd"]).ShouldBe(79_000_00);
        Cents(Rows(after, "cara_ekspor").Total["nilai_usd"]).ShouldBe(70_000_00);
    }

    [Fact]
    public async Task Register_EveryEntry_StandsInItsMonthAndAddsUpToTheTracedValue()
    {
        var entries = await office.EntriesAsync(Scope.ExampleCode, Today);

        var report = await office.MakeAsync("daftar-pengiriman", Scope.ExampleCode, Today);

        var table = report.Blocks.OfType<Table>().Single(t => t.Key == "pengiriman");
        table.Groups.Sum(g => g.Rows.Length).ShouldBe(entries.Count);
        var column = table.Columns.Select((c, i) => (c.Key, i)).Single(c => c.Key == "nilai_usd").i;
        table.Groups.Select(g => Cents(g.Subtotal!.Cells[column]))
            .ShouldBe(entries.GroupBy(e => e.ExportDate.Month).OrderBy(g => g.Key).Select(g => g.Sum(e => e.UsdCents)));
        Cents(table.Total!.Cells[column]).ShouldBe(entries.Sum(e => e.UsdCents));
    }

    [Fact]
    public async Task Register_AVoidedShipment_StaysWithItsReversal()
    {
        var report = await office.MakeAsync("daftar-pengiriman", TestData.City, Today);

        var rows = Rows(report, "pengiriman");
        rows.Rows.Select(r => (Text(r["bukti"]), Cents(r["nilai_usd"]), Text(r["volume"]))).ShouldBe([
            ("dokumen", 70_000_00, "100 potong"), ("keterangan", 9_000_00, "100 potong"), ("pembalikan", -9_000_00, "-100 potong"),
        ]);
        Cents(rows.Total["nilai_usd"]).ShouldBe(70_000_00);
        var earlier = await office.MakeAsync("daftar-pengiriman", TestData.City, Today, knownAt: Today);
        Cents(Rows(earlier, "pengiriman").Total["nilai_usd"]).ShouldBe(79_000_00);
    }

    [Fact]
    public async Task Years_PublishedAndTraced_StandApartAndAreNeverAdded()
    {
        var report = await office.MakeAsync("tahunan", TestData.City, new DateOnly(2020, 12, 31));

        var rows = Rows(report.Blocks.OfType<BarChart>().Single().Data);
        rows.Rows.Select(r => Text(r["tahun"])).ShouldBe(["2018", "2019", "2020"]);
        var year = rows.Rows[1];
        year["realisasi_usd"].ShouldBe(new UsdCell(new Usd(22_926_000_00), 100_000));
        var part = Rows(report, "dasar").Rows[1];
        part["angka_terbit_usd"].ShouldBe(new UsdCell(new Usd(22_926_000_00), 100_000));
        part["tertelusur_usd"].ShouldBe(new UsdCell(new Usd(500_000_00), 1));
        part["belum_dirinci_usd"].ShouldBe(new UsdCell(new Usd(22_426_000_00), 100_000));
        year["selisih_usd"].ShouldBe(new UsdCell(new Usd(3_326_000_00), 10_000_000));
        year["pertumbuhan_persen"].ShouldBe(new PercentCell(new Percent(16_97)));
        year["capaian_persen"].ShouldBe(new PercentCell(new Percent(121_43)));
        rows.Rows[0]["pertumbuhan_persen"].ShouldBe(Cell.Empty);
    }

    [Fact]
    public async Task Years_AYearKnownOnlyInPart_IsNotCompared()
    {
        var report = await office.MakeAsync("tahunan", TestData.City, new DateOnly(2019, 9, 30));

        Rows(report.Blocks.OfType<BarChart>().Single().Data).Rows[^1]["pertumbuhan_persen"].ShouldBe(new UnknownCell(new Wording("tidak sebanding")));
    }

    [Fact]
    public async Task Exporters_ByKecamatanAndSize_CountTheSameRegister()
    {
        var entries = await office.EntriesAsync(Scope.ExampleCode, Today);
        var registered = await office.Database.ReadAsync(db => Task.FromResult(db.Exporters.Count(e => e.ScopeCode == Scope.ExampleCode)));

        var report = await office.MakeAsync("eksportir", Scope.ExampleCode, Today);

        var active = entries.GroupBy(e => e.ExporterId).Count(g => g.Sum(e => e.UsdCents) > 0);
        foreach (var key in new[] { "kecamatan", "ukuran_usaha" })
        {
            var rows = Rows(report, key);
            ((CountCell)rows.Total["terdaftar"]).Value.ShouldBe(registered);
            ((CountCell)rows.Total["aktif"]).Value.ShouldBe(active);
            foreach (var column in new[] { "terdaftar", "aktif", "baru", "baru_tidak_pasti", "senyap" })
                rows.Rows.Sum(r => ((CountCell)r[column]).Value).ShouldBe(((CountCell)rows.Total[column]).Value, column);
        }

        Cents(Rows(report, "eksportir").Total["nilai_usd"]).ShouldBe(entries.Sum(e => e.UsdCents));
    }

    [Fact]
    public async Task Exporters_ADayBeforeAnyRegistration_KnowsOfNone()
    {
        var report = await office.MakeAsync("eksportir", TestData.City, new DateOnly(2024, 6, 30));

        report.Blocks.OfType<Table>().ShouldAllBe(t => t.IsEmpty);
    }

    [Fact]
    public async Task Indicators_OnlyTheSetTarget_HasAnAchievement()
    {
        var report = await office.MakeAsync("lkjip", TestData.City, new DateOnly(2019, 12, 31));

        var rows = Rows(report, "indikator");
        rows.Rows[0]["realisasi"].ShouldBe(new UsdCell(new Usd(22_926_000_00), 100_000));
        rows.Rows[0]["capaian_persen"].ShouldBe(new PercentCell(new Percent(121_43)));
        rows.Rows[1]["target"].ShouldBeOfType<RupiahCell>().Value.ShouldBe(new Rupiah(264_320_000_000_00));
        rows.Rows.Skip(2).ShouldAllBe(r => r["target"] is UnknownCell && r["capaian_persen"] is UnknownCell);
        rows.Rows[2]["realisasi"].ShouldBe(new PercentCell(new Percent(16_97)));
    }

    internal static (IReadOnlyList<IReadOnlyDictionary<string, Cell>> Rows, IReadOnlyDictionary<string, Cell> Total) Rows(Report report, string key) =>
        Rows(report.Blocks.OfType<Table>().Single(t => t.Key == key));

    internal static (IReadOnlyList<IReadOnlyDictionary<string, Cell>> Rows, IReadOnlyDictionary<string, Cell> Total) Rows(Table table)
    {
        IReadOnlyDictionary<string, Cell> Named(Row? row) =>
            table.Columns.Select((c, i) => (c.Key, Cell: row?.Cells[i] ?? Cell.Empty)).ToDictionary(c => c.Key, c => c.Cell);
        return ([.. table.Groups.SelectMany(g => g.Rows).Select(Named)], Named(table.Total));
    }

    internal static long Cents(Cell cell) => ((UsdCell)cell).Value.Cents;

    internal static string Text(Cell cell) => ((TextCell)cell).Text.In(Language.Indonesian);

    private static Dictionary<string, Cell> Facts(Report report) =>
        report.Blocks.OfType<Facts>().SelectMany(f => f.Items).ToDictionary(f => f.Key, f => f.Value);
}
