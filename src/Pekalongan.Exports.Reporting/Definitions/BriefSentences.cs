using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What a year's figures say, in three sentences put together from them: how far, from what, what is needed.</summary>
public static class BriefSentences
{
    public static IEnumerable<Wording> Of(YearOverview overview)
    {
        yield return HowFar(overview.Progress);
        yield return FromWhat(overview);
        yield return Needed(overview.Progress);
    }

    private static Wording HowFar(Progress progress)
    {
        if (progress is not { Realised: { } realised, DataAsOf: { } day })
            return new Wording("Realisasi tahun {0} per {1} belum diketahui; ini bukan berarti nol.", ProgressQuestion.YearText(progress.Year), progress.AsOf);
        var value = new RoundedUsd(realised, progress.GranularityCents);
        return progress.Achievement is { } share
            ? new Wording("Sampai {0} ekspor kota bernilai {1}, {2} dari target tahun {3}.", day, value, share, ProgressQuestion.YearText(progress.Year))
            : new Wording("Sampai {0} ekspor kota bernilai {1}.", day, value);
    }

    private static Wording FromWhat(YearOverview overview)
    {
        if (!overview.IsDetailed)
            return overview.Progress.Realised is null
                ? new Wording("Belum ada pengiriman terverifikasi dan belum ada angka terbit untuk tahun ini.")
                : new Wording("Angkanya angka terbit; sumbernya tidak merinci komoditas dan negara tujuan.");
        var (goods, market) = (overview.Commodities.FirstOrDefault(), overview.Countries.FirstOrDefault());
        return goods is null || market is null
            ? new Wording("Semua pengiriman tahun ini dibatalkan, jadi tidak ada yang dapat dirinci.")
            : new Wording(
                "Yang terlacak datang dari {0} eksportir; terbesar {1} ({2}) dan tujuan {3} ({4}).",
                overview.Active, goods.Name, new RoundedUsd(goods.Totals.Usd, 1), market.Name, new RoundedUsd(market.Totals.Usd, 1));
    }

    private static Wording Needed(Progress progress)
    {
        if (progress.Target is not { } target)
            return new Wording("Target tahun ini belum diketahui pada tanggal laporan.");
        if (!progress.SamePopulation)
            return new Wording("Target hanya mencakup UMKM, sedangkan realisasi mencakup semua eksportir; capaian karena itu tidak dihitung.");
        if (progress.Realised is not { } realised)
            return new Wording("Target tahun ini {0}.", new RoundedUsd(new Usd(target.UsdCents), target.GranularityCents));
        var granularity = Math.Max(progress.GranularityCents, target.GranularityCents);
        return Distance.Of(progress) switch
        {
            null => new Wording("Target sudah tercapai, lebih {0}.", new RoundedUsd(realised - new Usd(target.UsdCents), granularity)),
            { PerMonth: { } perMonth } distance => new Wording(
                "Untuk mencapai target masih kurang {0}, yaitu {1} per bulan sampai akhir tahun.",
                new RoundedUsd(distance.Missing, granularity), new RoundedUsd(perMonth, granularity)),
            var distance => new Wording("Tahun berakhir {0} di bawah target.", new RoundedUsd(distance.Missing, granularity)),
        };
    }
}
