using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What the office calls the states of a monthly statement.</summary>
public static class StatementWords
{
    public static Wording Of(StatementStatus status) => status switch
    {
        StatementStatus.Submitted => new Wording("Menunggu pemeriksaan"),
        StatementStatus.Returned => new Wording("Dikembalikan"),
        StatementStatus.Verified => new Wording("Terverifikasi"),
        StatementStatus.Voided => new Wording("Dibatalkan"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Why an act is not possible in a state.</summary>
    public static Wording Refusal(this StatementStatus status) => status switch
    {
        StatementStatus.Submitted => new Wording("Rekap ini sedang menunggu pemeriksaan dan baru dapat diubah bila dikembalikan"),
        StatementStatus.Returned => new Wording("Rekap ini sudah dikembalikan untuk diperbaiki"),
        StatementStatus.Verified => new Wording("Rekap ini sudah diverifikasi; hanya verifikator yang dapat membatalkannya"),
        StatementStatus.Voided => new Wording("Rekap ini sudah dibatalkan; catat rekap baru bila perlu"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
