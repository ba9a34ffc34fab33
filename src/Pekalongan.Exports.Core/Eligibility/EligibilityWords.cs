using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>Criteria, verdicts and states in words.</summary>
public static class EligibilityWords
{
    public static Wording Of(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("NIB"),
        Criterion.OwnProduction => new Wording("Produksi sendiri"),
        Criterion.QualityAndQuantity => new Wording("Mutu dan jumlah sesuai standar ekspor"),
        Criterion.LocalKtp => new Wording("KTP setempat"),
        _ => new Wording("Potensi ekspor"),
    };

    public static Wording Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => new Wording("Terpenuhi"),
        Verdict.NotMet => new Wording("Belum terpenuhi"),
        _ => new Wording("Perlu bukti"),
    };

    public static Wording Of(EligibilityState state) => state switch
    {
        EligibilityState.Eligible => new Wording("Memenuhi syarat"),
        EligibilityState.NotEligible => new Wording("Belum memenuhi syarat"),
        EligibilityState.NeedsEvidence => new Wording("Perlu bukti"),
        _ => new Wording("Belum selesai diperiksa"),
    };
}
