using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

/// <summary>The states of a report that is issued, in words.</summary>
public static class IssueWords
{
    public static Wording Of(IssueStatus status) => status switch
    {
        IssueStatus.Draft => new Wording("Menunggu pemeriksaan"),
        IssueStatus.Returned => new Wording("Dikembalikan"),
        IssueStatus.Checked => new Wording("Sudah diperiksa, menunggu diterbitkan"),
        IssueStatus.Issued => new Wording("Terbit"),
        IssueStatus.Discarded => new Wording("Tidak jadi diterbitkan"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Why an act is not possible in this state.</summary>
    public static Wording Refusal(this IssueStatus status) => status switch
    {
        IssueStatus.Draft => new Wording("Laporan ini belum diperiksa orang kedua"),
        IssueStatus.Returned => new Wording("Laporan ini dikembalikan; susun lagi dulu"),
        IssueStatus.Checked => new Wording("Laporan ini sudah diperiksa; kini tinggal diterbitkan"),
        IssueStatus.Issued => new Wording("Laporan ini sudah terbit dan tidak berubah lagi; terbitkan penggantinya bila ada yang keliru"),
        IssueStatus.Discarded => new Wording("Laporan ini tidak jadi diterbitkan; susun yang baru"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
