using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// A version of a year's target with the proposal it came from; none where it was loaded from a publication. <see cref="EffectiveFrom"/> is
/// then unknown, and the version speaks of the whole year.
/// </summary>
public sealed record TargetVersion(ExportTarget Target, TargetProposal? Proposal)
{
    public DateOnly? EffectiveFrom => Proposal?.EffectiveFrom;
}

/// <summary>Which version of a year's target counts: by the day it is the target from, and by what the office knew.</summary>
public static class TargetVersions
{
    /// <summary>
    /// The versions known by then, in their order. A proposal becomes known the moment it is approved, a publication on its day.
    /// </summary>
    public static async Task<IReadOnlyList<TargetVersion>> TargetVersionsAsync(
        this ExportsDbContext db, string scope, int year, KnownAt known, CancellationToken cancellationToken)
    {
        var rows = await (from target in db.Targets.AsNoTracking()
                          where target.ScopeCode == scope && target.Year == year && target.KnownFrom <= known.Day
                          join proposal in db.TargetProposals.AsNoTracking() on target.Id equals proposal.TargetId into proposals
                          from proposal in proposals.DefaultIfEmpty()
                          orderby target.VersionNumber
                          select new { target, proposal }).ToListAsync(cancellationToken);
        return [.. rows.Where(r => r.proposal is null || r.proposal.DecidedAt <= known.Until).Select(r => new TargetVersion(r.target, r.proposal))];
    }

    /// <summary>
    /// The version in force on a day: the last one approved of those that had begun. A year's first version speaks of its whole year, whenever
    /// in it the regulation began.
    /// </summary>
    public static TargetVersion? InForce(this IReadOnlyList<TargetVersion> versions, DateOnly day) =>
        versions.LastOrDefault(v => v.EffectiveFrom is not { } from || from <= day) ?? versions.FirstOrDefault();
}
