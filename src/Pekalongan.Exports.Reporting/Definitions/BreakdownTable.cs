using System.Collections.Immutable;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>The rows of a breakdown with their subtotals, what no shipment explains, and the realised value that they close to.</summary>
internal static class BreakdownTable
{
    public static Table Of(YearBreakdown breakdown)
    {
        var columns = Columns(breakdown).ToImmutableArray();
        var groups = breakdown.Groups.Select(group => new RowGroup(
            [.. group.Lines.Select(line => Line(breakdown, Phrase.Named(line.Name.Indonesian, line.Name.English), line.Hs, line.Flows, line.Keys))],
            group.Name is { } name ? Phrase.Named(name.Indonesian, name.English) : null,
            group.Name is null ? null : Line(breakdown, new Wording("Subjumlah"), null, group.Sum, group.Keys)));
        return new Table(
            RealisationBy.Slug(breakdown.Kind).Replace('-', '_'), Title(breakdown.Kind), columns, [.. groups, .. Untraced(breakdown)], Total(breakdown),
            new Wording("Tidak ada nilai yang tersisa: semua pengiriman tahun ini dibatalkan."));
    }

    public static Cell Realised(Progress progress) =>
        progress.Realised is { } value
        ? Cell.Of(value, progress.GranularityCents).From(FigureTrace.Of(progress))
        : Cell.UnknownBecause(new Wording("belum diketahui"));

    public static Cell Rest(Progress progress) => Cell.Of(progress.Untraced, progress.GranularityCents).From(FigureTrace.Of(progress));

    public static Cell Share(Progress progress, Usd? part) => progress.ShareOf(part) is { } share ? Cell.Of(share) : Cell.Empty;

    private static IEnumerable<Column> Columns(YearBreakdown breakdown)
    {
        yield return new Column("nama", Header(breakdown.Kind), IsRowHeader: true);
        if (breakdown.Kind == BreakdownKind.Commodity)
            yield return new Column("hs", new Wording("HS"));
        yield return new Column("pengiriman", new Wording("Pengiriman"), ColumnKind.Figure);
        yield return new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure);
        yield return new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure);
        if (breakdown.Rate is not null)
            yield return new Column("nilai_idr", new Wording("Nilai (Rp)"), ColumnKind.Figure);
        yield return new Column("bagian_persen", new Wording("Bagian"), ColumnKind.Figure);
        yield return new Column("dokumen_usd", new Wording("Dokumen (US$)"), ColumnKind.Figure);
        yield return new Column("keterangan_usd", new Wording("Keterangan (US$)"), ColumnKind.Figure);
        yield return new Column("rekap_usd", new Wording("Rekap (US$)"), ColumnKind.Figure);
    }

    private static Row Line(YearBreakdown breakdown, Phrase name, string? hs, EvidencedTotals flows, IEnumerable<TraceKey> keys)
    {
        var trace = FigureTrace.Entries(breakdown.Scope.Code, breakdown.Question).By(keys);
        return new Row(
        [
            Cell.Of(name), .. Hs(breakdown, hs),
            Cell.Of(flows.Totals.Shipments), Cell.Of(flows.Totals.Weight), Cell.Of(flows.Totals.Usd), .. Rupiah(breakdown, flows.Totals.Usd, 1),
            Share(breakdown.Progress, flows.Totals.Usd), .. Evidenced(flows, trace),
        ]).From(trace);
    }

    private static Cell[] Evidenced(EvidencedTotals flows, FigureTrace trace)
    {
        Cell Part(Usd value, EvidenceStrength evidence) => Cell.Of(value).From(trace.By(TraceBy.Evidence, DimensionKeys.Key(evidence)));
        return
        [
            Part(flows.Document, EvidenceStrength.Document), Part(flows.Statement, EvidenceStrength.Statement),
            Part(flows.Monthly, EvidenceStrength.MonthlyStatement),
        ];
    }

    private static IEnumerable<RowGroup> Untraced(YearBreakdown breakdown)
    {
        var progress = breakdown.Progress;
        if (!progress.HasUntraced)
            yield break;
        var unknown = Cell.UnknownBecause(RealisationWords.NotDetailed);
        yield return new RowGroup(
        [
            new Row([
                Cell.Of(progress.Untraced < Usd.Zero ? RealisationWords.TracedBeyond : RealisationWords.Untraced), .. Hs(breakdown, null),
                unknown, unknown, Rest(progress), .. Rupiah(breakdown, progress.Untraced, progress.GranularityCents),
                Share(progress, progress.Untraced), Cell.Empty, Cell.Empty, Cell.Empty,
            ]).From(FigureTrace.Of(progress)),
        ]);
    }

    private static Row Total(YearBreakdown breakdown)
    {
        var (progress, sum, trace) = (breakdown.Progress, breakdown.Sum, FigureTrace.Of(breakdown.Progress));
        var entries = FigureTrace.Entries(breakdown.Scope.Code, breakdown.Question);
        return new Row([
            Cell.Of(new Wording("Jumlah")), .. Hs(breakdown, null),
            Cell.Of(sum.Totals.Shipments).From(entries), Cell.Of(sum.Totals.Weight).From(entries),
            Realised(progress), .. Rupiah(breakdown, progress.Realised, progress.GranularityCents),
            Share(progress, progress.Realised), .. Evidenced(sum, entries),
        ]).From(trace);
    }

    private static Cell[] Hs(YearBreakdown breakdown, string? hs) => breakdown.Kind == BreakdownKind.Commodity ? [Cell.AsIs(hs ?? "")] : [];

    private static Cell[] Rupiah(YearBreakdown breakdown, Usd? value, long granularityCents) =>
        breakdown.Rate is { } rate ? [AtRate(value, granularityCents, rate)] : [];

    /// <summary>At the report's rate, and known no better than the dollars it is computed from.</summary>
    internal static Cell AtRate(Usd? value, long granularityCents, StatedRate rate) =>
        Cell.Of(value?.At(rate.Rate), granularityCents == 1 ? 1 : new Usd(granularityCents).At(rate.Rate).Sen);

    private static Wording Title(BreakdownKind kind) => kind switch
    {
        BreakdownKind.Commodity => new Wording("Menurut bab HS dan komoditas"),
        BreakdownKind.Country => new Wording("Menurut jenis pasar dan negara tujuan"),
        BreakdownKind.Channel => new Wording("Menurut cara ekspor"),
        BreakdownKind.District => new Wording("Menurut kecamatan"),
        BreakdownKind.Exporter => new Wording("Menurut eksportir"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static Wording Header(BreakdownKind kind) => kind switch
    {
        BreakdownKind.Commodity => new Wording("Komoditas"),
        BreakdownKind.Country => new Wording("Negara tujuan"),
        BreakdownKind.Channel => new Wording("Cara ekspor"),
        BreakdownKind.District => new Wording("Kecamatan"),
        BreakdownKind.Exporter => new Wording("Eksportir"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
