using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Shared;

/// <summary>What was decided on an application and why, as the business itself reads it.</summary>
/// <param name="Status">Where the selection put it.</param>
/// <param name="Reason">In words; null where there was none to give.</param>
/// <param name="ReservePosition">1 for the first who moves up.</param>
/// <param name="ScoreHundredths">The final score of a curated cohort.</param>
/// <param name="ParticipantCode">For participants.</param>
/// <param name="DecidedAt">Null while nothing is decided.</param>
public sealed record SelectionOutcome(
    ApplicationStatus Status, string? Reason, int? ReservePosition, int? ScoreHundredths, string? ParticipantCode, DateTime? DecidedAt)
{
    /// <summary>Accepted although a criterion was not met.</summary>
    public bool IsOverride { get; init; }

    public static Task<SelectionOutcome> OfAsync(ExportsDbContext db, Guid applicationId, CancellationToken cancellationToken) =>
        db.Applications.Where(a => a.Id == applicationId).Select(a => new SelectionOutcome(
            a.Status, a.StatusReason, a.ReservePosition, a.ScoreHundredths, a.Status == ApplicationStatus.Accepted ? a.ParticipantCode : null, a.DecidedAt)
        {
            IsOverride = a.IsOverride,
        }).SingleAsync(cancellationToken);
}
