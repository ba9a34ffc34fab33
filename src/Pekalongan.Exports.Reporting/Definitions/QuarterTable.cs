using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>The quarters against their part of the target, where the target is split.</summary>
public static class QuarterTable
{
    /// <summary>Null where it isn't: the year is then only looked at as a whole.</summary>
    public static Table? Of(YearOverview overview) => overview.Quarters.Count == 0 ? null : new Table(
        "per_triwulan",
        new Wording("Per triwulan"),
        [
            new Column("triwulan", new Wording("Triwulan"), IsRowHeader: true),
            new Column("target_usd", new Wording("Target (US$)"), ColumnKind.Figure),
            new Column("realisasi_usd", new Wording("Realisasi (US$)"), ColumnKind.Figure),
            new Column("capaian_persen", new Wording("Capaian"), ColumnKind.Figure),
        ],
        [new RowGroup([.. overview.Quarters.Select(quarter => Line(overview, quarter))])],
        new Row([
            Cell.Of(new Wording("Jumlah")), Target(overview, new Usd(overview.Progress.Target!.UsdCents)), YearBreakdowns.Total(overview),
            Cell.Of(overview.Progress.Achievement),
        ]).From(FigureTrace.Of(overview.Progress)));

    private static Row Line(YearOverview overview, QuarterRow quarter) => new Row(
    [
        Cell.Of(quarter.Until is { } day ? new Wording("{0}, sampai {1}", TargetWords.Quarter(quarter.Quarter), day) : TargetWords.Quarter(quarter.Quarter)),
        Target(overview, quarter.Target),
        quarter.HasBegun ? Cell.Of(quarter.Realised, quarter.GranularityCents) : Cell.UnknownBecause(new Wording("belum mulai")),
        quarter.HasBegun ? Cell.Of(quarter.Achievement) : Cell.Empty,
    ]).From(Trace(overview, quarter));

    // Where nothing was published the entries of the quarter are all there is to its value.
    private static FigureTrace Trace(YearOverview overview, QuarterRow quarter)
    {
        var (period, question) = (ReportPeriod.All[quarter.Quarter - 1], overview.Question);
        var whole = overview.Points.Count == 0 ? YearTraces.Entries(overview) : FigureTrace.Of(overview.Progress);
        return whole.Between(period.First(question.Year), quarter.Until ?? period.Last(question.Year));
    }

    private static Cell Target(YearOverview overview, Usd value) =>
        Cell.Of(value, overview.Progress.Target!.GranularityCents).From(FigureTrace.Of(overview.Progress));
}
