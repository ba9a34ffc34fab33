using System.Linq.Expressions;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;

namespace Pekalongan.Exports.Core.Obstacles;

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

    /// <summary>Since when the exporter has been waiting: its first words that nothing of the office came after.</summary>
    public static Expression<Func<ObstacleCase, DateTime>> WaitingSince { get; } = c =>
        c.Messages.Where(m => !m.IsAnswer && !c.Messages.Any(a => a.IsAnswer && a.At > m.At)).Min(m => (DateTime?)m.At) ?? c.OpenedAt;
}
