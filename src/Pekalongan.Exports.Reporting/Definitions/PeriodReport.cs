using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Laporan Realisasi Ekspor" of a quarter or a half: in the period, and from the year's beginning to its end.</summary>
public static class PeriodReport
{
    public const string Kind = "periode";

    public static readonly Wording Title = new Wording("Laporan Triwulan dan Semester");

    private static readonly Wording NotSplit = new Wording("tidak ditetapkan per triwulan");

    public static Report Of(PeriodOverview overview, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, overview.Scope, overview.Question, office, overview.Period.Slug, new Wording(
            "{0} tahun {1}", overview.Period.Name, ProgressQuestion.YearText(overview.Question.Year))) with
        {
            Blocks = [.. Blocks(overview, office)],
        };

    private static IEnumerable<Block> Blocks(PeriodOverview overview, IssuingOffice office)
    {
        if (overview.End is not { } end)
        {
            yield return new Note(new Wording("Periode ini baru dimulai {0}, sesudah tanggal laporan.", overview.From));
            yield return OfficePaper.Signature(office, overview.Question.AsOf);
            yield break;
        }

        foreach (var note in Notes(overview, end))
            yield return note;
        yield return Key(overview, end);
        yield return new Facts([.. Facts(overview, end)]);
        foreach (var table in PeriodTables.Of(overview))
            yield return table;
        foreach (var footnotes in overview.Months.Count == 0 ? [] : YearNotes.Late(end))
            yield return footnotes;
        yield return new Sources([
            .. end.Target is { } target ? [new Source(YearSources.Of(target))] : Array.Empty<Source>(),
            .. YearSources.Of(end, overview.Rate).Select(text => new Source(text)),
        ]);
        yield return OfficePaper.Signature(office, overview.Question.AsOf);
    }

    private static IEnumerable<Note> Notes(PeriodOverview overview, Progress end)
    {
        foreach (var note in YearNotes.Of(end))
            yield return note;
        if (!overview.IsOver)
            yield return new Note(new Wording("Periode ini belum selesai: angkanya sampai {0}.", overview.To));
        if (overview.Realised is null && end.Realised is not null)
            yield return new Note(new Wording(
                "Nilai dalam periode ini tidak diketahui: angka terbit bersifat kumulatif, dan tidak ada angka terbit yang memisahkan {0} sampai {1}. Yang dirinci di bawah hanya bagian yang terlacak.",
                overview.From, overview.To));
    }

    private static KeyFigures Key(PeriodOverview overview, Progress end) => new(
    [
        new KeyFigure("realisasi_periode_usd", new Wording("Realisasi {0}", overview.Period.Name), Value(overview).From(overview.Trace), AtRate(overview.Realised, overview.GranularityCents, overview.Rate)),
        new KeyFigure("capaian_periode_persen", new Wording("Capaian terhadap target periode"), Achieved(overview.Achievement, overview.Target).From(overview.Trace)),
        new KeyFigure(
            "kumulatif_usd", new Wording("Kumulatif sejak 1 Januari"), BreakdownTable.Realised(end), AtRate(end.Realised, end.GranularityCents, overview.Rate)),
        new KeyFigure("kumulatif_persen", new Wording("Bagian dari target tahun"), Cell.Of(end.Achievement).From(FigureTrace.Of(end))),
    ]);

    private static IEnumerable<Fact> Facts(PeriodOverview overview, Progress end)
    {
        yield return new Fact("dari", new Wording("Dari"), Cell.Of(overview.From));
        yield return new Fact("sampai", new Wording("Sampai"), Cell.Of(overview.To));
        yield return new Fact("status", new Wording("Status angka"), Cell.Of(RealisationWords.Of(end.Status)));
        yield return new Fact("per_data", new Wording("Data sampai"), Cell.Of(end.DataAsOf));
        yield return new Fact("target_periode_usd", new Wording("Target periode"), Target(overview.Target, end.Target).From(FigureTrace.Of(end)));
        yield return new Fact("target_kumulatif_usd", new Wording("Target sampai akhir periode"), Target(overview.TargetUpTo, end.Target).From(FigureTrace.Of(end)));
        yield return new Fact("capaian_kumulatif_persen", new Wording("Capaian kumulatif"), Achieved(overview.AchievementUpTo, overview.TargetUpTo).From(FigureTrace.Of(end)));
        yield return new Fact("target_usd", new Wording("Target {0}", ProgressQuestion.YearText(end.Year)), Target(end.Target is { } year ? new Usd(year.UsdCents) : null, end.Target).From(FigureTrace.Of(end)));
        if (overview.Rate is { } rate)
            yield return new Fact("kurs_laporan", new Wording("Kurs laporan per US$"), Cell.Of(rate.Rate), Phrase.AsIs(rate.Source));
    }

    internal static Cell Value(PeriodOverview overview) => overview.Realised is { } value
        ? Cell.Of(value, overview.GranularityCents)
        : Cell.UnknownBecause(overview.End?.Realised is null ? new Wording("belum diketahui") : RealisationWords.NotDetailed);

    private static Cell Target(Usd? part, ExportTarget? target) => (part, target) switch
    {
        (_, null) => Cell.UnknownBecause(new Wording("belum diketahui")),
        ({ } value, _) => Cell.Of(value, target.GranularityCents),
        _ => Cell.UnknownBecause(NotSplit),
    };

    private static Cell Achieved(Percent? share, Usd? target) => share is { } known ? Cell.Of(known) : target is null ? Cell.UnknownBecause(NotSplit) : Cell.Unknown;

    private static Phrase? AtRate(Usd? value, long granularityCents, StatedRate? rate) => value is { } known && rate is not null
        ? Phrase.From(new Wording("{0} pada kurs laporan", new RoundedRupiah(known.At(rate.Rate), granularityCents == 1 ? 1 : new Usd(granularityCents).At(rate.Rate).Sen)))
        : null;
}
