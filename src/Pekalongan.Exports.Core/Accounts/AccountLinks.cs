using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>A link just made. The token is shown or sent once; in the outbox it stands encrypted until its mail is sent.</summary>
public sealed record IssuedLink(Guid LinkId, Guid AccountId, LinkPurpose Purpose, string Token, DateTime ExpiresAt)
{
    /// <summary>The page that takes it, without scheme and host.</summary>
    public string Path => Purpose == LinkPurpose.Activation ? $"/akun/aktivasi/{Token}" : $"/akun/sandi-baru/{Token}";
}

/// <summary>A link that somebody came with and that still works, and whose account it opens.</summary>
public sealed record OpenLink(Guid LinkId, UserAccount Account);

/// <summary>One-time links: 256 random bits to whoever holds them, a digest to us. A new one makes the older ones worthless.</summary>
public sealed class AccountLinks(ExportsDbContext db, TimeProvider time)
{
    public static readonly TimeSpan ActivationLifetime = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    private const int TokenLength = 32;

    /// <summary>Adds the link to the context; the caller saves, in a transaction.</summary>
    public async Task<IssuedLink> IssueAsync(UserAccount account, LinkPurpose purpose, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenLength));
        var now = time.Now();
        await RevokeAsync(account.Id, cancellationToken);
        var link = new AccountLink
        {
            UserId = account.Id,
            Purpose = purpose,
            TokenSha256 = DigestOf(token),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        db.AccountLinks.Add(link);
        return new IssuedLink(link.Id, account.Id, purpose, token, link.ExpiresAt);
    }

    /// <summary>Looks without using it up: a chat program opens a link to show a preview of it.</summary>
    public async Task<OpenLink?> FindAsync(string token, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        var digest = DigestOf(token);
        var now = time.Now();
        var found = await (
            from link in db.AccountLinks
            join user in db.Users on link.UserId equals user.Id
            where link.TokenSha256 == digest && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now
                && user.Status != AccountStatus.Suspended
            select new { link.Id, User = user }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new OpenLink(found.Id, found.User);
    }

    /// <summary>Uses the link up. Of two who come with it at once, one gets true.</summary>
    public async Task<bool> ConsumeAsync(OpenLink link, CancellationToken cancellationToken)
    {
        var now = time.Now();
        return await db.AccountLinks.Where(l => l.Id == link.LinkId && l.UsedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
    }

    public Task RevokeAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = time.Now();
        return db.AccountLinks.Where(l => l.UserId == accountId && l.UsedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken);
    }

    private static byte[] DigestOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
