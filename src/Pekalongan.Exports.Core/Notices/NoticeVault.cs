using System.Text.Json;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Notices;

/// <summary>To whom a notice goes and what it says, as it was worded at the time of the act.</summary>
/// <param name="Name">The business, or the person of an account.</param>
/// <param name="Email">Null where there is none.</param>
/// <param name="Phone">In +62 form; null where there is none.</param>
/// <param name="Subject">Of the mail.</param>
/// <param name="Text">Of the mail and of the WhatsApp message.</param>
public sealed record NoticeContent(string Name, string? Email, string? Phone, string Subject, string Text);

/// <summary>Keeps names, addresses and texts of notices unreadable at rest: a text may hold a one-time link.</summary>
public sealed class NoticeVault(MasterKey masterKey)
{
    private readonly byte[] _key = masterKey.Derive("notices/1");

    public byte[] Encrypt(NoticeContent content, Guid noticeId) =>
        MasterKey.Encrypt(_key, JsonSerializer.SerializeToUtf8Bytes(content), noticeId.ToString("N"));

    public NoticeContent Decrypt(byte[] cipher, Guid noticeId) =>
        JsonSerializer.Deserialize<NoticeContent>(MasterKey.Decrypt(_key, cipher, noticeId.ToString("N")))!;
}
