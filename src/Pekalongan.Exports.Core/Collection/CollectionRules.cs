using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What is known of an exporter's month. "Nothing exported" is an answer; "not yet" and "unreachable" are none.</summary>
public enum CollectionState
{
    NotYet,
    Unreachable,
    Reported,
    Nothing,
}

/// <summary>Who is asked for a month, and what an answer makes of it.</summary>
public static class CollectionRules
{
    /// <summary>
    /// Asked are the businesses that exported within the year ending with the month, and those that told at registration that they export. Whoever
    /// was taken off a list stays off until it exports again.
    /// </summary>
    /// <param name="declared">What it told at registration.</param>
    /// <param name="lastExport">The last one known, up to the month's end.</param>
    /// <param name="month">yyyymm.</param>
    /// <param name="takenOffFor">The last month whose list it was taken off.</param>
    public static bool IsExpected(DeclaredExport declared, DateOnly? lastExport, int month, int? takenOffFor)
    {
        if (takenOffFor is { } off)
            return lastExport > YearMonth.LastDay(off);
        return declared == DeclaredExport.Since || lastExport > YearMonth.LastDay(month).AddMonths(-ExporterStatusRule.ActiveMonths);
    }

    public static CollectionState StateAfter(CollectionAnswerKind? latest) => latest switch
    {
        CollectionAnswerKind.Reported => CollectionState.Reported,
        CollectionAnswerKind.Nothing => CollectionState.Nothing,
        CollectionAnswerKind.Unreachable => CollectionState.Unreachable,
        _ => CollectionState.NotYet,
    };

    /// <summary>Zero is known as well as any other value.</summary>
    public static bool IsKnown(this CollectionState state) => state is CollectionState.Reported or CollectionState.Nothing;

    /// <summary>What is wrong with asking for this month; null when nothing is.</summary>
    public static Wording? CheckMonth(int month, DateOnly today) => month switch
    {
        _ when month > YearMonth.LastEnded(today.AddDays(-1)) =>
            new Wording("{0} belum berakhir; kabar ekspor ditanyakan sesudah bulannya lewat", YearMonth.Named(month)),
        _ when YearMonth.FirstDay(month) < ShipmentRules.FirstDay => new Wording("Bulan paling awal Januari 2000"),
        _ => null,
    };

    /// <summary>An answer has to agree with what is on file for the month; null when it does.</summary>
    /// <param name="answer">The one that is to be noted.</param>
    /// <param name="hasExports">A shipment or a statement of the month was handed in, checked or not.</param>
    public static Wording? CheckAnswer(CollectionAnswerKind answer, bool hasExports) => (answer, hasExports) switch
    {
        (CollectionAnswerKind.Nothing, true) =>
            new Wording("Untuk bulan ini sudah ada ekspor yang tercatat, jadi bukan \"tidak ada ekspor\". Pilih \"sudah semua tercatat\", atau perbaiki catatannya dulu"),
        (CollectionAnswerKind.Reported, false) =>
            new Wording("Untuk bulan ini belum ada pengiriman atau rekap yang dikirim. Catat dulu, atau pilih \"tidak ada ekspor\""),
        _ => null,
    };
}
