namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What goes together when an application's status changes, so that no number or code of the old one stays behind.</summary>
internal static class ApplicationStatusChange
{
    /// <summary>Accepts it; the place itself was taken with <see cref="Places"/>. A code that was given once stays the same.</summary>
    public static void TakePlace(this CohortApplication application, Guid by, DateTime at)
    {
        application.Leave(ApplicationStatus.Accepted, by, at);
        application.ParticipantCode ??= ParticipantCodes.New();
    }

    /// <summary>Into any status but that of a participant.</summary>
    public static void Leave(this CohortApplication application, ApplicationStatus status, Guid by, DateTime at)
    {
        application.Status = status;
        application.ReservePosition = null;
        application.IsOverride = false;
        (application.DecidedById, application.DecidedAt) = (by, at);
    }
}
