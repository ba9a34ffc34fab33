namespace Pekalongan.Exports.Core.Values;

/// <summary>How sure a row of reference data is: general knowledge only, one decent source, or two sources that agree.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
