using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>A criterion that speaks against an application, with the decider's words.</summary>
public sealed record FailedCriterion(Criterion Criterion, Verdict Verdict, string? Reason);

/// <summary>An application as the selection sees it.</summary>
public sealed record SelectionCandidate
{
    public required Guid ApplicationId { get; init; }

    public required Guid ExporterId { get; init; }

    public required string Business { get; init; }

    public required DateTime AppliedAt { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required int? ReservePosition { get; init; }

    public required EligibilityState Eligibility { get; init; }

    public required IReadOnlyList<Criterion> Undecided { get; init; }

    public required IReadOnlyList<FailedCriterion> Failed { get; init; }

    /// <summary>Null in a cohort without curation.</summary>
    public required CurationResult? Curation { get; init; }

    /// <summary>Accepted although a criterion was not met.</summary>
    public bool IsOverride { get; init; }

    public bool IsEligible => Eligibility == EligibilityState.Eligible;

    public RankingKey Key => new(ApplicationId, IsEligible, Curation?.ScoreHundredths, AppliedAt);

    /// <summary>What has to be done before the selection can be concluded.</summary>
    public IEnumerable<Wording> Missing => this switch
    {
        { Eligibility: EligibilityState.Undecided } => Undecided.Select(criterion => new Wording("{0} belum diputuskan", EligibilityWords.Of(criterion))),
        { IsEligible: true, Curation: { State: CurationState.Waiting } curation } =>
            [new Wording("Baru {0} dari {1} penilai mengirim nilai", curation.Submitted, CurationResult.Assessors)],
        { IsEligible: true, Curation.State: CurationState.Flagged } => [new Wording("Nilai kedua penilai berbeda terlalu jauh; perlu penilai ketiga")],
        _ => [],
    };

    /// <summary>Why it is refused, in the words the business reads. Staff may write it better.</summary>
    public string RefusalReason()
    {
        var full = Sentence(f => f.Reason is null ? new Wording("{0} ({1})", EligibilityWords.Of(f.Criterion), EligibilityWords.Of(f.Verdict)).ToString()
            : $"{EligibilityWords.Of(f.Criterion)} ({f.Reason})");
        return full.Length <= CohortApplication.ReasonMaxLength ? full : Sentence(f => EligibilityWords.Of(f.Criterion).ToString());

        string Sentence(Func<FailedCriterion, string> words) => new Wording("Syarat belum terpenuhi: {0}.", string.Join("; ", Failed.Select(words))).ToString();
    }
}
