using System.Data;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>A new account as it was asked for; at least one of e-mail and phone.</summary>
public sealed record NewAccount(string Name, EmailAddress? Email, PhoneNumber? Phone, Role Role, string ScopeCode, Guid? ExporterId = null);

/// <summary>How an invitation or a resent link went; the link is there when it is done.</summary>
public sealed record LinkOutcome(Outcome Outcome, IssuedLink? Link);

/// <summary>What an admin does with accounts, and staff with those of exporters. Nobody locks themselves out, and one active admin always remains.</summary>
public sealed class AccountService(
    ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, AccountLinks links, AccountLetters letters, TimeProvider time)
{
    /// <summary>Creates an account that waits for its activation link to be used.</summary>
    /// <param name="asked">Who it is for.</param>
    /// <param name="lifetime">Of the link; seven days unless said otherwise.</param>
    /// <param name="mail">How to mail the link; null where whoever asked passes it on.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<LinkOutcome> InviteAsync(NewAccount asked, TimeSpan? lifetime = null, LinkMail? mail = null, CancellationToken cancellationToken = default)
    {
        if (asked.Email is null && asked.Phone is null)
            return Refused(new Wording("Isi e-mail atau nomor telepon, paling sedikit salah satu"), "Email");
        if ((asked.Role == Role.Exporter) != asked.ExporterId is not null)
            throw new ArgumentException("An exporter's account belongs to a business, and no other does.", nameof(asked));
        var account = new UserAccount
        {
            Name = asked.Name,
            Email = asked.Email?.Address,
            Phone = asked.Phone?.International,
            Role = asked.Role,
            ExporterId = asked.ExporterId,
            ScopeCode = asked.ScopeCode,
            CreatedAt = time.Now(),
        };
        if (await TakenAsync(account, cancellationToken) is { } taken)
            return taken;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Users.Add(account);
        var link = await links.IssueAsync(account, LinkPurpose.Activation, lifetime ?? AccountLinks.ActivationLifetime, cancellationToken);
        await letters.WriteAsync(account, link, mail, cancellationToken);
        await audit.RecordAsync(ProcessKind.AccountCreating, (object?)account.ExporterId ?? account.Id, [account], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();
            if (await TakenAsync(account, cancellationToken) is { } faster)
                return faster;
            throw;
        }

        await transaction.CommitAsync(cancellationToken);
        return new LinkOutcome(Outcome.Done, link);
    }

    /// <summary>An account for a business on the register, under its name and in its scope.</summary>
    public async Task<LinkOutcome> InviteExporterAsync(
        Guid exporterId, EmailAddress? email, PhoneNumber? phone, LinkMail? mail, CancellationToken cancellationToken)
    {
        var exporter = await db.Exporters.Where(e => e.Id == exporterId && e.ErasedAt == null)
            .Select(e => new { e.ScopeCode, Person = e.Person!.Name }).SingleOrDefaultAsync(cancellationToken);
        return exporter is null
            ? new LinkOutcome(Outcome.NotFound, null)
            : await InviteAsync(new NewAccount(exporter.Person, email, phone, Role.Exporter, exporter.ScopeCode, exporterId), null, mail, cancellationToken);
    }

    /// <summary>A new link: to activate while the account waits for that, else to set a new password.</summary>
    public async Task<LinkOutcome> ResendLinkAsync(Guid accountId, LinkMail? mail, CancellationToken cancellationToken)
    {
        if (await db.Users.FindAsync([accountId], cancellationToken) is not { } account)
            return new LinkOutcome(Outcome.NotFound, null);
        if (account.Status == AccountStatus.Suspended)
            return Refused(new Wording("Akun ini sedang dihentikan; aktifkan kembali dulu, lalu kirim tautannya"), null);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var link = account.Status == AccountStatus.Invited
            ? await links.IssueAsync(account, LinkPurpose.Activation, AccountLinks.ActivationLifetime, cancellationToken)
            : await links.IssueAsync(account, LinkPurpose.PasswordReset, AccountLinks.ResetLifetime, cancellationToken);
        await letters.WriteAsync(account, link, mail, cancellationToken);
        audit.Note(ProcessKind.AccountLinkSending, nameof(UserAccount), account.Id, (object?)account.ExporterId ?? account.Id,
            facts: new { purpose = link.Purpose.ToString() });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new LinkOutcome(Outcome.Done, link);
    }

    public Task<Outcome> ChangeRoleAsync(Guid accountId, Role role, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(accountId, version, ProcessKind.AccountRoleChanging, null, account =>
        {
            if ((account.Role == Role.Exporter) != (role == Role.Exporter))
                return new Wording("Akun pelaku usaha dan akun dinas tidak dapat saling diubah; buat akun baru");
            if (account.Id == actor.UserId && role != account.Role)
                return new Wording("Peran akun sendiri tidak dapat diubah; minta admin lain melakukannya");
            account.Role = role;
            return null;
        }, cancellationToken);

    /// <summary>The account cannot be used from the next request on; its sessions and links end.</summary>
    public async Task<Outcome> SuspendAsync(Guid accountId, string reason, Guid version, CancellationToken cancellationToken) =>
        await ChangeAsync(accountId, version, ProcessKind.AccountSuspending, reason, account =>
        {
            if (account.Id == actor.UserId)
                return new Wording("Akun sendiri tidak dapat dihentikan; minta admin lain melakukannya");
            account.Status = AccountStatus.Suspended;
            return null;
        }, cancellationToken);

    public Task<Outcome> ResumeAsync(Guid accountId, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(accountId, version, ProcessKind.AccountResuming, null, account =>
        {
            if (account.Status == AccountStatus.Suspended)
                account.Status = account.PasswordHash is null ? AccountStatus.Invited : AccountStatus.Active;
            return null;
        }, cancellationToken);

    private async Task<Outcome> ChangeAsync(
        Guid accountId, Guid version, ProcessKind kind, string? reason, Func<UserAccount, Wording?> change, CancellationToken cancellationToken)
    {
        // Serializable: two admins who suspend each other at the same moment would otherwise each see the other still active.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.Users.FindAsync([accountId], cancellationToken) is not { } account)
            return Outcome.NotFound;
        if (account.Version != version)
            return actor.StaleFor(account);
        if (change(account) is { } problem)
            return Outcome.Refused(problem);
        await audit.RecordAsync(kind, (object?)account.ExporterId ?? account.Id, [account], reason, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }

        if (!await db.Users.AnyAsync(u => u.Role == Role.Admin && u.Status == AccountStatus.Active, cancellationToken))
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused(new Wording("Ini satu-satunya admin yang aktif; angkat admin lain dulu"));
        }

        if (account.Status == AccountStatus.Suspended)
        {
            await links.RevokeAsync(account.Id, cancellationToken);
            var now = time.Now();
            await db.Sessions.Where(s => s.UserId == account.Id && s.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return Outcome.Done;
    }

    private async Task<LinkOutcome?> TakenAsync(UserAccount account, CancellationToken cancellationToken)
    {
        var other = await db.Users.AsNoTracking().FirstOrDefaultAsync(
            u => (account.Email != null && u.Email == account.Email) || (account.Phone != null && u.Phone == account.Phone), cancellationToken);
        return other switch
        {
            null => null,
            _ when other.Email == account.Email && account.Email is not null => Refused(new Wording("E-mail ini sudah dipakai akun lain"), "Email"),
            _ => Refused(new Wording("Nomor telepon ini sudah dipakai akun lain"), "Phone"),
        };
    }

    private static LinkOutcome Refused(Wording problem, string? field) => new(Outcome.Refused(problem, field), null);
}
