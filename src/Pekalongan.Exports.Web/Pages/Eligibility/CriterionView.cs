using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

public sealed record EvidenceView(Guid FileId, string Name, string? By, DateTime At);

/// <summary>One criterion: what the rule says now, what a person decided, and whether that still stands.</summary>
public sealed record CriterionView(CriterionAssessment Assessment, Proposal Proposal, string? DecidedBy, Verdict? Verdict)
{
    public Criterion Criterion => Assessment.Criterion;

    public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];

    /// <summary>The cohort for which it was decided, where the decision was taken over.</summary>
    public string? ReusedFrom { get; init; }

    /// <summary>Why it should be decided again; null while the decision stands.</summary>
    public Recheck? Recheck { get; init; }

    /// <summary>"Met" was decided, and its evidence has run out since.</summary>
    public bool HasExpired => Assessment.DecidedVerdict != Verdict;

    /// <summary>What the business should do, said to it; where a person decided against the rule, the rule's advice would mislead.</summary>
    public Wording NextStep => HasExpired ? new Wording("Buktinya sudah habis masa berlakunya; serahkan bukti yang baru")
        : Proposal.Verdict != Core.Eligibility.Verdict.Met && Proposal.Advice is { } advice ? advice
        : new Wording("Lengkapi yang disebut pada alasannya, lalu minta dinas memeriksa ulang");
}
