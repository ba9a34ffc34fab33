using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Laporan Kendala": what exporters met in a year, by quarter and topic, and how quickly the office answered. Nobody is named.</summary>
public static class ObstacleYear
{
    public const string Kind = "kendala";

    public static readonly Wording Title = new Wording("Laporan Kendala Ekspor");

    public static Report Of(DeskYear desk, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, desk.Scope, desk.Question, office) with { Blocks = [.. Blocks(desk, office)] };

    private static IEnumerable<Block> Blocks(DeskYear desk, IssuingOffice office)
    {
        if (desk.Year is { } year)
        {
            yield return Key(year);
            yield return Quarters(desk, year);
            foreach (var block in ObstacleSection.Of(year))
                yield return block;
            yield return Waits(year);
        }
        else
        {
            yield return new Note(new Wording("Sampai tanggal ini belum ada kendala yang dicatat. Itu tidak berarti bahwa tidak ada kendala."));
        }

        yield return OfficePaper.Signature(office, desk.Question.AsOf);
    }

    private static KeyFigures Key(DeskSummary year) => new(
    [
        new KeyFigure("dibuka", new Wording("Dibuka"), Cell.Of(year.Opened)),
        new KeyFigure("ditutup", new Wording("Ditutup"), Cell.Of(year.Closed), new Wording("{0} teratasi", year.Solved)),
        new KeyFigure("masih_terbuka", new Wording("Masih terbuka"), Cell.Of(year.Open), new Wording("juga dari tahun-tahun sebelumnya")),
        new KeyFigure("tepat_waktu_persen", new Wording("Dijawab tepat waktu"), Cell.Of(year.ShareInTime), new Wording("dalam {0} hari", DeskSummary.AnswerLimit.Days)),
    ]);

    private static Table Quarters(DeskYear desk, DeskSummary year) => new(
        "per_triwulan",
        new Wording("Per triwulan"),
        [
            new Column("sampai", new Wording("Sampai"), IsRowHeader: true),
            new Column("dibuka", new Wording("Dibuka"), ColumnKind.Figure),
            new Column("ditutup", new Wording("Ditutup"), ColumnKind.Figure),
            new Column("teratasi", new Wording("Teratasi"), ColumnKind.Figure),
            new Column("masih_terbuka", new Wording("Masih terbuka pada akhirnya"), ColumnKind.Figure),
            new Column("diteruskan", new Wording("Diteruskan"), ColumnKind.Figure),
        ],
        [new RowGroup([.. desk.Quarters.Select(q => Line(Cell.Of(q.Until), q))])],
        Line(Cell.Of(new Wording("Jumlah")), year));

    private static Row Line(Cell name, DeskSummary desk) =>
        new([name, Cell.Of(desk.Opened), Cell.Of(desk.Closed), Cell.Of(desk.Solved), Cell.Of(desk.Open), Cell.Of(desk.HandedOver)]);

    private static Table Waits(DeskSummary year) => new(
        "lama",
        new Wording("Lama menurut kalender, dari yang dibuka tahun ini"),
        [
            new Column("sampai", new Wording("Sampai"), IsRowHeader: true),
            new Column("median", new Wording("Median")),
            new Column("sembilan_puluh", new Wording("Sembilan dari sepuluh")),
        ],
        [
            new RowGroup([
                new Row([Cell.Of(new Wording("Jawaban pertama")), Wait(year.MedianAnswer), Wait(year.LongAnswer)]),
                new Row([Cell.Of(new Wording("Ditutup")), Wait(year.MedianClosing), Wait(year.LongClosing)]),
            ]),
        ]);

    private static Cell Wait(WaitFigure? wait) => wait is { } known ? Cell.Of(ObstacleWords.Of(known)) : Cell.Unknown;
}
