using System.Collections.Immutable;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>
/// "Kendala": what exporters met in the year and what came of it, by topic, those of 3K together. No exporter is named. Nothing is said
/// of years before the desk had its first case: that none was written down does not mean that there was none.
/// </summary>
public static class ObstacleSection
{
    public static IEnumerable<Block> Of(DeskSummary? desk) => desk is null ? [] : Blocks(desk);

    private static IEnumerable<Block> Blocks(DeskSummary desk)
    {
        yield return new Heading(2, new Wording("Kendala"));
        yield return new Facts([.. Facts(desk)]);
        yield return ByTopic(desk);
    }

    private static IEnumerable<Fact> Facts(DeskSummary desk)
    {
        yield return new Fact("kendala_diteruskan", new Wording("Diteruskan ke lembaga lain"), Cell.Of(desk.HandedOver), new Wording("{0} sudah dibalas", desk.Replied));
        yield return new Fact(
            "kendala_jawaban_median", new Wording("Lama sampai jawaban pertama, median"), Wait(desk.MedianAnswer),
            new Wording("menurut kalender; yang belum dijawab ikut dihitung selama ini sudah menunggu"));
        yield return new Fact(
            "kendala_dijawab_tepat_waktu", new Wording("Dijawab dalam {0} hari", DeskSummary.AnswerLimit.Days), Cell.Of(desk.ShareInTime),
            new Wording("{0} tepat waktu, {1} terlambat, {2} belum jatuh tempo", desk.AnsweredInTime, desk.AnsweredLate, desk.NotYetDue));
    }

    private static Cell Wait(WaitFigure? wait) => wait is { } known ? Cell.Of(ObstacleWords.Of(known)) : Cell.Unknown;

    private static Table ByTopic(DeskSummary desk)
    {
        var threeK = desk.Topics.Where(t => t.Topic.IsThreeK()).ToList();
        var others = desk.Topics.Where(t => !t.Topic.IsThreeK()).ToList();
        return new Table(
            "kendala",
            new Wording("Kendala menurut topik"),
            [
                new Column("topik", new Wording("Topik"), IsRowHeader: true),
                new Column("dibuka", new Wording("Dibuka"), ColumnKind.Figure),
                new Column("ditutup", new Wording("Ditutup"), ColumnKind.Figure),
                new Column("teratasi", new Wording("Teratasi"), ColumnKind.Figure),
                new Column("masih_terbuka", new Wording("Masih terbuka"), ColumnKind.Figure),
            ],
            [.. Group(threeK, new Wording("3K: kualitas, kuantitas, kontinuitas")), .. Group(others, new Wording("Topik lain"))],
            desk.IsEmpty ? null : Line(new Wording("Jumlah"), desk.Topics),
            new Wording("Tidak ada kendala yang tercatat tahun ini."));
    }

    private static ImmutableArray<RowGroup> Group(List<TopicFigures> topics, Wording title) => topics.Count == 0
        ? []
        : [new RowGroup([.. topics.Select(t => Line(ObstacleWords.Of(t.Topic), [t]))], title, Line(new Wording("Jumlah"), topics))];

    private static Row Line(Wording name, IReadOnlyList<TopicFigures> topics) => new(
    [
        Cell.Of(name), Cell.Of(topics.Sum(t => t.Opened)), Cell.Of(topics.Sum(t => t.Closed)), Cell.Of(topics.Sum(t => t.Solved)), Cell.Of(topics.Sum(t => t.Open)),
    ]);
}
