using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Capaian Indikator Kinerja": each indicator with target, realised value, achievement, formula and source, as an LKjIP shows them.</summary>
public static class IndicatorReport
{
    public const string Kind = "lkjip";

    public static readonly Wording Title = new Wording("Capaian Indikator Kinerja Ekspor");

    /// <param name="overview">The year.</param>
    /// <param name="line">The same year beside the one before.</param>
    /// <param name="trainings">What came of trainings.</param>
    /// <param name="office">Whose paper.</param>
    public static Report Of(YearOverview overview, YearLine line, TrainingYears trainings, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, overview.Scope, overview.Question, office) with
        {
            IsLandscape = true,
            Blocks =
            [
                .. YearNotes.Of(overview),
                Table(overview, line, trainings),
                new Heading(2, new Wording("Catatan")),
                new ItemList([.. Remarks(overview, line)], ListMark.Number),
                YearSources.Of(overview),
                OfficePaper.Signature(office, overview.Question.AsOf),
            ],
        };

    private static Table Table(YearOverview overview, YearLine line, TrainingYears trainings) => new(
        "indikator",
        new Wording("Indikator kinerja"),
        [
            new Column("nomor", new Wording("No."), ColumnKind.Figure),
            new Column("indikator", new Wording("Indikator"), IsRowHeader: true),
            new Column("satuan", new Wording("Satuan")),
            new Column("target", new Wording("Target"), ColumnKind.Figure),
            new Column("realisasi", new Wording("Realisasi"), ColumnKind.Figure),
            new Column("capaian_persen", new Wording("Capaian"), ColumnKind.Figure),
            new Column("rumus", new Wording("Rumus")),
            new Column("sumber", new Wording("Sumber data")),
        ],
        [new RowGroup([.. Indicators.Of(overview, line, trainings).Select((indicator, i) => new Row([
            Cell.Of(i + 1), Cell.Of(indicator.Name), Cell.Of(indicator.Unit), indicator.Target, indicator.Realised, indicator.Achievement,
            Cell.Of(indicator.Formula), Cell.Of(indicator.Source)]))])]);

    private static IEnumerable<Phrase> Remarks(YearOverview overview, YearLine line)
    {
        yield return new Wording("Capaian ialah realisasi dibagi target kali 100, dua desimal, pada cakupan yang sama.");
        yield return new Wording("“Tidak ditetapkan” berarti tidak ada target yang diketahui untuk indikator itu; capaiannya karena itu tidak dihitung.");
        if (line.Before is not null && !line.IsComparable)
            yield return new Wording("Pertumbuhan hanya dihitung bila kedua tahun diketahui sampai tanggal yang sama.");
        if (overview.New is { Undetermined: > 0 and var open })
            yield return new Wording("{0} eksportir lain tidak dapat dipastikan: riwayat sebelum terdaftar tidak ditanyakan", open);
    }
}
