using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>Setting passwords: the first by the activation link, a new one by a reset link, another by knowing the present one.</summary>
public sealed class PasswordService(ExportsDbContext db, AuditTrail audit, Actor actor, AccountLinks links, AccountLetters letters, TimeProvider time)
{
    private static readonly Outcome LinkIsSpent = Outcome.NotFound;

    /// <summary>
    /// What somebody who forgot the password asks for: a link, and the mail that brings it. Null when no active account with an e-mail address
    /// has this login. Takes longer when one has, so nobody who asked may be made to wait for it.
    /// </summary>
    public async Task<IssuedLink?> RequestResetAsync(string login, LinkMail? mail, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(Login.Names(login), cancellationToken);
        if (account is not { Status: AccountStatus.Active, Email: not null })
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var link = await links.IssueAsync(account, LinkPurpose.PasswordReset, AccountLinks.ResetLifetime, cancellationToken);
        await letters.WriteAsync(account, link, mail, cancellationToken);
        audit.Note(ProcessKind.AccountLinkSending, nameof(UserAccount), account.Id, account.Id, facts: new { purpose = link.Purpose.ToString() });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }

    /// <summary>Sets the password of the account that the link opens, ends its sessions, and lets it sign in. NotFound: the link is spent or over.</summary>
    public async Task<(Outcome Outcome, UserAccount? Account)> SetByLinkAsync(
        string token, LinkPurpose purpose, string password, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await links.FindAsync(token, purpose, cancellationToken) is not { } link)
            return (LinkIsSpent, null);
        var account = link.Account;
        if (PasswordRules.ProblemOf(password, account.Name, account.Email, account.Phone) is { } problem)
            return (Outcome.Refused(problem, "Password"), null);
        if (!await links.ConsumeAsync(link, cancellationToken))
            return (LinkIsSpent, null);
        actor.SignIn(account.Id, account.Role, account.ExporterId);
        if (account.Status == AccountStatus.Invited)
            account.Status = AccountStatus.Active;
        account.FailedSignIns = 0;
        account.LockedUntil = null;
        await SetAsync(account, password, purpose == LinkPurpose.Activation ? ProcessKind.AccountActivating : ProcessKind.PasswordChanging, cancellationToken);
        await EndSessionsAsync(account.Id, except: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (Outcome.Done, account);
    }

    /// <summary>Changes the own password and ends every other session of the account.</summary>
    public async Task<Outcome> ChangeOwnAsync(string present, string password, Guid session, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == actor.RequireUser(), cancellationToken);
        if (!PasswordHash.Verify(present, account.PasswordHash))
            return Outcome.Refused(new Wording("Kata sandi yang sekarang tidak cocok"), "Present");
        if (PasswordRules.ProblemOf(password, account.Name, account.Email, account.Phone) is { } problem)
            return Outcome.Refused(problem, "Password");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await SetAsync(account, password, ProcessKind.PasswordChanging, cancellationToken);
        await EndSessionsAsync(account.Id, except: session, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;
    }

    private async Task SetAsync(UserAccount account, string password, ProcessKind kind, CancellationToken cancellationToken)
    {
        account.PasswordHash = PasswordHash.Of(password);
        audit.Note(kind, nameof(UserAccount), account.Id, (object?)account.ExporterId ?? account.Id);
        await db.SaveChangesAsync(cancellationToken);
        await links.RevokeAsync(account.Id, cancellationToken);
    }

    private Task EndSessionsAsync(Guid accountId, Guid? except, CancellationToken cancellationToken)
    {
        var now = time.Now();
        return db.Sessions.Where(s => s.UserId == accountId && s.EndedAt == null && s.Id != except)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
    }
}
