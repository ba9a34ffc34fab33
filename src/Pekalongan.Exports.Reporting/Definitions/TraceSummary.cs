using System.Collections.Immutable;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>How a figure follows from its entries and the published figures, before the entries themselves.</summary>
public static class TraceSummary
{
    public static IEnumerable<Block> Of(TracedFigure figure)
    {
        if (figure.Facts.Count > 0)
            yield return new Facts([.. figure.Facts.Select((fact, i) => new Fact(
                FormattableString.Invariant($"ciri_{i + 1}"), fact.Label, Cell.Of(Phrase.Named(fact.Value.Indonesian, fact.Value.English))))]);
        if (figure.End is { } end)
        {
            yield return Account(figure, end);
            if (Explained(end) is { } explained)
                yield return new Paragraph(explained);
            if (end.Achievement is { } achievement && figure.Before is null && end.Target is { } target)
                yield return new Paragraph(new Wording(
                    "Capaian {0} = realisasi ÷ target × 100. Target {1}: versi {2}, {3}.",
                    achievement, new RoundedUsd(new Usd(target.UsdCents), target.GranularityCents), target.VersionNumber, target.LegalBasis));
        }

        if (figure.Count > 0)
            yield return Evidence(figure);
    }

    private static Table Account(TracedFigure figure, Progress end) => new(
        "perhitungan",
        new Wording("Perhitungannya"),
        [new Column("bagian", new Wording("Bagian"), IsRowHeader: true), new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure)],
        [new RowGroup([.. figure.Before is { } before ? Difference(end, before) : Parts(figure, end)])],
        new Row([Cell.Of(figure.Before is null ? new Wording("Realisasi") : new Wording("Realisasi di antaranya")), Result(figure, end)]));

    private static IEnumerable<Row> Parts(TracedFigure figure, Progress end)
    {
        if (end.Assertion is { } published)
            yield return new Row([
                Cell.Of(new Wording("Angka terbit sampai {0}: {1}", published.AsOf, YearSources.Named(published.Source, published.IsExternal))),
                Cell.Of(new Usd(published.UsdCents), published.GranularityCents)]);
        yield return new Row([
            Cell.Of(end.Assertion is null ? new Wording("{0} entri di bawah", figure.Count) : new Wording("{0} entri sesudahnya, di bawah", figure.Count)),
            Cell.Of(figure.Sum.Totals.Usd)]);
    }

    private static IEnumerable<Row> Difference(Progress end, Progress before)
    {
        yield return new Row([Cell.Of(new Wording("Realisasi sampai {0}", end.AsOf)), BreakdownTable.Realised(end)]);
        yield return new Row([Cell.Of(new Wording("dikurangi realisasi sampai {0}", before.AsOf)), BreakdownTable.Realised(before)]);
    }

    private static Cell Result(TracedFigure figure, Progress end)
    {
        if (end.Realised is not { } realised)
            return Cell.UnknownBecause(new Wording("belum diketahui"));
        if (figure.Before is not { } before)
            return Cell.Of(realised, end.GranularityCents);
        return before.Realised is { } earlier
            ? Cell.Of(realised - earlier, Math.Max(end.GranularityCents, before.GranularityCents))
            : Cell.UnknownBecause(new Wording("belum diketahui"));
    }

    // What lies within the days of a published figure explains it and adds nothing.
    private static Wording? Explained(Progress end) => end is { Assertion: { } published, IsDetailed: true }
        ? new Wording(
            "Pengiriman sampai {0} sudah tercakup dalam angka terbit dan tidak ditambahkan; {1} darinya dapat ditelusuri ke pengiriman.", published.AsOf, end.Traced)
        : null;

    private static Table Evidence(TracedFigure figure)
    {
        var sum = figure.Sum;
        ImmutableArray<(EvidenceStrength Of, Usd Value)> parts =
        [
            (EvidenceStrength.Document, sum.Document), (EvidenceStrength.Statement, sum.Statement), (EvidenceStrength.MonthlyStatement, sum.Monthly),
        ];
        return new Table(
            "bukti",
            new Wording("Bukti entri-entri ini"),
            [
                new Column("bukti", new Wording("Bukti"), IsRowHeader: true),
                new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
                new Column("bagian_persen", new Wording("Bagian"), ColumnKind.Figure),
            ],
            [new RowGroup([.. parts.Select(part => new Row([Cell.Of(RealisationWords.Of(part.Of)), Cell.Of(part.Value), Share(part.Value, sum.Totals.Usd)]))])],
            new Row([Cell.Of(new Wording("Jumlah")), Cell.Of(sum.Totals.Usd), Share(sum.Totals.Usd, sum.Totals.Usd)]));
    }

    private static Cell Share(Usd part, Usd whole) => Percent.Of(part, whole) is { } share ? Cell.Of(share) : Cell.Empty;
}
