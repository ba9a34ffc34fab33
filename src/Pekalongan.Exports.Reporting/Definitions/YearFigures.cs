using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>The few figures on top of dashboard and report, and the same year in full precision beneath.</summary>
public static class YearFigures
{
    public static KeyFigures Key(YearOverview overview)
    {
        var progress = overview.Progress;
        var trace = FigureTrace.Of(progress);
        return new KeyFigures(
        [
            new KeyFigure("realisasi_usd", new Wording("Realisasi"), BreakdownTable.Realised(progress), InRupiahWords(overview) is { } rupiah ? Phrase.From(rupiah) : null),
            new KeyFigure(
                "target_usd", new Wording("Target {0}", ProgressQuestion.YearText(progress.Year)), Target(progress.Target).From(trace),
                progress.Target is { } target ? Phrase.From(new Wording("versi {0}, {1}", target.VersionNumber, target.LegalBasis)) : null),
            new KeyFigure("capaian_persen", new Wording("Capaian terhadap target"), Cell.Of(progress.Achievement).From(trace), Distance(overview)),
            Exporters(overview),
        ]);
    }

    public static Facts InFull(YearOverview overview) => new([.. Items(overview)]);

    private static IEnumerable<Fact> Items(YearOverview overview)
    {
        var progress = overview.Progress;
        var (trace, entries) = (FigureTrace.Of(progress), YearTraces.Entries(overview));
        yield return new Fact("status", new Wording("Status angka"), Cell.Of(RealisationWords.Of(progress.Status)));
        yield return new Fact("per_data", new Wording("Data sampai"), Cell.Of(progress.DataAsOf));
        if (progress.Target is { } target)
            yield return new Fact("cakupan_target", new Wording("Cakupan target"), Cell.Of(RealisationWords.Of(target.Population)));
        if (overview.Rate is { } rate)
        {
            yield return new Fact("kurs_laporan", new Wording("Kurs laporan per US$"), Cell.Of(rate.Rate), Phrase.AsIs(rate.Source));
            yield return new Fact("realisasi_idr", new Wording("Realisasi dalam rupiah"), AtRate(overview.RealisedRupiah, progress.GranularityCents, rate.Rate).From(trace));
            if (progress.Target is { } stated)
                yield return new Fact("target_idr", new Wording("Target dalam rupiah"), AtRate(overview.TargetRupiah, stated.GranularityCents, rate.Rate).From(trace));
        }
        else
        {
            yield return new Fact("kurs_laporan", new Wording("Kurs laporan per US$"), Cell.UnknownBecause(new Wording("belum ditetapkan untuk tahun ini")));
        }

        if (progress.Target is { PrintedRupiahSen: { } targetSen } printedTarget)
            yield return new Fact(
                "target_idr_tercetak", new Wording("Target dalam rupiah, seperti tercetak"),
                Cell.Of(new Rupiah(targetSen), printedTarget.RupiahGranularitySen ?? 1).From(trace), Phrase.AsIs(printedTarget.LegalBasis));
        if (progress.Assertion is { PrintedRupiahSen: { } sen } printed)
            yield return new Fact(
                "realisasi_idr_tercetak", new Wording("Realisasi dalam rupiah, seperti tercetak"),
                Cell.Of(new Rupiah(sen), printed.RupiahGranularitySen ?? 1).From(trace), Phrase.AsIs(printed.Source));
        if (progress.Assertion is { } assertion && overview.IsDetailed)
            yield return new Fact("tertelusur_usd", new Wording("Tertelusur ke pengiriman"), Cell.Of(progress.Traced).From(entries.UpTo(assertion.AsOf)));
        if (overview.Evidence.Monthly != Usd.Zero)
            yield return new Fact(
                "rekap_usd", new Wording("Di antaranya dari rekap bulanan"), Cell.Of(overview.Evidence.Monthly).From(entries.By(TraceBy.Evidence, DimensionKeys.Key(EvidenceStrength.MonthlyStatement))),
                new Wording("tanpa dokumen: bukti yang lebih lemah"));
        foreach (var fact in ExporterFacts(overview).Concat(CollectedFacts(progress.Collected)))
            yield return fact;
    }

