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
}
