using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>What a business says of itself before anybody checks it.</summary>
public enum SelfAnswer
{
    Yes,
    No,
    Unknown,
}

public enum SelfCheckResult
{
    Likely,
    Unsure,
    NotYet,
}

/// <summary>One condition as its own answer leaves it: what follows from it, and what to do; nothing to do where it is met.</summary>
public sealed record SelfCheckLine(Criterion Criterion, SelfAnswer Answer, Wording Says, Wording? NextStep);

/// <summary>
/// What a business can tell by itself before it applies. It helps to decide and to prepare; it never keeps anybody from applying, because
/// nobody is refused by code.
/// </summary>
public static class SelfCheck
{
    public static IReadOnlyList<SelfCheckLine> Of(
        IEnumerable<Criterion> criteria, IReadOnlyDictionary<Criterion, SelfAnswer> answers, string city) =>
        [.. criteria.Select(criterion => Line(criterion, answers.GetValueOrDefault(criterion, SelfAnswer.Unknown), city))];

    public static SelfCheckResult ResultOf(IReadOnlyCollection<SelfCheckLine> lines) =>
        lines.Any(line => line.Answer == SelfAnswer.No) ? SelfCheckResult.NotYet
        : lines.Any(line => line.Answer == SelfAnswer.Unknown) ? SelfCheckResult.Unsure
        : SelfCheckResult.Likely;

    private static SelfCheckLine Line(Criterion criterion, SelfAnswer answer, string city) => answer switch
    {
        SelfAnswer.Yes => new(criterion, answer, SelfCheckWords.WhenMet(criterion, city), null),
        SelfAnswer.No => new(criterion, answer, SelfCheckWords.WhenNotMet(criterion, city), SelfCheckWords.Advice(criterion)),
        _ => new(criterion, answer, SelfCheckWords.WhenUnknown(criterion), SelfCheckWords.HowToTell(criterion)),
    };
}
