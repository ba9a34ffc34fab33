using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What a reader must know before the first figure.</summary>
public static class YearNotes
{
    /// <summary>The name of a month of the year, with the mark of its remark where something came after it was closed.</summary>
    internal static Cell Month(Progress progress, int month)
    {
        var at = progress.Late.ToList().FindIndex(late => late.Month == progress.Year * 100 + month);
        return Cell.OfMonth(progress.Year, month) with { Footnote = at < 0 ? null : at + 1 };
    }

    /// <summary>What came after each month was closed; none where nothing did.</summary>
    public static IEnumerable<Footnotes> Late(Progress progress)
    {
        if (progress.Late.Any())
            yield return new Footnotes([.. progress.Late.Select(month => Phrase.From(Late(month)))]);
    }

    private static Wording Late(ClosedMonth month)
    {
        var (name, closed, change) = (YearMonth.Named(month.Month), JakartaTime.DateOf(month.ClosedAt), month.Late);
        return (change.Usd.Cents, change.Shipments) switch
        {
            ( > 0, _) => new Wording("{0} ditutup {1} dengan {2}; sesudahnya bertambah {3} (data susulan).", name, closed, month.Frozen.Usd, change.Usd),
            ( < 0, _) => new Wording("{0} ditutup {1} dengan {2}; sesudahnya berkurang {3} (data susulan).", name, closed, month.Frozen.Usd, -change.Usd),
            _ => new Wording("{0} ditutup {1} dengan {2}; nilainya tetap, pengiriman atau beratnya berubah sesudahnya (data susulan).", name, closed, month.Frozen.Usd),
        };
    }

    public static IEnumerable<Note> Of(YearOverview overview) => Of(overview.Progress);

    public static IEnumerable<Note> Of(Progress progress)
    {
        if (progress.Realised is null)
            yield return new Note(new Wording(
                "Realisasi per {0} belum diketahui: tidak ada pengiriman terverifikasi dan tidak ada angka terbit yang diketahui pada {1}. Ini bukan berarti nol.",
                progress.AsOf, progress.Known.Day));
        else if (progress.Status == ProgressStatus.Provisional && progress.DataAsOf is { } day)
            yield return new Note(new Wording("Angka sementara: data sampai {0}.", day));
        if (progress.Late.ToList() is { Count: > 0 } late)
            yield return new Note(late.Aggregate(Totals.Zero, (sum, month) => sum + month.Late).Usd is var change && change >= Usd.Zero
                ? new Wording("Data susulan: {0} dicatat dalam bulan yang sudah ditutup; rinciannya di catatan kaki.", change)
                : new Wording("Data susulan: {0} ditarik dari bulan yang sudah ditutup; rinciannya di catatan kaki.", -change));
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
