using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>A new session, or why not; <see cref="UserId"/> names the account that was tried, for the log.</summary>
public sealed record SignInResult(UserSession? Session, Role Role, Guid? UserId, Wording? Problem);

/// <summary>Signs people in. Every cause of a refusal has the same words and costs the same work, so that nobody learns who has an account.</summary>
public sealed class SignInService(ExportsDbContext db, AuditTrail audit, Actor actor, TimeProvider time)
{
    private const int FreeTries = 5;
    private const int MostDoublings = 5;
    private const int RacesLost = 10;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);
    private static readonly Wording Refusal = new Wording(
        "Nomor atau e-mail dan kata sandi tidak cocok. Periksa lagi; setelah beberapa kali salah, tunggu sebentar atau pakai Lupa kata sandi");

    public async Task<SignInResult> SignInAsync(string login, string password, string device, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(Login.Names(login), cancellationToken);
        var mayTry = user is { Status: AccountStatus.Active, PasswordHash: not null } && await CountTryAsync(user.Id, cancellationToken);
        var isRight = PasswordHash.Verify(password, mayTry ? user!.PasswordHash : null);
        if (!isRight)
            return new SignInResult(null, default, user?.Id, Refusal);
        var renewed = PasswordHash.IsOutdated(user!.PasswordHash!) ? PasswordHash.Of(password) : user.PasswordHash;
        await db.Users.Where(u => u.Id == user.Id && u.PasswordHash == user.PasswordHash).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.FailedSignIns, 0).SetProperty(x => x.LockedUntil, (DateTime?)null).SetProperty(x => x.PasswordHash, renewed),
            cancellationToken);
        return new SignInResult(await StartAsync(user, device, cancellationToken), user.Role, user.Id, null);
    }

    /// <summary>A session for somebody whose identity is proved already: by the password, or by an activation link just used.</summary>
    public async Task<UserSession> StartAsync(UserAccount user, string device, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var session = new UserSession { UserId = user.Id, StartedAt = now, LastSeenAt = now, Device = device };
        actor.SignIn(user.Id, user.Role, user.ExporterId);
        db.Sessions.Add(session);
        audit.Note(ProcessKind.SigningIn, nameof(UserSession), session.Id, user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return session;
    }

    /// <summary>
    /// Counts a try before the password is looked at, and forgives it when it was right: a hundred tries at once are a hundred, not one.
    /// From the fifth on each must wait, at most a quarter of an hour, so that a stranger's guessing never locks the owner out for long.
    /// </summary>
    private async Task<bool> CountTryAsync(Guid userId, CancellationToken cancellationToken)
    {
        for (var race = 0; race < RacesLost; race++)
        {
            var now = time.Now();
            var state = await db.Users.Where(u => u.Id == userId).Select(u => new { u.FailedSignIns, u.LockedUntil }).SingleAsync(cancellationToken);
            if (state.LockedUntil > now)
                return false;
            var tries = state.FailedSignIns + 1;
            DateTime? lockedUntil = tries < FreeTries ? null : now + DelayAfter(tries);
            var counted = await db.Users.Where(u => u.Id == userId && u.FailedSignIns == state.FailedSignIns && u.LockedUntil == state.LockedUntil)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.FailedSignIns, tries).SetProperty(x => x.LockedUntil, lockedUntil), cancellationToken);
            if (counted == 1)
                return true;
        }

        return false;
    }

    private static TimeSpan DelayAfter(int tries)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(tries - FreeTries, MostDoublings));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
