using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>Who a session belongs to at this moment: rights are read anew on every request, so that taking them away works at once.</summary>
/// <param name="Scope">The scope the request works in: the chosen one where the role may choose, else the account's own.</param>
public sealed record SignedIn(Guid SessionId, Guid UserId, string Name, Role Role, Guid? ExporterId, Scope Scope);

/// <summary>The signed-in browsers.</summary>
public sealed class Sessions(ExportsDbContext db, TimeProvider time)
{
    // Often enough for "terakhir dipakai", rare enough that reading pages hardly ever writes.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>One query: the session if it still holds, with its account and scope.</summary>
    public async Task<SignedIn?> FindAsync(Guid sessionId, string? chosenScope, CancellationToken cancellationToken)
    {
        var rows = await (
            from session in db.Sessions
            join user in db.Users on session.UserId equals user.Id
            from scope in db.Scopes
            where session.Id == sessionId && session.EndedAt == null && user.Status == AccountStatus.Active
                && (scope.Code == user.ScopeCode || scope.Code == chosenScope)
            select new { session.StartedAt, session.LastSeenAt, user.Id, user.Name, user.Role, user.ExporterId, user.ScopeCode, Scope = scope })
            .AsNoTracking().ToListAsync(cancellationToken);
        if (rows is not [var row, ..])
            return null;
        var now = time.Now();
        if (!SessionLimits.Of(row.Role).Allow(row.StartedAt, row.LastSeenAt, now))
            return null;
        if (now - row.LastSeenAt >= SeenEvery)
            await db.Sessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        var wanted = row.Role.May(Permission.SwitchScope) ? chosenScope ?? row.ScopeCode : row.ScopeCode;
        var opened = rows.Find(r => r.Scope.Code == wanted) ?? rows.Find(r => r.Scope.Code == row.ScopeCode)!;
        return new SignedIn(sessionId, row.Id, row.Name, row.Role, row.ExporterId, opened.Scope);
    }

    /// <summary>Signing out. Doing it twice is the same.</summary>
    public Task EndAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.Now();
        return db.Sessions.Where(s => s.Id == sessionId && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
    }
}
