using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>
/// Keeps the head of letters. Each change is a new row from its day on, also from a day in the past when the office's name changed before
/// anybody told the program; what was issued by then keeps its own head, it is stored with it.
/// </summary>
public sealed class LetterheadService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, TimeProvider time)
{
    public const int TextMaxLength = 200;

    public async Task<Outcome> SetAsync(Letterhead row, string reason, CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        if (await db.Letterheads.AnyAsync(l => l.Id == row.Id, cancellationToken))
            return Outcome.Done;
        if (row.ValidFrom < SettingDates.FirstDay)
            return Outcome.Refused(new Wording("Tanggal paling awal 1 Januari 2000"), nameof(Letterhead.ValidFrom));
        if (SettingDates.TooFar(row.ValidFrom, today) is { } tooFar)
            return Outcome.Refused(tooFar, nameof(Letterhead.ValidFrom));
        var before = await db.Letterheads.Where(l => l.ScopeCode == row.ScopeCode && l.ValidFrom <= row.ValidFrom)
            .OrderByDescending(l => l.ValidFrom).FirstOrDefaultAsync(cancellationToken);
        if (before is not null && Facts(before) == Facts(row))
            return Outcome.Refused(new Wording("Kop surat mulai {0} sudah begini; tidak ada yang perlu diubah", row.ValidFrom));
        var there = before?.ValidFrom == row.ValidFrom ? before : null;
        if (there is not null && there.ValidFrom < today)
            return Outcome.Refused(
                new Wording("Kop surat mulai {0} sudah ada dan sudah dipakai, jadi tidak diubah lagi; pilih tanggal lain", row.ValidFrom), nameof(Letterhead.ValidFrom));
        return await db.ReplaceAsync(provider, there, row, () => audit.RecordAsync(
            ProcessKind.LetterheadSetting, row.ScopeCode, there is null ? [row] : [there, row], reason, cancellationToken), cancellationToken);
    }

    private static (string, string, string?, string?, string) Facts(Letterhead head) => (head.Government, head.Agency, head.Address, head.Contact, head.Place);
}
