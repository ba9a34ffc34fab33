using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Cumulative bars with the target line, and their table.</summary>
public static class YearChart
{
    /// <summary>Null when no month's end is known: a chart of nothing says nothing.</summary>
    public static BarChart? Of(YearOverview overview)
    {
        var progress = overview.Progress;
        if (overview.Months.All(m => m.Cumulative is null))
            return null;
        var band = overview.Projection.Band;
        return new BarChart(
            band is null
                ? new Wording("Realisasi kumulatif per bulan dan garis target")
                : new Wording("Realisasi kumulatif per bulan, garis target, dan rentang proyeksi akhir tahun"),
            band is null ? Alternative(progress) : new Wording("{0}; proyeksi akhir tahun {1}", Alternative(progress), YearProjection.Range(band)),
            [.. Enumerable.Range(1, 12).Select(month => Bar(overview, month))],
            progress.Target is { } target ? new TargetLine(new Wording("target"), new Usd(target.UsdCents), target.GranularityCents) : null,
            overview.IsDetailed ? ByMonth(overview) : Known(overview),
            band is null ? null : new ProjectionBand(band.Low, band.Point, band.High, band.GranularityCents));
    }

    private static Bar Bar(YearOverview overview, int month)
    {
        var row = overview.Months.FirstOrDefault(m => m.Month == month);
        return new Bar(
            Phrase.Named(Figures.ShortMonthName(month, Language.Indonesian), Figures.ShortMonthName(month, Language.English)),
            row?.Cumulative, row is null ? 1 : Granularity(overview, row));
    }

    private static Wording Alternative(Progress progress)
    {
        var (year, realised) = (ProgressQuestion.YearText(progress.Year), new RoundedUsd(progress.Realised ?? Usd.Zero, progress.GranularityCents));
        return progress.Target is { } target
            ? new Wording("Realisasi kumulatif {0} sampai {1}: {2}; target {3}", year, progress.DataAsOf, realised, new RoundedUsd(new Usd(target.UsdCents), target.GranularityCents))
            : new Wording("Realisasi kumulatif {0} sampai {1}: {2}; target belum diketahui", year, progress.DataAsOf, realised);
    }

    private static Table ByMonth(YearOverview overview)
    {
        var rest = overview.HasUntraced
            ? new RowGroup([new Row([Cell.Of(YearBreakdowns.RestName(overview)), Cell.Empty, Cell.Empty, YearBreakdowns.Rest(overview), Cell.Empty, Cell.Empty]).From(FigureTrace.Of(overview.Progress))])
            : null;
        return new Table(
            "per_bulan",
            new Wording("Per bulan"),
            [
                new Column("bulan", new Wording("Bulan"), IsRowHeader: true),
                new Column("pengiriman", new Wording("Pengiriman"), ColumnKind.Figure),
                new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure),
                new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
                new Column("kumulatif_usd", new Wording("Kumulatif (US$)"), ColumnKind.Figure),
                new Column("kumulatif_persen", new Wording("Bagian dari target"), ColumnKind.Figure),
            ],
            [
                new RowGroup([.. overview.Months.Select(month => new Row([
                    YearNotes.Month(overview.Progress, month.Month),
                    Cell.Of(month.Traced?.Shipments), Cell.Of(month.Traced?.Weight), Cell.Of(month.Traced?.Usd),
                    .. UpTo(overview, month),
                ]).From(YearTraces.Entries(overview, month.Month)))]),
                .. rest is null ? Array.Empty<RowGroup>() : [rest],
                .. Projected(overview, Cell.Empty, Cell.Empty, Cell.Empty),
            ],
            new Row([
                Cell.Of(new Wording("Jumlah")), Cell.Of(overview.Traced.Shipments), Cell.Of(overview.Traced.Weight),
                YearBreakdowns.Total(overview), Cell.Empty, Cell.Empty,
            ]).From(YearTraces.Entries(overview)));
    }

    private static Table Known(YearOverview overview) => new(
        "per_bulan",
        new Wording("Kumulatif menurut angka terbit"),
        [
            new Column("bulan", new Wording("Sampai akhir bulan"), IsRowHeader: true),
            new Column("kumulatif_usd", new Wording("Kumulatif (US$)"), ColumnKind.Figure),
            new Column("kumulatif_persen", new Wording("Bagian dari target"), ColumnKind.Figure),
        ],
        [
            new RowGroup([.. overview.Months.Where(m => m.Cumulative is not null).Select(month => new Row([
                Cell.OfMonth(overview.Question.Year, month.Month), .. UpTo(overview, month),
            ]))]),
            .. Projected(overview),
        ]);

    // What is only likely stands in a group of its own, and in no total.
    private static IEnumerable<RowGroup> Projected(YearOverview overview, params Cell[] flows)
    {
        if (overview.Projection.Band is not { } band)
            yield break;
        Row Line(Wording name, Usd value) => new([
            Cell.Of(name), .. flows, Cell.Of(value, band.GranularityCents), Cell.Of(OfTarget(overview, value)),
        ]);
        yield return new RowGroup([
            Line(YearProjection.Middle, band.Point), Line(YearProjection.Lower, band.Low), Line(YearProjection.Upper, band.High),
        ]);
    }

    private static Cell[] UpTo(YearOverview overview, MonthRow month)
    {
        var trace = YearTraces.UpTo(overview, month.Month);
        return [Cell.Of(month.Cumulative, Granularity(overview, month)).From(trace), Cell.Of(OfTarget(overview, month.Cumulative)).From(trace)];
    }

    internal static long Granularity(YearOverview overview, MonthRow month) => month.Published?.GranularityCents
        ?? overview.Points.LastOrDefault(p => p.AsOf.Month <= month.Month)?.GranularityCents ?? 1;

    internal static Percent? OfTarget(YearOverview overview, Usd? value) =>
        value is { } known && overview.Progress is { Target: { UsdCents: > 0 } target, SamePopulation: true }
            ? Percent.Of(known.Cents, target.UsdCents)
            : null;
}
