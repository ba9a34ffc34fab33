using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>One case of a list to take along. What people wrote stays in the program.</summary>
public sealed record ObstacleListRow(
    int Number, DateOnly Opened, string Exporter, ObstacleTopic Topic, Phrase? Market, ObstacleStatus Status, DateOnly? FirstAnswer, DateOnly? Closed, ObstacleOutcome? Outcome);

/// <summary>"Daftar kendala": exactly the cases of the filtered list.</summary>
public static class ObstacleList
{
    public const string Kind = "daftar-kendala";

    public static Report Of(IReadOnlyList<ObstacleListRow> rows, ListPaper paper) => paper.Of(Kind, new Wording("Daftar Kendala Ekspor"), Cases(rows));

    private static Table Cases(IReadOnlyList<ObstacleListRow> rows) => new(
        "kendala",
        new Wording("{0} kendala", rows.Count),
        [
            new Column("nomor", new Wording("No."), ColumnKind.Figure),
            new Column("dibuka", new Wording("Dibuka")),
            new Column("usaha", new Wording("Usaha"), IsRowHeader: true),
            new Column("topik", new Wording("Topik")),
            new Column("pasar", new Wording("Pasar")),
            new Column("status", new Wording("Status")),
            new Column("jawaban_pertama", new Wording("Jawaban pertama")),
            new Column("ditutup", new Wording("Ditutup")),
            new Column("hasil", new Wording("Hasil")),
        ],
        [
            new RowGroup([.. rows.Select(row => new Row([
                Cell.Of(row.Number),
                Cell.Of(row.Opened),
                Cell.AsIs(row.Exporter),
                Cell.Of(ObstacleWords.Of(row.Topic)),
                row.Market is { } market ? Cell.Of(market) : Cell.Empty,
                Cell.Of(ObstacleWords.Of(row.Status)),
                row.FirstAnswer is { } answered ? Cell.Of(answered) : Cell.Empty,
                row.Closed is { } closed ? Cell.Of(closed) : Cell.Empty,
                row.Outcome is { } outcome ? Cell.Of(ObstacleWords.Of(outcome)) : Cell.Empty,
            ]))]),
        ],
        EmptyText: new Wording("Tidak ada kendala yang cocok."));
}
