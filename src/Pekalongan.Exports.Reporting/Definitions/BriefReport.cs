using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Ringkasan untuk Wali Kota": one page with the few figures that matter, what they say in three sentences, and what is still needed.</summary>
public static class BriefReport
{
    public const string Kind = "ringkasan";

    public static readonly Wording Title = new Wording("Ringkasan Ekspor untuk Wali Kota");

    public static Report Of(YearOverview overview, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, overview.Scope, overview.Question, office) with { Blocks = [.. Blocks(overview, office)] };

    private static IEnumerable<Block> Blocks(YearOverview overview, IssuingOffice office)
    {
        yield return Key(overview);
        if (Chart(overview) is { } chart)
            yield return chart;
        yield return new ItemList([.. BriefSentences.Of(overview).Append(Obstacles(overview.Obstacles)).Select(Phrase.From)]);
        yield return OfficePaper.Signature(office, overview.Question.AsOf);
    }

    private static KeyFigures Key(YearOverview overview)
    {
        var progress = overview.Progress;
        var figures = YearFigures.Key(overview).Items.Select(f => f.Key is "realisasi_usd" or "target_usd" ? f with { Remark = null } : f).ToList();
        // Who exports stands in the sentences too; what is still needed does not stand anywhere else.
        if (Distance.Of(progress) is { PerMonth: { } perMonth } distance)
            figures[^1] = new KeyFigure(
                "per_bulan_usd", new Wording("Diperlukan per bulan"), Cell.Of(perMonth, Granularity(progress)),
                new Wording("{0} bulan lagi, bulan berjalan ikut dihitung", distance.Months));
        return new KeyFigures([.. figures]);
    }

    // A month's part of a coarse figure is known no better than the figure.
    private static long Granularity(Progress progress) => Math.Max(progress.GranularityCents, progress.Target!.GranularityCents);

    private static BarChart? Chart(YearOverview overview)
    {
        var progress = overview.Progress;
        var quarters = Enumerable.Range(1, 4).Select(q => (Quarter: q, Row: At(overview, q))).ToList();
        if (quarters.All(q => q.Row?.Cumulative is null))
            return null;
        return new BarChart(
            new Wording("Realisasi kumulatif per akhir triwulan dan garis target"),
            new Wording("Realisasi kumulatif sampai {0}: {1}", progress.DataAsOf, new RoundedUsd(progress.Realised ?? Usd.Zero, progress.GranularityCents)),
            [.. quarters.Select(q => new Bar(Name(q.Quarter), q.Row?.Cumulative, q.Row is { } row ? YearChart.Granularity(overview, row) : 1))],
            progress.Target is { } target ? new TargetLine(new Wording("target"), new Usd(target.UsdCents), target.GranularityCents) : null,
            Data(overview, quarters)) { IsLow = true };
    }

    // Quarters side by side, so that the page has room for its signature.
    private static Table Data(YearOverview overview, IReadOnlyList<(int Quarter, MonthRow? Row)> quarters) => new(
        "per_triwulan",
        new Wording("Kumulatif per akhir triwulan"),
        [
            new Column("angka", new Wording("Sampai akhir"), IsRowHeader: true),
            .. quarters.Select(q => new Column(FormattableString.Invariant($"triwulan_{q.Quarter}"), Name(q.Quarter), ColumnKind.Figure)),
        ],
        [
            new RowGroup([
                new Row([Cell.Of(new Wording("Kumulatif (US$)")), .. quarters.Select(q => Cumulative(overview, q.Row).From(Trace(overview, q.Row)))]),
                new Row([Cell.Of(new Wording("Bagian dari target")), .. quarters.Select(q => (q.Row is { } row ? Cell.Of(YearChart.OfTarget(overview, row.Cumulative)) : Cell.Empty).From(Trace(overview, q.Row)))]),
            ]),
        ]);

    private static FigureTrace? Trace(YearOverview overview, MonthRow? row) => row is null ? null : YearTraces.UpTo(overview, row.Month);

    private static Cell Cumulative(YearOverview overview, MonthRow? row) => row switch
    {
        null => Cell.Empty,
        { Cumulative: { } value } => Cell.Of(value, YearChart.Granularity(overview, row)),
        _ => Cell.Unknown,
    };

    // The running quarter stands at the day asked for.
    private static MonthRow? At(YearOverview overview, int quarter) => overview.Question.AsOf.Month <= (quarter - 1) * 3
        ? null
        : overview.Months.LastOrDefault(m => m.Month <= quarter * 3);

    private static Phrase Name(int quarter) => ReportPeriod.All[quarter - 1].Name;

    private static Wording Obstacles(DeskSummary? desk) => desk is null
        ? new Wording("Kendala: belum ada yang dilaporkan ke meja kendala sampai tanggal ini; ini bukan berarti tidak ada.")
        : desk.MedianAnswer is { } median
            ? new Wording(
                "Kendala: {0} dibuka, {1} ditutup ({2} teratasi), {3} masih terbuka; jawaban pertama {4} (median).",
                desk.Opened, desk.Closed, desk.Solved, desk.Open, ObstacleWords.Of(median))
            : new Wording("Kendala: {0} dibuka, {1} ditutup ({2} teratasi), {3} masih terbuka.", desk.Opened, desk.Closed, desk.Solved, desk.Open);
}
