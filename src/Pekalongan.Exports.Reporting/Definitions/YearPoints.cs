using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Published figures as printed: cumulative, never to be added up.</summary>
public static class YearPoints
{
    public static Table Of(YearOverview overview) => new(
        "angka_terbit",
        new Wording("Angka kumulatif seperti diterbitkan"),
        [
            new Column("per", new Wording("Sampai"), IsRowHeader: true),
            new Column("realisasi_usd", new Wording("Realisasi (US$)"), ColumnKind.Figure),
            new Column("tercetak_idr", new Wording("Rupiah tercetak"), ColumnKind.Figure),
            new Column("eksportir", new Wording("Eksportir"), ColumnKind.Figure),
            new Column("sumber", new Wording("Sumber")),
        ],
        [
            new RowGroup([.. overview.Points.Select(point => new Row([
                Cell.Of(point.AsOf),
                Cell.Of(new Usd(point.UsdCents), point.GranularityCents),
                point.PrintedRupiahSen is { } sen
                    ? Cell.Of(new Rupiah(sen), point.RupiahGranularitySen ?? 1)
                    : Cell.UnknownBecause(new Wording("tidak diterbitkan")),
                point.Exporters is { } exporters ? Cell.Of((long?)exporters) : Cell.UnknownBecause(new Wording("tidak disebut")),
                Cell.Of(YearSources.Named(point.Source, point.IsExternal)),
            ]).From(FigureTrace.Of(overview.Progress).UpTo(point.AsOf)))]),
        ]);
}
