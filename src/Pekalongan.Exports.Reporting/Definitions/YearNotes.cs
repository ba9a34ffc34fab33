using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What a reader must know before the first figure.</summary>
public static class YearNotes
{
    public static IEnumerable<Note> Of(YearOverview overview) => Of(overview.Progress);

    public static IEnumerable<Note> Of(Progress progress)
    {
        if (progress.Realised is null)
            yield return new Note(new Wording(
                "Realisasi per {0} belum diketahui: tidak ada pengiriman terverifikasi dan tidak ada angka terbit yang diketahui pada {1}. Ini bukan berarti nol.",
                progress.AsOf, progress.Known.Day));
        else if (progress.Status == ProgressStatus.Provisional && progress.DataAsOf is { } day)
            yield return new Note(new Wording("Angka sementara: data sampai {0}.", day));
        if (progress.Collected.Latest is { } latest)
            yield return new Note(CollectionWords.Sentence(latest));
        if (progress.Assertion is { } figure && !progress.IsDetailed)
            yield return new Note(new Wording("Tahun ini hanya diketahui dari angka terbit; rinciannya tidak disebut oleh sumber ({0}).", figure.Source));
        if (progress.Assertion is { } total && progress.IsDetailed)
            yield return new Note(new Wording(
                "{0} dari {1} dapat ditelusuri ke pengiriman yang tercatat.",
                new RoundedUsd(progress.Traced, 1), new RoundedUsd(new Usd(total.UsdCents), total.GranularityCents)));
        if (progress.TracedExceedsAssertion)
            yield return new Note(new Wording("Pengiriman yang tercatat melebihi angka terbit. Angka terbit tetap berlaku sampai dinas menyatakannya ulang."));
        if (!progress.SamePopulation)
            yield return new Note(new Wording("Target hanya mencakup UMKM, sedangkan realisasi mencakup semua eksportir; capaian karena itu tidak dihitung."));
    }
}
