using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>A case, and since when its exporter has been waiting for a word of the office.</summary>
public sealed class WaitingCase
{
    public required ObstacleCase Case { get; init; }

    public required DateTime Since { get; init; }
}

/// <summary>Whose cases an account may know of: an exporter's only its own; anyone else's don't exist for it.</summary>
public static class ObstacleAccess
{
    public static IQueryable<ObstacleCase> VisibleTo(this IQueryable<ObstacleCase> cases, Actor actor)
    {
        if (actor.Role != Role.Exporter)
            return cases;
        var own = actor.ExporterId ?? Guid.Empty;
        return cases.Where(c => c.ExporterId == own);
    }

    /// <summary>It waits since its first words that nothing of the office came after: writing again puts nobody back in the queue.</summary>
    public static IQueryable<WaitingCase> WithWaiting(this IQueryable<ObstacleCase> cases) => cases.Select(c => new WaitingCase
    {
        Case = c,
        Since = c.Messages.Where(m => !m.IsAnswer && !c.Messages.Any(a => a.IsAnswer && a.At > m.At)).Min(m => (DateTime?)m.At) ?? c.OpenedAt,
    });
}
