using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>What a business is told of its cases, in the transaction of the act.</summary>
public sealed class ObstacleNotices(NoticeWriter notices)
{
    public Task AnsweredAsync(ObstacleCase obstacle, ObstacleMessage message, CancellationToken cancellationToken) =>
        TellAsync(NoticeKind.CaseAnswered, obstacle, new Wording("Jawaban atas kendala nomor {0}", obstacle.Number),
            new Wording("Dinas menjawab kendala “{0}”: {1} Balas lewat halaman Kendala dengan akun usaha Anda, atau telepon dinas.", obstacle.Title, message.Text),
            message.Id, cancellationToken);

    public Task HandedOverAsync(ObstacleCase obstacle, ObstacleHandover handover, ObstacleMessage message, CancellationToken cancellationToken) =>
        TellAsync(NoticeKind.CaseHandedOver, obstacle, new Wording("Kendala nomor {0} diteruskan", obstacle.Number),
            new Wording("Kendala “{0}” diteruskan dinas kepada {1} pada {2}. {3}", obstacle.Title, handover.AgencyName, handover.HandedOn, message.Text),
            handover.Id, cancellationToken);

    public Task RepliedAsync(ObstacleCase obstacle, ObstacleHandover handover, CancellationToken cancellationToken) =>
        TellAsync(NoticeKind.CaseReplied, obstacle, new Wording("Ada balasan untuk kendala nomor {0}", obstacle.Number),
            new Wording("{0} membalas tentang kendala “{1}”: {2} Balas lewat halaman Kendala dengan akun usaha Anda, atau telepon dinas.",
                handover.AgencyName, obstacle.Title, handover.Reply),
            handover.Id, cancellationToken);

    public Task ClosedAsync(ObstacleCase obstacle, ObstacleMessage message, CancellationToken cancellationToken) =>
        TellAsync(NoticeKind.CaseClosed, obstacle, new Wording("Kendala nomor {0} ditutup", obstacle.Number),
            new Wording("Kendala “{0}” ditutup dinas: {1}. {2} Bila belum selesai, buka lagi dari halaman Kendala dalam {3} hari, atau telepon dinas.",
                obstacle.Title, ObstacleWords.Of(obstacle.Outcome!.Value), message.Text, ObstacleMoves.ReopeningDays),
            message.Id, cancellationToken);

    private async Task TellAsync(NoticeKind kind, ObstacleCase obstacle, Wording subject, Wording text, Guid act, CancellationToken cancellationToken)
    {
        if (await notices.RecipientAsync(obstacle.ExporterId, cancellationToken) is { } to)
            await notices.TellAsync(to, kind, subject, text, $"case:{kind}:{act}", cancellationToken: cancellationToken);
    }
}
