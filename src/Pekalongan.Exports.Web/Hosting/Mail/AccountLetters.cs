using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>What goes with a link to an account, by mail or by WhatsApp.</summary>
public static class AccountLetters
{
    public static Letter To(string email, LinkPurpose purpose, string address, DateTime expiresAt) =>
        new(email, Subject(purpose), Text(purpose, address, expiresAt));

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
