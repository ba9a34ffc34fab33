namespace Pekalongan.Exports.Core.Values;

/// <summary>How sure the office may be of a row of reference data: agreed by two sources, by one decent source, or only general knowledge.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
