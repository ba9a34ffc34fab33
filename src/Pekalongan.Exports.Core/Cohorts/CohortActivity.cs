using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Core.Cohorts;

public sealed record ActivityParticipant(
    string Name, string Business, string? Sector, int AttendedHours, int? PreTest, int? PostTest, string? CertificateNumber);

public sealed record ActivitySession(DateOnly Day, string Topic, string Speakers, int LessonHours, int Present);

/// <summary>What participants said, as means in hundredths of 1 to 5.</summary>
public sealed record ActivityFeedback(int Answers, int Content, int Speakers, int Organisation, int Usefulness);

/// <summary>Mean test scores in hundredths, of those who took both.</summary>
public sealed record ActivityTests(int Both, int Before, int After)
{
    public int Gain => After - Before;
}

/// <summary>Everything that the report of a training's activity says of one cohort, read once.</summary>
public sealed record CohortActivity
{
    public required Cohort Cohort { get; init; }

    public required Scope Scope { get; init; }

    public required IssuingOffice Office { get; init; }

    public required OutcomeQuestion Question { get; init; }

    /// <summary>How many applications stand in each state.</summary>
    public required IReadOnlyDictionary<ApplicationStatus, int> Applications { get; init; }

    public required IReadOnlyList<ActivityParticipant> Participants { get; init; }

    public required IReadOnlyList<ActivitySession> Sessions { get; init; }

    public ActivityTests? Tests { get; init; }

    public ActivityFeedback? Feedback { get; init; }

    public int MentoringEntries { get; init; }

    /// <summary>Null where the days of the training are not known.</summary>
    public CohortOutcome? Outcome { get; init; }

    public required IReadOnlyDictionary<string, BilingualName> Countries { get; init; }

    /// <summary>What staff wrote themselves.</summary>
    public required IReadOnlyDictionary<CohortReportPart, string> Texts { get; init; }

    public int AllHours => Sessions.Sum(s => s.LessonHours);

    public int WithEnoughAttendance => Participants.Count(p => AttendanceRule.IsEnough(p.AttendedHours, AllHours, Cohort.MinimumAttendancePercent));

    public int Certificates => Participants.Count(p => p.CertificateNumber is not null);
}