    private static IEnumerable<Fact> CollectedFacts(Collected collected)
    {
        if (collected.Latest is not { } latest)
        {
            yield return new Fact("eksportir_melapor", new Wording("Eksportir yang sudah melapor"), Cell.UnknownBecause(CollectionWords.NeverAsked));
            yield break;
        }

        yield return new Fact(
            "eksportir_melapor", new Wording("Eksportir yang sudah melapor"), Cell.Of((long?)latest.Reported), CollectionWords.Of(latest));
        yield return new Fact("eksportir_ditanyai", new Wording("Eksportir yang ditanyai"), Cell.Of((long?)latest.Expected));
        yield return new Fact("melapor_sampai", new Wording("Melapor sampai"), Cell.Of(latest.Name));
        if (CollectionWords.Gaps(collected) is { } gaps)
            yield return new Fact("belum_lengkap", new Wording("Bulan yang belum lengkap"), Cell.Of(gaps));
    }

    private static IEnumerable<Fact> ExporterFacts(YearOverview overview)
    {
        var printed = overview.Points.LastOrDefault(p => p.Exporters is not null);
        if (printed is not null)
            yield return new Fact(
                "eksportir_menurut_sumber", new Wording("Eksportir terdaftar (menurut sumber)"), Cell.Of((long?)printed.Exporters), Phrase.AsIs(printed.Source));
        yield return new Fact("pelaku_usaha_terdaftar", new Wording("Pelaku usaha di daftar"), Cell.Of((long?)overview.Registered));
        if (!overview.IsDetailed)
            yield break;
        yield return new Fact("eksportir_aktif", new Wording("Eksportir aktif (dari pengiriman)"), Cell.Of((long?)overview.Active).From(YearTraces.Entries(overview)));
        yield return new Fact("eksportir_baru", new Wording("Eksportir baru"), NewExporters(overview.New), Undetermined(overview.New));
        yield return new Fact("atas_nama_sendiri_persen", new Wording("Ekspor atas nama sendiri"), Cell.Of(overview.OwnNameShare).From(
            YearTraces.Entries(overview).By(TraceBy.Channel, DimensionKeys.Key(ExportChannel.OwnName))));
    }

    private static Cell NewExporters(NewExporters? found) => found switch
    {
        null or { Certain: 0, Undetermined: > 0 } => Cell.UnknownBecause(RealisationWords.CannotBeDetermined),
        var known => Cell.Of((long?)known.Certain),
    };

    private static Phrase? Undetermined(NewExporters? found) => found is { Undetermined: > 0 and var open }
        ? Phrase.From(new Wording("{0} eksportir lain tidak dapat dipastikan: riwayat sebelum terdaftar tidak ditanyakan", open))
        : null;

    private static KeyFigure Exporters(YearOverview overview)
    {
        if (overview.Active is { } active)
            return new KeyFigure("eksportir_aktif", new Wording("Eksportir aktif"), Cell.Of((long?)active).From(YearTraces.Entries(overview)), overview.OwnNameShare is { } share
                ? Phrase.From(new Wording("{0} nilai atas nama sendiri", share))
                : null);
        var printed = overview.Points.LastOrDefault(p => p.Exporters is not null);
        return new KeyFigure(
            "eksportir_menurut_sumber", new Wording("Eksportir terdaftar (menurut sumber)"), Cell.Of((long?)printed?.Exporters),
            printed is null ? null : Phrase.AsIs(printed.Source));
    }

    private static Cell Target(ExportTarget? target) =>
        target is null ? Cell.UnknownBecause(new Wording("belum diketahui")) : Cell.Of(new Usd(target.UsdCents), target.GranularityCents);

    private static Wording? InRupiahWords(YearOverview overview) => (overview.Rate, overview.Progress) switch
    {
        ({ } rate, { Realised: { } value } progress) =>
            new Wording("{0} pada kurs laporan", new RoundedRupiah(value.At(rate.Rate), GranularityAt(progress.GranularityCents, rate.Rate))),
        (_, { Assertion: { PrintedRupiahSen: { } sen } printed }) =>
            new Wording("{0} seperti tercetak", new RoundedRupiah(new Rupiah(sen), printed.RupiahGranularitySen ?? 1)),
        _ => null,
    };

    private static Phrase? Distance(YearOverview overview)
    {
        if (overview.Missing is not { } missing)
            return null;
        var granularity = Math.Max(overview.Progress.GranularityCents, overview.Progress.Target!.GranularityCents);
        return missing > Usd.Zero
            ? new Wording("kurang {0}", new RoundedUsd(missing, granularity))
            : new Wording("lebih {0}", new RoundedUsd(-missing, granularity));
    }

    private static Cell AtRate(Rupiah? value, long granularityCents, IdrRate rate) => Cell.Of(value, GranularityAt(granularityCents, rate));

    // A rupiah value is known no better than the dollars it was computed from.
    private static long GranularityAt(long granularityCents, IdrRate rate) => granularityCents == 1 ? 1 : new Usd(granularityCents).At(rate).Sen;
}
