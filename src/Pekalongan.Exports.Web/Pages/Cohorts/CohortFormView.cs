namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <param name="Input">What stands in the fields.</param>
/// <param name="IsNew">The cohort is being opened.</param>
public sealed record CohortFormView(CohortForm Input, bool IsNew)
{
    /// <summary>Sessions that may not be taken away, because somebody was there.</summary>
    public IReadOnlySet<Guid> Attended { get; init; } = new HashSet<Guid>();

    /// <summary>Somebody applied: how participants are chosen stands.</summary>
    public bool HasApplicants { get; init; }
}
