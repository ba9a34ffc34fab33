using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    private int _notices;

    /// <summary>A notice as a feature service writes one; without another recipient to an applicant of the city with e-mail and mobile phone.</summary>
    public async Task<Notice> NoticeAsync(
        NoticeRecipient? to = null, NoticeKind kind = NoticeKind.ApplicationDecided, DateTime? expiresAt = null,
        string text = "Pendaftaran contoh {0} diterima.\nSampai jumpa!")
    {
        var n = Interlocked.Increment(ref _notices);
        to ??= new NoticeRecipient(City, $"Pelamar Contoh {n}", $"pelamar.{n}@contoh.test", $"+6281200{n:000000}");
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExportsDbContext>();
        await scope.ServiceProvider.GetRequiredService<NoticeWriter>().TellAsync(
            to, kind, new Wording("Keputusan pendaftaran"), new Wording(text, n), $"example:{n}", expiresAt);
        await db.SaveChangesAsync();
        return await db.Notices.SingleAsync(notice => notice.DedupKey == $"example:{n}");
    }
}
