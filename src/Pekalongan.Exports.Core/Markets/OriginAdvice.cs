using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>
/// Which agreements, and so which certificates of origin, come into question for a destination on a day. It suggests and never decides:
/// the buyer's country decides whether a preference is granted, and the issuer (IPSKA) whether a certificate is issued.
/// </summary>
/// <param name="On">The day of export, or the day asked about.</param>
/// <param name="InQuestion">In force, and known well enough to be proposed; the longest in force first.</param>
/// <param name="Unsure">May work; nobody here knows.</param>
/// <param name="NotInForce">To come, watched, or ended: named so that nobody counts on them.</param>
/// <param name="NonPreferential">Form B; null only where the office has taken it off its table.</param>
public sealed record OriginAdvice(
    DateOnly On,
    IReadOnlyList<TradeAgreement> InQuestion,
    IReadOnlyList<TradeAgreement> Unsure,
    IReadOnlyList<TradeAgreement> NotInForce,
    TradeAgreement? NonPreferential)
{
    /// <summary>Without one, only Form B is proposed.</summary>
    public bool HasPreference => InQuestion.Count > 0;

    /// <summary>In the order in which they are offered.</summary>
    public IEnumerable<TradeAgreement> Offered => InQuestion.Concat(Unsure);

    /// <param name="agreements">The office's table.</param>
    /// <param name="iso2">The destination.</param>
    /// <param name="goods">What is sent; none where only the destination is asked about.</param>
    /// <param name="on">The day of export.</param>
    public static OriginAdvice For(IEnumerable<TradeAgreement> agreements, string iso2, IReadOnlyCollection<OriginGoods> goods, DateOnly on)
    {
        var all = agreements.OrderBy(a => a.InForceFrom ?? DateOnly.MaxValue).ThenBy(a => a.Code, StringComparer.Ordinal).ToList();
        var preferential = all.Where(a => a.Code != TradeAgreement.NonPreferentialCode).ToList();
        var proposed = preferential.Where(a => a.IsSuggestedFor(iso2)).ToLookup(a => a.On(on));
        var doubtful = preferential.Where(a => !a.IsSuggestedFor(iso2) && MayWork(a, iso2, goods) && a.On(on) == AgreementStanding.Uncertain);
        return new OriginAdvice(
            on,
            [.. proposed[AgreementStanding.InForce].Where(IsKnownWell)],
            [.. proposed[AgreementStanding.InForce].Where(a => !IsKnownWell(a)), .. proposed[AgreementStanding.Uncertain], .. doubtful],
            [.. proposed[AgreementStanding.NotYet], .. proposed[AgreementStanding.Watched], .. proposed[AgreementStanding.Ended]],
            all.Find(a => a.Code == TradeAgreement.NonPreferentialCode));
    }

    private static bool IsKnownWell(TradeAgreement agreement) => agreement.Confidence != Confidence.Low;

    // Of most agreements whose members are not known nothing can be said; the one for crafts is named where there are crafts.
    private static bool MayWork(TradeAgreement agreement, string iso2, IReadOnlyCollection<OriginGoods> goods) =>
        agreement.Code == TradeAgreement.HandicraftCode ? goods.Any(g => g.IsCraft) : agreement.HasMember(iso2) == true;
}
