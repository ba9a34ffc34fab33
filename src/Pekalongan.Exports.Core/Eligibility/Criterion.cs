namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>The four conditions of article 002: NIB, own production, quality and quantity to export standard, local KTP.</summary>
public enum Criterion
{
    Nib,
    OwnProduction,
    QualityAndQuantity,
    LocalKtp,
}

public enum Verdict
{
    Met,
    NotMet,
    NeedsEvidence,
}
