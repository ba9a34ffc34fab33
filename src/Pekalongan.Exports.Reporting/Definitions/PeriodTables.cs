using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>A period by month, goods and destination. Each closes to the period's value, or to what was traced where that is not known.</summary>
internal static class PeriodTables
{
    public static IEnumerable<Block> Of(PeriodOverview overview)
    {
        yield return new Heading(2, new Wording("Rincian"));
        if (overview.Months.Count == 0)
        {
            yield return new Paragraph(overview.Realised is { } value && value == Usd.Zero
                ? new Wording("Tidak ada pengiriman terverifikasi dalam periode ini.")
                : new Wording("Periode ini tidak dirinci oleh sumber, dan tidak ada pengiriman terverifikasi di dalamnya."));
            yield break;
        }

        yield return Table(
            overview, "per_bulan", new Wording("Per bulan"), new Wording("Bulan"),
            [
                new RowGroup([
                    .. from month in Enumerable.Range(overview.From.Month, overview.To.Month - overview.From.Month + 1)
                       select Line(
                           overview, YearNotes.Month(overview.End!, month), overview.Months.GetValueOrDefault(overview.From.Year * 100 + month), Entries(overview, month)),
                ]),
            ]);
        yield return Table(overview, "komoditas", new Wording("Menurut bab HS dan komoditas"), new Wording("Komoditas"), Groups(overview, overview.Commodities));
        yield return Table(overview, "negara", new Wording("Menurut jenis pasar dan negara tujuan"), new Wording("Negara tujuan"), Groups(overview, overview.Countries));
    }

    private static IEnumerable<RowGroup> Groups(PeriodOverview overview, IReadOnlyList<BreakdownGroup> groups) => groups.Select(group => new RowGroup(
        [.. group.Lines.Select(line => Line(overview, Name(line), line.Flows.Totals, Entries(overview).By(line.Keys)))],
        Phrase.Named(group.Name!.Indonesian, group.Name.English),
        Line(overview, Cell.Of(new Wording("Subjumlah")), group.Sum.Totals, Entries(overview).By(group.Keys))));

    private static Cell Name(BreakdownLine line) => Cell.Of(Phrase.InEach(language => line.Name.In(language) + (line.Hs is null ? "" : $" ({line.Hs})")));

    private static Table Table(PeriodOverview overview, string key, Wording title, Wording header, IEnumerable<RowGroup> groups) => new(
        key, title,
        [
            new Column(key == "per_bulan" ? "bulan" : key, header, IsRowHeader: true),
            new Column("pengiriman", new Wording("Pengiriman"), ColumnKind.Figure),
            new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
            new Column("bagian_persen", new Wording("Bagian"), ColumnKind.Figure),
        ],
        [.. groups, .. Rest(overview)],
        Total(overview));

    private static Row Line(PeriodOverview overview, Cell name, Totals totals, FigureTrace trace) =>
        new Row([name, Cell.Of(totals.Shipments), Cell.Of(totals.Weight), Cell.Of(totals.Usd), Share(overview, totals.Usd)]).From(trace);

    private static FigureTrace Entries(PeriodOverview overview) =>
        new(overview.Scope.Code, overview.From, overview.To, overview.Question.Known.Until);

    private static FigureTrace Entries(PeriodOverview overview, int month)
    {
        var last = YearMonth.LastDay(overview.From.Year * 100 + month);
        return Entries(overview).Between(new DateOnly(overview.From.Year, month, 1), last < overview.To ? last : overview.To);
    }

    private static IEnumerable<RowGroup> Rest(PeriodOverview overview)
    {
        if (overview.Realised is not { } realised || realised == overview.Traced.Usd)
            yield break;
        var (rest, unknown) = (realised - overview.Traced.Usd, Cell.UnknownBecause(RealisationWords.NotDetailed));
        yield return new RowGroup([new Row([
            Cell.Of(rest < Usd.Zero ? RealisationWords.TracedBeyond : RealisationWords.Untraced), unknown, unknown,
            Cell.Of(rest, overview.GranularityCents), Share(overview, rest)]).From(overview.Trace)]);
    }

    private static Row Total(PeriodOverview overview) => new Row([
        Cell.Of(overview.Realised is null ? new Wording("Jumlah yang terlacak") : new Wording("Jumlah")),
        Cell.Of(overview.Traced.Shipments), Cell.Of(overview.Traced.Weight),
        overview.Realised is { } value ? Cell.Of(value, overview.GranularityCents).From(overview.Trace) : Cell.Of(overview.Traced.Usd),
        Share(overview, overview.Realised ?? overview.Traced.Usd)]).From(Entries(overview));

    private static Cell Share(PeriodOverview overview, Usd part) =>
        (overview.Realised ?? overview.Traced.Usd) is { Cents: > 0 } whole && Percent.Of(part, whole) is { } share ? Cell.Of(share) : Cell.Empty;
}
