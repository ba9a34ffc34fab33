using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>What everybody may do with their own account.</summary>
public sealed class OwnAccountService(ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time)
{
    public async Task<Outcome> RenameAsync(string name, Guid version, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == actor.RequireUser(), cancellationToken);
        if (account.Version != version)
            return actor.StaleFor(account);
        account.Name = name;
        await audit.RecordAsync(ProcessKind.AccountChanging, account.Id, [account], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }

        return Outcome.Done;
    }

    /// <summary>Ends one own session; somebody else's is not found.</summary>
    public Task<Outcome> EndSessionAsync(Guid session, CancellationToken cancellationToken) =>
        EndAsync(db.Sessions.Where(s => s.Id == session), cancellationToken);

    /// <summary>Ends every own session but this one.</summary>
    public async Task<Outcome> EndOtherSessionsAsync(Guid present, CancellationToken cancellationToken)
    {
        await EndAsync(db.Sessions.Where(s => s.Id != present), cancellationToken);
        return Outcome.Done;
    }

    private async Task<Outcome> EndAsync(IQueryable<UserSession> sessions, CancellationToken cancellationToken)
    {
        var user = actor.RequireUser();
        var open = await sessions.Where(s => s.UserId == user && s.EndedAt == null).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return Outcome.NotFound;
        foreach (var session in open)
            session.EndedAt = time.Now();
        await audit.RecordAsync(ProcessKind.SessionsEnding, user, open, cancellationToken: cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
