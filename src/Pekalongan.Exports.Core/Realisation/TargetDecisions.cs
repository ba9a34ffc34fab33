using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// What a second person does with a proposed target. Never the one who proposed it, whatever role that account has by now. What is approved
/// becomes a version that is known from that moment on: whoever asks as known before still gets the earlier one.
/// </summary>
public sealed class TargetDecisions(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    public static readonly Wording OwnProposal = new Wording("Yang mengusulkan target tidak boleh memutuskannya sendiri; minta pimpinan lain");

    /// <param name="scopeCode">Whose target.</param>
    /// <param name="id">Which proposal.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="reason">What was looked at.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Outcome> ApproveAsync(string scopeCode, Guid id, Guid version, string reason, CancellationToken cancellationToken) =>
        DecideAsync(scopeCode, id, version, ProposalStatus.Approved, reason, cancellationToken);

    public Task<Outcome> RefuseAsync(string scopeCode, Guid id, Guid version, string reason, CancellationToken cancellationToken) =>
        DecideAsync(scopeCode, id, version, ProposalStatus.Refused, reason, cancellationToken);

    private async Task<Outcome> DecideAsync(
        string scopeCode, Guid id, Guid version, ProposalStatus to, string reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.TargetProposals.SingleOrDefaultAsync(p => p.Id == id && p.ScopeCode == scopeCode, cancellationToken) is not { } proposal)
            return Outcome.NotFound;
        if (proposal.ProposedById == actor.RequireUser())
            return Outcome.Refused(OwnProposal);
        if (proposal.Status == to && proposal.DecidedById == actor.UserId)
            return Outcome.Done;
        if (proposal.Status != ProposalStatus.Waiting)
            return Outcome.Overtaken(TargetWords.AlreadyDecided(proposal.Status));
        if (proposal.Version != version)
            return Outcome.Stale;
        (proposal.Status, proposal.DecidedById, proposal.DecidedAt, proposal.DecisionReason) = (to, actor.UserId, time.Now(), reason);
        var target = to == ProposalStatus.Approved ? await BecomeTargetAsync(proposal, cancellationToken) : null;
        await audit.RecordAsync(
            target is null ? ProcessKind.TargetRefusing : ProcessKind.TargetApproving, id, target is null ? [proposal] : [proposal, target], reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }

    private async Task<ExportTarget> BecomeTargetAsync(TargetProposal proposal, CancellationToken cancellationToken)
    {
        var last = await db.Targets.Where(t => t.ScopeCode == proposal.ScopeCode && t.Year == proposal.Year).MaxAsync(t => (int?)t.VersionNumber, cancellationToken);
        var target = new ExportTarget
        {
            ScopeCode = proposal.ScopeCode,
            Year = proposal.Year,
            VersionNumber = (last ?? 0) + 1,
            Population = proposal.Population,
            UsdCents = proposal.UsdCents,
            GranularityCents = proposal.GranularityCents,
            Quarter1Cents = proposal.Quarter1Cents,
            Quarter2Cents = proposal.Quarter2Cents,
            Quarter3Cents = proposal.Quarter3Cents,
            Quarter4Cents = proposal.Quarter4Cents,
            KnownFrom = JakartaTime.Today(time),
            RecordedAt = time.Now(),
            LegalBasis = proposal.LegalBasis,
            IsExternal = false,
        };
        db.Targets.Add(target);
        proposal.TargetId = target.Id;
        return target;
    }
}
