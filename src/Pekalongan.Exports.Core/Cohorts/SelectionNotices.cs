using System.Globalization;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What a business is told of the selection, in the transaction that decides it.</summary>
public sealed class SelectionNotices(NoticeWriter notices)
{
    /// <summary>What the keys of all notices on one application begin with.</summary>
    public static string KeyOf(Guid applicationId) => $"selection:{applicationId}:";

    /// <summary>Accepted, reserve with its number, or refused with its reason.</summary>
    public Task DecidedAsync(Cohort cohort, CohortApplication application, CancellationToken cancellationToken) =>
        TellAsync(NoticeKind.ApplicationDecided, cohort, application, new Wording("Keputusan pendaftaran {0}", cohort.Title), Decision(cohort, application), cancellationToken);

    public Task MovedUpAsync(Cohort cohort, CohortApplication application, CancellationToken cancellationToken) =>
        TellAsync(NoticeKind.ReserveMovedUp, cohort, application, new Wording("Anda menjadi peserta {0}", cohort.Title),
            new Wording("Ada tempat yang kosong, dan sebagai cadangan pertama usaha Anda sekarang diterima sebagai peserta {0}. {1} Kode peserta: {2}. Bawa kode ini; dipakai untuk mencatat kehadiran. Bila tidak dapat ikut, segera kabari dinas.",
                cohort.Title, When(cohort), application.ParticipantCode), cancellationToken);

    private static Wording Decision(Cohort cohort, CohortApplication application) => application.Status switch
    {
        ApplicationStatus.Accepted => new Wording(
            "Usaha Anda diterima sebagai peserta {0}. {1} Kode peserta: {2}. Bawa kode ini; dipakai untuk mencatat kehadiran. Bila tidak dapat ikut, segera kabari dinas.",
            cohort.Title, When(cohort), application.ParticipantCode),
        ApplicationStatus.Reserve => new Wording(
            "Usaha Anda menjadi cadangan {0} untuk {1}. Bila ada peserta yang mundur, cadangan naik menurut urutan dan langsung dikabari.",
            application.ReservePosition, cohort.Title),
        _ => new Wording(
            "Pendaftaran usaha Anda untuk {0} belum dapat diterima. Lengkapi yang disebut di bawah, lalu daftar lagi pada angkatan berikutnya. Alasan: {1}",
            cohort.Title, application.StatusReason),
    };

    private static Wording When(Cohort cohort) => cohort.Start is { } start
        ? new Wording("Pelatihan mulai {0}.", start)
        : new Wording("Tanggal pelatihan menyusul.");

    private async Task TellAsync(
        NoticeKind kind, Cohort cohort, CohortApplication application, Wording subject, Wording text, CancellationToken cancellationToken)
    {
        if (await notices.RecipientAsync(application.ExporterId, cancellationToken) is not { } to)
            return;
        // A decision that is taken again later, after a reopening, is told again.
        var key = string.Create(CultureInfo.InvariantCulture, $"{KeyOf(application.Id)}{application.Status}:{application.DecidedAt:yyyyMMddHHmmssfff}");
        await notices.TellAsync(to, kind, subject, text, key, cancellationToken: cancellationToken);
    }
}
