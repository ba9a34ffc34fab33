using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>One indicator with where it comes from.</summary>
internal sealed record Indicator(Wording Name, Wording Unit, Cell Target, Cell Realised, Cell Achievement, Wording Formula, Phrase Source);

/// <summary>The indicators that the program knows of. Only the first has a target in the regulations; no other is invented.</summary>
internal static class Indicators
{
    private static readonly Wording Ledger = new Wording("Buku besar pengiriman terverifikasi");

    private static readonly Wording Percentage = new Wording("persen");

    private static readonly Wording Businesses = new Wording("eksportir");

    private static Cell NotSet => Cell.UnknownBecause(new Wording("tidak ditetapkan"));

    public static IEnumerable<Indicator> Of(YearOverview overview, YearLine line, TrainingYears trainings)
    {
        var (progress, trace, entries) = (overview.Progress, FigureTrace.Of(overview.Progress), YearTraces.Entries(overview));
        yield return new Indicator(
            new Wording("Nilai ekspor"), new Wording("US$"), progress.Target is { } target ? Cell.Of(new Usd(target.UsdCents), target.GranularityCents).From(trace) : NotSet,
            BreakdownTable.Realised(progress), Cell.Of(progress.Achievement).From(trace), new Wording("angka terbit terakhir + pengiriman sesudahnya"), Source(progress));
        if (overview.Rate is { } rate)
            yield return new Indicator(
                new Wording("Nilai ekspor dalam rupiah"), new Wording("Rp"),
                progress.Target is { } stated ? BreakdownTable.AtRate(new Usd(stated.UsdCents), stated.GranularityCents, rate).From(trace) : NotSet,
                BreakdownTable.AtRate(progress.Realised, progress.GranularityCents, rate).From(trace), Cell.Of(progress.Achievement).From(trace),
                new Wording("nilai US$ × {0}", rate.Rate), Phrase.AsIs(rate.Source));
        yield return new Indicator(
            new Wording("Pertumbuhan nilai ekspor"), Percentage, NotSet, Known(line.Growth, new Wording("tidak sebanding")).From(trace), NotCounted,
            new Wording("(tahun ini − tahun lalu) ÷ tahun lalu × 100"), Source(progress));
        yield return new Indicator(
            new Wording("Eksportir aktif"), Businesses, NotSet, Counted(overview.Active).From(entries), NotCounted, new Wording("eksportir dengan nilai terverifikasi tahun ini"), Ledger);
        yield return new Indicator(
            new Wording("Eksportir baru"), Businesses, NotSet, Counted(overview.New?.Certain), NotCounted, new Wording("eksportir yang ekspor pertamanya tahun ini"), Ledger);
        yield return new Indicator(
            new Wording("Ekspor atas nama sendiri"), Percentage, NotSet, Known(overview.OwnNameShare, RealisationWords.NotDetailed).From(entries.By(TraceBy.Channel, DimensionKeys.Key(ExportChannel.OwnName))), NotCounted,
            new Wording("nilai atas nama sendiri ÷ nilai terlacak × 100"), Ledger);
        yield return Trained(trainings);
        yield return new Indicator(
            new Wording("Kendala dijawab tepat waktu"), Percentage, NotSet, Known(overview.Obstacles?.ShareInTime, new Wording("belum ada kendala")), NotCounted,
            new Wording("dijawab dalam {0} hari ÷ yang sudah jatuh tempo × 100", DeskSummary.AnswerLimit.Days), new Wording("Meja kendala"));
    }

    private static Cell NotCounted => Cell.UnknownBecause(new Wording("tidak dihitung"));

    // Only trainings whose twelve months are over: the others' share can still only grow.
    private static Indicator Trained(TrainingYears trainings)
    {
        var fresh = trainings.Held.Where(h => h.Outcome.IsYearOver).SelectMany(h => h.Outcome.WithinYear).Where(s => s.Earlier == EarlierExports.None).ToList();
        return new Indicator(
            new Wording("Peserta pelatihan yang belum pernah ekspor, lalu mengekspor dalam 12 bulan"), Percentage, NotSet,
            Known(Percent.Of(fresh.Sum(s => s.Exported), fresh.Sum(s => s.All)), new Wording("belum ada yang genap 12 bulan")), NotCounted,
            new Wording("yang mengekspor ÷ peserta × 100, dari angkatan yang sudah genap 12 bulan"), Ledger);
    }

    private static Cell Known(Percent? share, Wording why) => share is { } known ? Cell.Of(known) : Cell.UnknownBecause(why);

    private static Cell Counted(int? count) => count is { } known ? Cell.Of(known) : Cell.UnknownBecause(RealisationWords.NotDetailed);

    private static Phrase Source(Progress progress) => (progress.Assertion, progress.Flows > Usd.Zero) switch
    {
        ({ } figure, false) => YearSources.Named(figure.Source, figure.IsExternal),
        ({ } figure, true) => new Wording("{0}; buku besar pengiriman terverifikasi", YearSources.Named(figure.Source, figure.IsExternal)),
        _ => Ledger,
    };
}
