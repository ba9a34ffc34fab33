using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.Pages.Targets;

/// <summary>A proposal as it is looked at, beside the version that it would follow.</summary>
public sealed record ProposalView(TargetProposal Proposal, string ProposedBy, string? DecidedBy, ExportTarget? Before, int? BecameVersion)
{
    public bool IsWaiting => Proposal.Status == ProposalStatus.Waiting;

    public static async Task<ProposalView> ReadAsync(ExportsDbContext db, Guid id, DateTime now, CancellationToken cancellationToken)
    {
        var read = await db.TargetProposals.AsNoTracking().Where(p => p.Id == id).Select(p => new
        {
            Proposal = p,
            ProposedBy = db.Users.Where(u => u.Id == p.ProposedById).Select(u => u.Name).Single(),
            DecidedBy = db.Users.Where(u => u.Id == p.DecidedById).Select(u => u.Name).SingleOrDefault(),
            Became = db.Targets.Where(t => t.Id == p.TargetId).Select(t => (int?)t.VersionNumber).SingleOrDefault(),
        }).SingleAsync(cancellationToken);
        var versions = await db.TargetVersionsAsync(
            read.Proposal.ScopeCode, read.Proposal.Year, new KnownAt(read.Proposal.DecidedAt ?? now), cancellationToken);
        var before = versions.Where(v => v.Target.Id != read.Proposal.TargetId).ToList().InForce(read.Proposal.EffectiveFrom);
        return new ProposalView(read.Proposal, read.ProposedBy, read.DecidedBy, before?.Target, read.Became);
    }
}
