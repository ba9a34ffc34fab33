using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>How an agreement stands on one day.</summary>
public enum AgreementStanding
{
    InForce,

    /// <summary>Nobody here knows whether or since when it works.</summary>
    Uncertain,

    /// <summary>Its first day in force is known and still to come.</summary>
    NotYet,

    /// <summary>Concluded or signed, without a first day in force.</summary>
    Watched,
    Ended,
}

/// <summary>Reads an agreement's standing off its row, and says it in words.</summary>
public static class AgreementStandings
{
    public static AgreementStanding On(this TradeAgreement agreement, DateOnly day) => agreement switch
    {
        { InForceUntil: { } until } when until < day => AgreementStanding.Ended,
        { InForceFrom: { } from } when from > day => AgreementStanding.NotYet,
        { InForceFrom: not null } => AgreementStanding.InForce,
        { IsWatched: true } => AgreementStanding.Watched,
        { Confidence: Confidence.Low } => AgreementStanding.Uncertain,
        _ => AgreementStanding.InForce,
    };

    /// <summary>A preference may be claimed under it, as far as anybody here can tell.</summary>
    public static bool MayBeUsedOn(this TradeAgreement agreement, DateOnly day) =>
        agreement.On(day) is AgreementStanding.InForce or AgreementStanding.Uncertain;

    public static Wording InWords(this TradeAgreement agreement, DateOnly day) => agreement.On(day) switch
    {
        AgreementStanding.InForce when agreement.InForceFrom is { } from => new Wording("berlaku sejak {0}", from),
        AgreementStanding.InForce when agreement.SuggestedFor == TradeAgreement.EveryCountry => new Wording("selalu dapat dipakai"),
        AgreementStanding.InForce => new Wording("berlaku, tanggal mulainya tidak tercatat"),
        AgreementStanding.NotYet => new Wording("belum berlaku; mulai {0}", agreement.InForceFrom),
        AgreementStanding.Watched => new Wording("belum berlaku, dipantau"),
        AgreementStanding.Ended => new Wording("berakhir {0}", agreement.InForceUntil),
        AgreementStanding.Uncertain => new Wording("tidak pasti"),
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, null),
    };

    /// <summary>How sure the row is; null where two sources agree.</summary>
    public static Wording? Doubt(this TradeAgreement agreement) => agreement.Confidence switch
    {
        Confidence.High => null,
        Confidence.Medium => new Wording("cukup yakin: baru satu sumber"),
        Confidence.Low => new Wording("kurang yakin: periksa dulu di e-SKA"),
        _ => throw new ArgumentOutOfRangeException(nameof(agreement), agreement.Confidence, null),
    };
}
