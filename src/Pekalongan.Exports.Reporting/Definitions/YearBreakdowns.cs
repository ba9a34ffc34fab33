using System.Collections.Immutable;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>The year by commodity, country, channel, kind of market, size class and exporter. Each closes to the same total; what nothing explains stands in one row.</summary>
public static class YearBreakdowns
{
    private static readonly (string Key, Wording Title, Wording Header, TraceBy By, Func<YearOverview, IReadOnlyList<BreakdownRow>> Rows)[] Kinds =
    [
        ("komoditas", new Wording("Menurut komoditas"), new Wording("Komoditas"), TraceBy.Commodity, o => o.Commodities),
        ("negara", new Wording("Menurut negara tujuan"), new Wording("Negara tujuan"), TraceBy.Country, o => o.Countries),
        ("cara_ekspor", new Wording("Menurut cara ekspor"), new Wording("Cara ekspor"), TraceBy.Channel, o => o.Channels),
        ("pasar", new Wording("Menurut jenis pasar"), new Wording("Jenis pasar"), TraceBy.Market, o => o.Markets),
        ("ukuran_usaha", new Wording("Menurut ukuran usaha"), new Wording("Ukuran usaha"), TraceBy.SizeClass, o => o.SizeClasses),
        ("eksportir", new Wording("Menurut eksportir"), new Wording("Eksportir"), TraceBy.Exporter, o => o.Exporters),
    ];

    /// <param name="overview">The year.</param>
    /// <param name="mostRows">Longer breakdowns put their smaller rows together; without it every row stands.</param>
    public static IEnumerable<Block> All(YearOverview overview, int mostRows = int.MaxValue) => overview.IsDetailed
        ? Kinds.Select(kind => Of(overview, kind.Key, kind.Title, kind.Header, kind.By, kind.Rows(overview), mostRows))
        : [new Facts([.. Kinds.Select(kind => new Fact(kind.Key, kind.Header, Cell.UnknownBecause(WhyNot(overview))))])];

    /// <summary>The last figure of every breakdown: the year's realised value.</summary>
    internal static Cell Total(YearOverview overview) => Cell.Of(overview.Progress.Realised, overview.Progress.GranularityCents).From(FigureTrace.Of(overview.Progress));

    internal static Cell Rest(YearOverview overview) => Cell.Of(overview.Untraced, overview.Progress.GranularityCents);

    internal static Wording RestName(YearOverview overview) =>
        overview.Untraced < Usd.Zero ? RealisationWords.TracedBeyond : RealisationWords.Untraced;

    private static Wording WhyNot(YearOverview overview) =>
        overview.Progress.Realised is null ? new Wording("belum ada angka") : RealisationWords.NotDetailed;

    private static Table Of(YearOverview overview, string key, Wording title, Wording header, TraceBy by, IReadOnlyList<BreakdownRow> rows, int mostRows)
    {
        var withHs = key == "komoditas";
        ImmutableArray<Column> columns =
        [
            new Column(key, header, IsRowHeader: true),
            .. withHs ? [new Column("hs", new Wording("HS"))] : Array.Empty<Column>(),
            new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
            new Column("bagian_persen", new Wording("Bagian"), ColumnKind.Figure),
        ];
        var groups = ImmutableArray.Create(new RowGroup([.. Shown(overview, by, rows, mostRows).Select(row => Line(row.Name, row.Hs, row.Weight, row.Value, row.Share, withHs).From(row.Trace))]));
        if (overview.HasUntraced)
            groups = groups.Add(new RowGroup(
                [Line(RestName(overview), null, Cell.UnknownBecause(RealisationWords.NotDetailed), Rest(overview), overview.UntracedShare, withHs).From(FigureTrace.Of(overview.Progress))]));
        return new Table(
            key, title, columns, groups,
            Line(new Wording("Jumlah"), null, Cell.Of(overview.Traced.Weight), Total(overview), overview.ShareOf(overview.Progress.Realised), withHs).From(YearTraces.Entries(overview)));
    }

    private static IEnumerable<(Phrase Name, string? Hs, Cell Weight, Cell Value, Percent? Share, FigureTrace Trace)> Shown(
        YearOverview overview, TraceBy by, IReadOnlyList<BreakdownRow> rows, int mostRows)
    {
        var entries = YearTraces.Entries(overview);
        foreach (var row in rows.Take(mostRows))
            yield return (Phrase.Named(row.Name.Indonesian, row.Name.English), row.Hs, Cell.Of(row.Totals.Weight), Cell.Of(row.Totals.Usd), row.Share, entries.By(by, row.Key));
        if (rows.Count <= mostRows)
            yield break;
        var others = rows.Skip(mostRows).Aggregate(Totals.Zero, (sum, row) => sum + row.Totals);
        yield return (new Wording("{0} lainnya", rows.Count - mostRows), null, Cell.Of(others.Weight), Cell.Of(others.Usd), overview.ShareOf(others.Usd), entries);
    }

    private static Row Line(Phrase name, string? hs, Cell weight, Cell value, Percent? share, bool withHs) => new(
    [
        Cell.Of(name),
        .. withHs ? [Cell.AsIs(hs ?? "")] : Array.Empty<Cell>(),
        weight, value, share is null ? Cell.Empty : Cell.Of(share),
    ]);
}
