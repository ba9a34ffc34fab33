using System.Collections.Immutable;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>How much of the realised value each strength of evidence carries; it closes to that value.</summary>
internal static class EvidenceTable
{
    /// <param name="progress">With the realised value.</param>
    /// <param name="sum">The verified flows of the year by evidence.</param>
    /// <param name="entries">Where they come from.</param>
    public static Table Of(Progress progress, EvidencedTotals sum, FigureTrace entries)
    {
        (EvidenceStrength Of, Usd Value)[] parts =
        [
            (EvidenceStrength.Document, sum.Document), (EvidenceStrength.Statement, sum.Statement), (EvidenceStrength.MonthlyStatement, sum.Monthly),
        ];
        var whole = FigureTrace.Of(progress);
        ImmutableArray<Row> rest = progress.HasUntraced
            ? [Line(progress, new Wording("Angka terbit saja"), BreakdownTable.Rest(progress), progress.Untraced, whole)]
            : [];
        return new Table(
            "bukti",
            new Wording("Menurut kekuatan bukti"),
            [
                new Column("bukti", new Wording("Bukti"), IsRowHeader: true),
                new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
                new Column("bagian_persen", new Wording("Bagian"), ColumnKind.Figure),
            ],
            [
                new RowGroup([
                    .. parts.Select(part => Line(
                        progress, RealisationWords.Of(part.Of), Cell.Of(part.Value), part.Value, entries.By(TraceBy.Evidence, DimensionKeys.Key(part.Of)))),
                    .. rest,
                ]),
            ],
            Line(progress, new Wording("Jumlah"), BreakdownTable.Realised(progress), progress.Realised, whole));
    }

    private static Row Line(Progress progress, Wording name, Cell value, Usd? part, FigureTrace trace) =>
        new([Cell.Of(name), value.From(trace), BreakdownTable.Share(progress, part).From(trace)]);
}
