using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What an applicant without an account is told, by mail, or by staff where there is no e-mail address.</summary>
public sealed class SelfApplicationLetters(NoticeWriter notices)
{
    /// <summary>Confirms by mail only: nobody has to telephone because something arrived.</summary>
    /// <param name="application">Just sent, with its cohort.</param>
    /// <param name="answers">Its answers.</param>
    /// <param name="link">The page that shows where it stands; null where its address is not known for certain.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task ConfirmAsync(SelfApplication application, ApplicantAnswers answers, string? link, CancellationToken cancellationToken)
    {
        var (cohort, to) = (application.Cohort!, Recipient(application.Cohort!.ScopeCode, answers, null));
        if (to.Email is null)
            return;
        var text = link is null
            ? new Wording("Pendaftaran Anda untuk {0} sudah sampai di dinas dengan nomor {1}. Petugas akan memeriksanya dan mengabari Anda.",
                cohort.Title, application.Reference)
            : new Wording("Pendaftaran Anda untuk {0} sudah sampai di dinas dengan nomor {1}. Petugas akan memeriksanya dan mengabari Anda. Lihat keadaannya di {2}",
                cohort.Title, application.Reference, link);
        await notices.TellAsync(to, NoticeKind.ApplicationReceived, new Wording("Pendaftaran {0}", application.Reference), text,
            $"self-sent:{application.Id}:{application.Version}", null, cancellationToken);
    }

    public Task SendBackAsync(SelfApplication application, ApplicantAnswers answers, string link, CancellationToken cancellationToken) => notices.TellAsync(
        Recipient(application.Cohort!.ScopeCode, answers, null), NoticeKind.ApplicationLink,
        new Wording("Pendaftaran {0} perlu dilengkapi", application.Reference),
        new Wording("Pendaftaran Anda untuk {0} perlu dilengkapi: {1} Buka {2}, lengkapi, lalu kirim lagi.", application.Cohort.Title, application.HandlingReason, link),
        $"self-returned:{application.Id}:{application.Version}", null, cancellationToken);

    public Task DeclineAsync(SelfApplication application, ApplicantAnswers answers, CancellationToken cancellationToken) => notices.TellAsync(
        Recipient(application.Cohort!.ScopeCode, answers, null), NoticeKind.ApplicationDecided,
        new Wording("Pendaftaran {0} tidak dilanjutkan", application.Reference),
        new Wording("Pendaftaran Anda untuk {0} tidak dilanjutkan: {1}", application.Cohort.Title, application.HandlingReason),
        $"self-declined:{application.Id}", null, cancellationToken);

    public Task TakeInAsync(SelfApplication application, ApplicantAnswers answers, Guid exporterId, CancellationToken cancellationToken) => notices.TellAsync(
        Recipient(application.Cohort!.ScopeCode, answers, exporterId), NoticeKind.ApplicationReceived,
        new Wording("Pendaftaran {0} diterima untuk diperiksa", application.Reference),
        new Wording("Pendaftaran Anda untuk {0} sudah dimasukkan petugas. Syaratnya sedang diperiksa; hasil seleksinya dikabarkan kemudian.", application.Cohort.Title),
        $"self-taken-in:{application.Id}", null, cancellationToken);

    private static NoticeRecipient Recipient(string scopeCode, ApplicantAnswers answers, Guid? exporterId) => new(
        scopeCode, PlainText.Of(answers.Entry.Name),
        EmailAddress.Parse(answers.Entry.Email).Try(out var email, out _) ? email.Address : null,
        PhoneNumber.Parse(answers.Entry.Phone).Try(out var phone, out _) ? phone.International : null,
        exporterId, answers.Language);
}
