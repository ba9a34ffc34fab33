using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Notices;

/// <summary>What staff do with notices that the program could not deliver by itself.</summary>
public sealed class NoticeService(ExportsDbContext db, NoticeVault vault, MailRoute route, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>Puts a mail that failed, or may have failed, back into the outbox. Asked twice, it goes once.</summary>
    public Task<Outcome> ResendAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ActAsync(id, version, ProcessKind.NoticeResending, notice => notice.State == NoticeState.Waiting, notice =>
        {
            if (notice.State is not (NoticeState.Failed or NoticeState.Uncertain))
                return new Wording("Hanya surel yang gagal atau belum pasti terkirim bisa dikirim ulang");
            if (!route.IsOpen)
                return new Wording("Server surel belum diatur; kabari lewat WhatsApp atau telepon");
            if (notice.ExpiresAt <= time.Now() || notice.Content is null || vault.Decrypt(notice.Content, notice.Id).Email is null)
                return new Wording("Isi pemberitahuan ini sudah tidak berlaku atau sudah dihapus; buat yang baru");
            notice.State = NoticeState.Waiting;
            notice.Tries = 0;
            notice.NextTryAt = time.Now();
            notice.Failure = null;
            notice.LeaseId = null;
            notice.LeaseUntil = null;
            return null;
        }, cancellationToken);

    /// <summary>Takes an uncertain mail as delivered, for example because the recipient confirmed it.</summary>
    public Task<Outcome> AssumeSentAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ActAsync(id, version, ProcessKind.NoticeAssuming, notice => notice.State == NoticeState.AssumedSent, notice =>
        {
            if (notice.State != NoticeState.Uncertain)
                return new Wording("Hanya surel yang belum pasti terkirim bisa dianggap terkirim");
            notice.State = NoticeState.AssumedSent;
            notice.LeaseId = null;
            notice.LeaseUntil = null;
            return null;
        }, cancellationToken);

    /// <summary>"Sudah dikabari": somebody of the office told the person, by WhatsApp, telephone or in person.</summary>
    public Task<Outcome> MarkToldAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ActAsync(id, version, ProcessKind.NoticeTelling, notice => notice.ToldAt is not null, notice =>
        {
            if (notice.Kind.IsAccountLetter())
                return new Wording("Tautan akun hanya diberikan lewat halaman akunnya");
            notice.ToldAt = time.Now();
            notice.ToldById = actor.RequireUser();
            return null;
        }, cancellationToken);

    private async Task<Outcome> ActAsync(
        Guid id, Guid version, ProcessKind kind, Func<Notice, bool> isDone, Func<Notice, Wording?> act, CancellationToken cancellationToken)
    {
        if (await db.Notices.FindAsync([id], cancellationToken) is not { } notice)
            return Outcome.NotFound;
        if (isDone(notice))
            return Outcome.Done;
        if (notice.Version != version)
            return actor.StaleFor(notice);
        if (act(notice) is { } problem)
            return Outcome.Refused(problem);
        await audit.RecordAsync(kind, (object?)notice.ExporterId ?? notice.Id, [notice], cancellationToken: cancellationToken);
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
}
