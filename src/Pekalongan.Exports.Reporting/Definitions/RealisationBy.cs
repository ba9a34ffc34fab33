using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Realisasi Ekspor" of a year by goods, destination, channel, kecamatan or exporter, each row with what proves it.</summary>
public static class RealisationBy
{
    public const string Kind = "realisasi";

    public static readonly Wording Title = new Wording("Realisasi Ekspor Menurut Rincian");

    public static Report Of(YearBreakdown breakdown, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, breakdown.Scope, breakdown.Question, office, Slug(breakdown.Kind), new Wording(
            "Tahun {0}, {1}", ProgressQuestion.YearText(breakdown.Question.Year), Of(breakdown.Kind))) with
        {
            IsLandscape = true,
            Blocks = [.. Blocks(breakdown, office)],
        };

    public static string Slug(BreakdownKind kind) => kind switch
    {
        BreakdownKind.Commodity => "komoditas",
        BreakdownKind.Country => "negara",
        BreakdownKind.Channel => "cara-ekspor",
        BreakdownKind.District => "kecamatan",
        BreakdownKind.Exporter => "eksportir",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Wording Of(BreakdownKind kind) => kind switch
    {
        BreakdownKind.Commodity => new Wording("menurut komoditas"),
        BreakdownKind.Country => new Wording("menurut negara tujuan"),
        BreakdownKind.Channel => new Wording("menurut cara ekspor"),
        BreakdownKind.District => new Wording("menurut kecamatan"),
        BreakdownKind.Exporter => new Wording("menurut eksportir"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static IEnumerable<Block> Blocks(YearBreakdown breakdown, IssuingOffice office)
    {
        foreach (var note in YearNotes.Of(breakdown.Progress))
            yield return note;
        yield return new Facts([.. Facts(breakdown)]);
        if (breakdown.Progress.IsDetailed)
        {
            yield return BreakdownTable.Of(breakdown);
            if (breakdown.Kind == BreakdownKind.Commodity)
                yield return new Paragraph(new Wording("Kode HS menurut dokumen ekspor. Satu pengiriman yang memuat beberapa komoditas dihitung sekali dalam subjumlah dan jumlah."));
            yield return EvidenceTable.Of(breakdown.Progress, breakdown.Sum, FigureTrace.Entries(breakdown.Scope.Code, breakdown.Question));
        }

        yield return new Sources([.. YearSources.Of(breakdown.Progress, breakdown.Rate).Select(text => new Source(text))]);
        yield return OfficePaper.Signature(office, breakdown.Question.AsOf);
    }

    private static IEnumerable<Fact> Facts(YearBreakdown breakdown)
    {
        var progress = breakdown.Progress;
        yield return new Fact("realisasi_usd", new Wording("Realisasi"), BreakdownTable.Realised(progress));
        yield return breakdown.Rate is { } rate
            ? new Fact("kurs_laporan", new Wording("Kurs laporan per US$"), Cell.Of(rate.Rate), Phrase.AsIs(rate.Source))
            : new Fact("kurs_laporan", new Wording("Kurs laporan per US$"), Cell.UnknownBecause(new Wording("belum ditetapkan untuk tahun ini")));
        if (!progress.IsDetailed)
            yield return new Fact("rincian", new Wording("Rincian"), Cell.UnknownBecause(
                progress.Realised is null ? new Wording("belum ada angka") : RealisationWords.NotDetailed));
    }
}
