using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Akan tercapai?": where the year may end, how sure that is, and what a month must still bring. Nothing once the year is over.</summary>
public static class YearProjection
{
    private const int Sure = 100;

    public static readonly Wording Title = new Wording("Akan tercapai?");

    public static readonly Wording Middle = new Wording("Proyeksi akhir tahun");

    public static readonly Wording Lower = new Wording("Batas bawah rentang 80%");

    public static readonly Wording Upper = new Wording("Batas atas rentang 80%");

    /// <summary>With its heading; on the dashboard a card has its own.</summary>
    public static IEnumerable<Block> Of(YearOverview overview) => Said(overview) is { Count: > 0 } said ? said.Prepend(new Heading(2, Title)) : [];

    /// <summary>In words, then in figures.</summary>
    public static IReadOnlyList<Block> Said(YearOverview overview)
    {
        var projection = overview.Projection;
        return projection.Basis == ProjectionBasis.Over
            ? []
            : [new Paragraph(Answer(overview)), new Facts([.. Items(overview)]), new Paragraph(Method(projection))];
    }

    internal static Wording Range(YearEndBand band) =>
        new("{0} (rentang 80%: {1} sampai {2})", Rounded(band.Point, band), Rounded(band.Low, band), Rounded(band.High, band));

    private static Wording Answer(YearOverview overview)
    {
        var (projection, progress) = (overview.Projection, overview.Progress);
        if (projection.Basis == ProjectionBasis.NotBegun)
            return new Wording("Tahun ini belum dimulai, jadi belum ada yang bisa diproyeksikan.");
        if (projection.Need is { IsReached: true })
            return new Wording("Target sudah tercapai.");
        if (projection is { Band: { } band, Chance: { } chance })
            return new Wording("Peluang target tercapai {0}. Akhir tahun diperkirakan {1}.", ChanceWords(chance), Range(band));
        if (projection.Band is { } alone)
            return new Wording("Akhir tahun diperkirakan {0}. {1}", Range(alone), WithoutTarget(progress));
        return new Wording(
            "Data belum cukup untuk menyebut peluang: {0} dari {1} bulan lengkap berturut-turut yang diperlukan ada di buku besar. Tutup bulan yang sudah lengkap, atau lengkapi rekap bulanannya.",
            projection.CompleteMonths, MonthlyModel.FewestMonths);
    }

    private static Wording WithoutTarget(Progress progress) => progress.Target is null
        ? new Wording("Target tahun ini belum diketahui, jadi peluangnya tidak dihitung.")
        : new Wording("Target dan realisasi mencakup pelaku usaha yang berbeda, jadi peluangnya tidak dihitung.");

    private static IEnumerable<Fact> Items(YearOverview overview)
    {
        var projection = overview.Projection;
        if (projection.Band is { } band)
        {
            yield return new Fact("proyeksi_usd", Middle, Cell.Of(band.Point, band.GranularityCents), new Wording("sama mungkinnya lebih atau kurang"));
            yield return new Fact("proyeksi_bawah_usd", Lower, Cell.Of(band.Low, band.GranularityCents));
            yield return new Fact("proyeksi_atas_usd", Upper, Cell.Of(band.High, band.GranularityCents));
        }

        if (projection.Basis != ProjectionBasis.NotBegun)
        {
            yield return Chance(overview);
            yield return new Fact(
                "laju_sederhana_usd", new Wording("Laju sederhana"),
                projection.RunRate is { } rate ? Cell.Of(rate.Value, rate.GranularityCents) : Cell.UnknownBecause(new Wording("belum sebulan diketahui")),
                Errors(projection.Errors));
            yield return new Fact("bulan_lengkap", new Wording("Bulan lengkap berturut-turut"), Cell.Of((long?)projection.CompleteMonths));
        }

        yield return Need(overview);
    }

    private static Fact Chance(YearOverview overview)
    {
        var (key, label) = ("peluang_persen", new Wording("Peluang target tercapai (persen)"));
        return overview switch
        {
            { Projection: { Chance: { } chance, Need: { } need } } => new Fact(
                key, label, Cell.Of((long?)chance), need.IsReached ? new Wording("sudah tercapai") : ChanceWords(chance)),
            { Projection.Chance: { } chance } => new Fact(key, label, Cell.Of((long?)chance), ChanceWords(chance)),
            { Progress.Target: null } => new Fact(key, label, Cell.UnknownBecause(new Wording("target belum diketahui"))),
            { Progress.SamePopulation: false } => new Fact(key, label, Cell.UnknownBecause(new Wording("cakupan target berbeda"))),
            _ => new Fact(key, label, Cell.UnknownBecause(new Wording("data belum cukup"))),
        };
    }

    private static Wording ChanceWords(int chance) => chance switch
    {
        0 => new Wording("kurang dari 5%"),
        Sure => new Wording("lebih dari 95%"),
        _ => new Wording("sekitar {0}%", chance),
    };

    private static Phrase Errors(IReadOnlyList<RunRateError> errors) => errors.Count == 0
        ? new Wording("realisasi ÷ bagian tahun yang berjalan; galatnya belum diketahui")
        : Phrase.InEach(language => new Wording(
            "realisasi ÷ bagian tahun yang berjalan; galat yang diketahui: {0}; n = {1}", string.Join("; ", errors.Select(e => Error(e, language))), errors.Count).In(language));

    private static string Error(RunRateError error, Language language) => new Wording(
        "per {0} {1}, kenyataannya {2} ({3}%)", error.AsOf, error.Said, error.Came,
        (error.Tenths < 0 ? "−" : "+") + Figures.Fixed(Math.Abs(error.Tenths), 1, language)).In(language);

    private static Fact Need(YearOverview overview)
    {
        var (key, label) = ("perlu_per_bulan_usd", new Wording("Masih perlu rata-rata per bulan"));
        var (projection, progress) = (overview.Projection, overview.Progress);
        if (projection.Need is { } need)
            return new Fact(key, label, Cell.Of(need.PerMonth, need.GranularityCents), need.IsReached
                ? new Wording("sudah tercapai")
                : new Wording("{0} lagi sampai 31 Desember {1}", new RoundedUsd(need.Missing, need.GranularityCents), ProgressQuestion.YearText(progress.Year)));
        return new Fact(key, label, Cell.UnknownBecause(progress switch
        {
            { Target: null } => new Wording("target belum diketahui"),
            { SamePopulation: false } => new Wording("cakupan target berbeda"),
            _ => new Wording("realisasi belum diketahui"),
        }));
    }

    private static Wording Method(YearEndProjection projection) => projection.Band is { } band
        ? new Wording(
            "Cara hitung: nilai sampai {0}, ditambah bulan-bulan sesudahnya menurut {1} bulan lengkap terakhir: tingkat dua belas bulan terakhir, musim tiap bulan, dan seperempat pertumbuhannya. Empat dari lima tahun diharapkan berakhir di dalam rentang. Proyeksi tidak pernah di bawah yang sudah terverifikasi.",
            band.From, band.Months)
        : new Wording("Laju sederhana menganggap bulan-bulan berikutnya sama dengan yang sudah lewat; musim dan kiriman besar tidak diperhitungkan.");

    private static RoundedUsd Rounded(Usd value, YearEndBand band) => new(value, band.GranularityCents);
}
