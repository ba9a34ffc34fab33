using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

public sealed record SpeakerFacts(string Name, string? Affiliation);

public sealed record SessionFacts(DateOnly Day, string Topic, IReadOnlyList<SpeakerFacts> Speakers, int LessonHours)
{
    /// <summary>The session that this changes; null for one to add.</summary>
    public Guid? Id { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }
}

/// <summary>What staff write down of a cohort.</summary>
public sealed record CohortFacts
{
    public required string Title { get; init; }

    public required int Year { get; init; }

    public int? Stage { get; init; }

    public required CohortKind Kind { get; init; }

    public string? Partner { get; init; }

    public int? Quota { get; init; }

    public PartialDate? Start { get; init; }

    public PartialDate? End { get; init; }

    public string? Place { get; init; }

    public string? PublicText { get; init; }

    public DateOnly? ApplyUntil { get; init; }

    /// <summary>None chosen: those of the kind.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    public bool IsCurated { get; init; }

    /// <summary>Of a curated cohort; an aspect that is not there counts nothing.</summary>
    public IReadOnlyDictionary<RubricAspect, int> Rubric { get; init; } = new Dictionary<RubricAspect, int>();

    public int MinimumAttendancePercent { get; init; } = Cohort.UsualAttendancePercent;

    public IReadOnlyList<SessionFacts> Sessions { get; init; } = [];
}
