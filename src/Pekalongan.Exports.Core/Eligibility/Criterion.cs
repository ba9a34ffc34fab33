namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>The four conditions of article 002, and export potential, which the coaching clinic of article 004 selects by.</summary>
public enum Criterion
{
    Nib,
    OwnProduction,
    QualityAndQuantity,
    LocalKtp,
    ExportPotential,
}

public enum Verdict
{
    Met,
    NotMet,
    NeedsEvidence,
}
