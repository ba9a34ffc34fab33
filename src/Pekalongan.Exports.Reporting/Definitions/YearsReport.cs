using System.Collections.Immutable;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Realisasi Antartahun": the years since 2018 beside each other, published and traced values apart.</summary>
public static class YearsReport
{
    public const string Kind = "tahunan";

    public static readonly Wording Title = new Wording("Realisasi Ekspor Antartahun");

    public static Report Of(YearsOverview overview, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, overview.Scope, overview.Question, office, subtitle: new Wording(
            "Tahun {0} sampai {1}", ProgressQuestion.YearText(overview.Years[0].Progress.Year), ProgressQuestion.YearText(overview.Question.Year))) with
        {
            IsLandscape = true,
            Blocks = [.. Blocks(overview, office)],
        };

    private static IEnumerable<Block> Blocks(YearsOverview overview, IssuingOffice office)
    {
        var asked = overview.Asked.Progress;
        if (asked is { Status: ProgressStatus.Provisional, DataAsOf: { } day })
            yield return new Note(new Wording(
                "Tahun {0} baru sampai {1}; pertumbuhannya dibandingkan dengan tahun sebelumnya sampai tanggal yang sama, bila itu diketahui.",
                ProgressQuestion.YearText(asked.Year), day));
        yield return new Paragraph(new Wording(
            "Realisasi satu tahun ialah angka terbitnya ditambah pengiriman sesudah tanggal angka itu. Pengiriman dalam masa yang sudah tercakup angka terbit hanya menjelaskannya dan tidak ditambahkan."));
        if (overview.Years.Any(y => y.Progress.Realised is not null))
            yield return Chart(overview);
        else
            yield return Table(overview);
        yield return Parts(overview);
        yield return new Sources([
            .. overview.Years.SelectMany(Sources).Select(text => new Source(text)),
            .. overview.Years.Any(y => y.Progress.IsDetailed) ? [new Source(YearSources.Shipments(asked))] : Array.Empty<Source>(),
        ]);
        yield return OfficePaper.Signature(office, overview.Question.AsOf);
    }

    private static BarChart Chart(YearsOverview overview)
    {
        var (asked, known) = (overview.Asked.Progress, overview.Years.Where(y => y.Progress.Realised is not null).Select(y => y.Progress).ToList());
        var most = known.MaxBy(p => p.Realised!.Value)!;
        return new BarChart(
            new Wording("Realisasi per tahun"),
            new Wording(
                "Realisasi per tahun; tertinggi {0} dengan {1}", ProgressQuestion.YearText(most.Year), new RoundedUsd(most.Realised!.Value, most.GranularityCents)),
            [.. overview.Years.Select(y => new Bar(Phrase.AsIs(ProgressQuestion.YearText(y.Progress.Year)), y.Progress.Realised, y.Progress.GranularityCents))],
            asked.Target is { } target
                ? new TargetLine(new Wording("target {0}", ProgressQuestion.YearText(asked.Year)), new Usd(target.UsdCents), target.GranularityCents)
                : null,
            Table(overview)) { IsLow = true };
    }

    private static Table Table(YearsOverview overview) => new(
        "tahun",
        new Wording("Tahun demi tahun"),
        [
            new Column("tahun", new Wording("Tahun"), IsRowHeader: true),
            new Column("data_sampai", new Wording("Data sampai")),
            new Column("target_usd", new Wording("Target (US$)"), ColumnKind.Figure),
            new Column("realisasi_usd", new Wording("Realisasi (US$)"), ColumnKind.Figure),
            new Column("capaian_persen", new Wording("Capaian"), ColumnKind.Figure),
            new Column("sebelumnya_usd", new Wording("Setahun sebelumnya (US$)"), ColumnKind.Figure),
            new Column("selisih_usd", new Wording("Selisih (US$)"), ColumnKind.Figure),
            new Column("pertumbuhan_persen", new Wording("Pertumbuhan"), ColumnKind.Figure),
        ],
        [new RowGroup([.. overview.Years.Select(Line)])]);

    private static Row Line(YearLine line)
    {
        var progress = line.Progress;
        var trace = FigureTrace.Of(progress);
        return new Row([
            Cell.AsIs(ProgressQuestion.YearText(progress.Year)),
            Cell.Of(progress.DataAsOf),
            progress.Target is { } target ? Cell.Of(new Usd(target.UsdCents), target.GranularityCents).From(trace) : Cell.UnknownBecause(new Wording("belum diketahui")),
            BreakdownTable.Realised(progress),
            Cell.Of(progress.Achievement).From(trace),
            .. Compared(line),
        ]);
    }

    private static Table Parts(YearsOverview overview) => new(
        "dasar",
        new Wording("Angka terbit dan pengiriman yang tercatat"),
        [
            new Column("tahun", new Wording("Tahun"), IsRowHeader: true),
            new Column("angka_terbit_usd", new Wording("Angka terbit (US$)"), ColumnKind.Figure),
            new Column("tertelusur_usd", new Wording("Tertelusur ke pengiriman (US$)"), ColumnKind.Figure),
            new Column("belum_dirinci_usd", new Wording("Belum dirinci (US$)"), ColumnKind.Figure),
        ],
        [new RowGroup([.. overview.Years.Select(line => Part(line.Progress))])]);

    private static Row Part(Progress progress) => new Row([
        Cell.AsIs(ProgressQuestion.YearText(progress.Year)),
        progress.Assertion is { } figure ? Cell.Of(new Usd(figure.UsdCents), figure.GranularityCents) : Cell.UnknownBecause(new Wording("tidak ada")),
        progress.IsDetailed
            ? Cell.Of(progress.Verified.Usd).From(FigureTrace.Of(progress) with { Kind = TraceKind.Entries })
            : Cell.UnknownBecause(new Wording("tidak ada")),
        progress.Realised is null ? Cell.Unknown : progress.IsDetailed ? BreakdownTable.Rest(progress) : BreakdownTable.Realised(progress)]).From(FigureTrace.Of(progress));

    private static ImmutableArray<Cell> Compared(YearLine line)
    {
        if (line.Before is not { } before)
            return [Cell.Empty, Cell.Empty, Cell.Empty];
        if (!line.IsComparable)
        {
            var why = Cell.UnknownBecause(new Wording("tidak sebanding"));
            return [before.DataAsOf == before.AsOf ? BreakdownTable.Realised(before) : Cell.Unknown, why, why];
        }

        return
        [
            BreakdownTable.Realised(before), Cell.Of(line.Difference, line.DifferenceGranularity), Cell.Of(line.Growth),
        ];
    }

    private static IEnumerable<Wording> Sources(YearLine line)
    {
        if (line.Progress.Target is { } target)
            yield return new Wording("{0}: {1}", ProgressQuestion.YearText(line.Progress.Year), YearSources.Of(target));
        if (line.Progress.Assertion is { } figure)
            yield return new Wording("{0}: {1}", ProgressQuestion.YearText(line.Progress.Year), YearSources.Of(figure));
    }
}
