using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Notices;

/// <summary>A mail that this web server alone may send now, before its lease is over.</summary>
public sealed record ClaimedMail(Guid NoticeId, Guid LeaseId, int Tries, bool HoldsLink, string To, string Subject, string Text);

public enum DeliveryResult
{
    /// <summary>The mail server took it.</summary>
    Accepted,

    /// <summary>Certainly not taken; worth another try.</summary>
    TryAgain,

    /// <summary>Certainly not taken, and another try would end alike.</summary>
    Refused,

    /// <summary>Nobody can tell whether it was taken.</summary>
    Unknown,
}

/// <summary>How one try ended; a reason where it was not taken.</summary>
public sealed record Delivery(DeliveryResult Result, NoticeFailure? Failure = null)
{
    public static readonly Delivery Accepted = new(DeliveryResult.Accepted);
    public static readonly Delivery Unknown = new(DeliveryResult.Unknown);
}

/// <summary>
/// Hands waiting mails to web servers, each to one. A mail counts as being sent before the first word to the mail server, and the database
/// knows it: whatever breaks after that, no mail goes out twice without a person saying so.
/// </summary>
public sealed class Outbox(ExportsDbContext db, NoticeVault vault, TimeProvider time)
{
    /// <summary>Far longer than a try lasts, so that a lease that ran out means a server that stopped.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Waits between the tries: over a weekend with a broken mail server nothing is lost.</summary>
    public static readonly IReadOnlyList<TimeSpan> Delays =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    private const int Candidates = 20;

    /// <summary>The next due mail, marked as being sent in the database; null when none is due.</summary>
    public async Task<ClaimedMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.Now();
            var due = await Due(now).OrderBy(n => n.NextTryAt).ThenBy(n => n.Id).Take(Candidates)
                .Select(n => new { n.Id, n.Kind, n.Content, n.Tries }).ToListAsync(cancellationToken);
            if (due.Count == 0)
                return null;
            foreach (var notice in due)
            {
                var (lease, version, until) = (Guid.NewGuid(), Guid.NewGuid(), now + Lease);
                // Of several servers that found the same one, the database lets one through.
                var won = await Due(now).Where(n => n.Id == notice.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(n => n.State, NoticeState.Sending).SetProperty(n => n.Tries, n => n.Tries + 1)
                        .SetProperty(n => n.LeaseId, lease).SetProperty(n => n.LeaseUntil, until).SetProperty(n => n.Version, version),
                    cancellationToken);
                if (won == 0)
                    continue;
                var content = vault.Decrypt(notice.Content!, notice.Id);
                return new ClaimedMail(notice.Id, lease, notice.Tries + 1, notice.Kind.IsAccountLetter(), content.Email!, content.Subject, content.Text);
            }
        }
    }

    /// <summary>Writes down how a try ended. A server that was given up on still tells the truth, unless a person decided meanwhile.</summary>
    public async Task SettleAsync(ClaimedMail mail, Delivery delivery, CancellationToken cancellationToken)
    {
        var (now, version) = (time.Now(), Guid.NewGuid());
        var mine = db.Notices.Where(n => n.Id == mail.NoticeId && n.LeaseId == mail.LeaseId
            && (n.State == NoticeState.Sending || n.State == NoticeState.Uncertain));
        var isLast = delivery.Result == DeliveryResult.TryAgain && mail.Tries > Delays.Count;
        var state = delivery.Result switch
        {
            DeliveryResult.Accepted => NoticeState.Sent,
            DeliveryResult.Unknown => NoticeState.Uncertain,
            DeliveryResult.TryAgain when !isLast => NoticeState.Waiting,
            _ => NoticeState.Failed,
        };
        DateTime? sent = state == NoticeState.Sent ? now : null;
        var next = state == NoticeState.Waiting ? now + Delays[mail.Tries - 1] : now;
        var settled = await mine.ExecuteUpdateAsync(
            set => set.SetProperty(n => n.State, state).SetProperty(n => n.SentAt, sent).SetProperty(n => n.NextTryAt, next)
                .SetProperty(n => n.Failure, delivery.Failure).SetProperty(n => n.LeaseId, (Guid?)null)
                .SetProperty(n => n.LeaseUntil, (DateTime?)null).SetProperty(n => n.Version, version),
            cancellationToken);
        // A one-time link is kept nowhere once it is on its way.
        if (settled == 1 && state == NoticeState.Sent && mail.HoldsLink)
            await WipeAsync(db.Notices.Where(n => n.Id == mail.NoticeId), cancellationToken);
    }

    /// <summary>What time does by itself: leases run out, links end.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        await MoveAsync(db.Notices.Where(n => n.State == NoticeState.Sending && n.LeaseUntil < now), NoticeState.Uncertain, cancellationToken);
        await MoveAsync(db.Notices.Where(n => n.State == NoticeState.Waiting && n.ExpiresAt <= now), NoticeState.Lapsed, cancellationToken);
    }

    /// <summary>Wipes whom old notices went to and what they said, and links that are over.</summary>
    public Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var old = now - Notice.Retention;
        return WipeAsync(db.Notices.Where(n => n.Content != null && n.State != NoticeState.Waiting && n.State != NoticeState.Sending
            && (n.CreatedAt <= old || n.ExpiresAt <= now)), cancellationToken);
    }

    /// <summary>Where no mail can go out, a person passes on what waits.</summary>
    public Task GiveToHandsAsync(CancellationToken cancellationToken) =>
        MoveAsync(db.Notices.Where(n => n.State == NoticeState.Waiting), NoticeState.ByHand, cancellationToken);

    // Looks first: an update of nothing would still take the write lock of an embedded database.
    private static async Task MoveAsync(IQueryable<Notice> notices, NoticeState state, CancellationToken cancellationToken)
    {
        var version = Guid.NewGuid();
        if (await notices.AnyAsync(cancellationToken))
            await notices.ExecuteUpdateAsync(set => set.SetProperty(n => n.State, state).SetProperty(n => n.Version, version), cancellationToken);
    }

    private static async Task WipeAsync(IQueryable<Notice> notices, CancellationToken cancellationToken)
    {
        if (await notices.AnyAsync(cancellationToken))
            await notices.ExecuteUpdateAsync(set => set.SetProperty(n => n.Content, (byte[]?)null), cancellationToken);
    }

    private IQueryable<Notice> Due(DateTime now) => db.Notices.AsNoTracking()
        .Where(n => n.State == NoticeState.Waiting && n.NextTryAt <= now && (n.ExpiresAt == null || n.ExpiresAt > now));
}
