using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Notices;

/// <summary>Who is told. Without an e-mail address staff pass the notice on, by WhatsApp where there is a telephone number.</summary>
public sealed record NoticeRecipient(
    string ScopeCode, string Name, string? Email, string? Phone, Guid? ExporterId = null, Language Language = Language.Indonesian);

/// <summary>
/// Where feature services say what is to be told. The notice is added to their context and saved by their save, so that it exists exactly
/// when the act it tells of does; the outbox delivers it afterwards.
/// </summary>
public sealed class NoticeWriter(ExportsDbContext db, NoticeVault vault, MailRoute route, TimeProvider time)
{
    /// <summary>How a business on the register is reached: by its own address and number, else by those of its account. Null when it isn't there, or erased.</summary>
    public Task<NoticeRecipient?> RecipientAsync(Guid exporterId, CancellationToken cancellationToken) =>
        db.Exporters.Where(e => e.Id == exporterId && e.ErasedAt == null).Select(e => new NoticeRecipient(
            e.ScopeCode,
            e.Name,
            e.Email ?? db.Users.Where(u => u.ExporterId == e.Id && u.Status == AccountStatus.Active && u.Email != null)
                .OrderBy(u => u.CreatedAt).Select(u => u.Email).FirstOrDefault(),
            e.Phone ?? db.Users.Where(u => u.ExporterId == e.Id && u.Status == AccountStatus.Active && u.Phone != null)
                .OrderBy(u => u.CreatedAt).Select(u => u.Phone).FirstOrDefault(),
            e.Id,
            Language.Indonesian)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Adds the notice to the context; the caller saves. A second one with the same key is not added; of two at the same moment the database refuses
    /// one as a duplicate key, with all of its act.
    /// </summary>
    /// <param name="to">Who is told, and in which language.</param>
    /// <param name="kind">What it tells of.</param>
    /// <param name="subject">Of the mail.</param>
    /// <param name="text">Of the mail and of the WhatsApp message; line breaks as "\n".</param>
    /// <param name="dedupKey">The act and its id, for example "accepted:{applicationId}"; no personal data.</param>
    /// <param name="expiresAt">It is not sent from then on.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task TellAsync(
        NoticeRecipient to, NoticeKind kind, Wording subject, Wording text, string dedupKey,
        DateTime? expiresAt = null, CancellationToken cancellationToken = default)
    {
        if (db.Notices.Local.Any(n => n.DedupKey == dedupKey) || await db.Notices.AnyAsync(n => n.DedupKey == dedupKey, cancellationToken))
            return;
        var id = Guid.CreateVersion7();
        var now = time.Now();
        var content = new NoticeContent(to.Name, to.Email, to.Phone, subject.In(to.Language).ReplaceLineEndings(" "), text.In(to.Language));
        db.Notices.Add(new Notice
        {
            Id = id,
            ScopeCode = to.ScopeCode,
            Kind = kind,
            DedupKey = dedupKey,
            ExporterId = to.ExporterId,
            Content = vault.Encrypt(content, id),
            State = to.Email is not null && route.IsOpen ? NoticeState.Waiting : NoticeState.ByHand,
            CreatedAt = now,
            NextTryAt = now,
            ExpiresAt = expiresAt,
        });
    }
}
