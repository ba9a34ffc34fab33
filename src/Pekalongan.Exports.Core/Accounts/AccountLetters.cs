using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>How a fresh link is to be mailed.</summary>
/// <param name="Address">What the link begins with: "https://ekspor.example.go.id".</param>
/// <param name="Language">The recipient's, as far as known.</param>
public sealed record LinkMail(string Address, Language Language);

/// <summary>
/// What goes with a link to an account. The mail is written into the outbox with the link itself, and only where one can go out:
/// without, whoever made the link passes it on, and it is kept nowhere.
/// </summary>
public sealed class AccountLetters(NoticeWriter notices, MailRoute route)
{
    /// <summary>Adds the mail to the context where the account has an address; the caller saves.</summary>
    public async Task WriteAsync(UserAccount account, IssuedLink link, LinkMail? mail, CancellationToken cancellationToken)
    {
        if (mail is null || account.Email is not { } email || !route.IsOpen)
            return;
        await notices.TellAsync(
            new NoticeRecipient(account.ScopeCode, account.Name, email, Phone: null, account.ExporterId, mail.Language),
            link.Purpose == LinkPurpose.Activation ? NoticeKind.AccountActivation : NoticeKind.PasswordReset,
            Subject(link.Purpose), Text(link.Purpose, mail.Address + link.Path, link.ExpiresAt), $"link:{link.LinkId}", link.ExpiresAt, cancellationToken);
    }

    public static Wording Text(LinkPurpose purpose, string address, DateTime expiresAt) => purpose == LinkPurpose.Activation
        ? new Wording(
            "Akun Ekspor Pekalongan Anda sudah disiapkan. Buka tautan ini untuk membuat kata sandi, paling lambat {1}: {0} Jangan teruskan tautan ini kepada orang lain.",
            address, expiresAt)
        : new Wording(
            "Buka tautan ini untuk membuat kata sandi baru akun Ekspor Pekalongan Anda, paling lambat {1}: {0} Bila Anda tidak memintanya, abaikan pesan ini.",
            address, expiresAt);

    private static Wording Subject(LinkPurpose purpose) => purpose == LinkPurpose.Activation
        ? new Wording("Akun Ekspor Pekalongan Anda")
        : new Wording("Kata sandi baru untuk Ekspor Pekalongan");
}
