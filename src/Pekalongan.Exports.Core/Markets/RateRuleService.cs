using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>
/// Sets by which kinds of rates the office values exports from a day on. A rule is never changed, a later one for the same day replaces it;
/// values that are fixed already stay.
/// </summary>
public sealed class RateRuleService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    public async Task<Outcome> SetAsync(string scope, DateOnly from, IReadOnlyList<RateKind> kinds, string? reason, CancellationToken cancellationToken)
    {
        var why = TypedText.Collapse(reason);
        if (Refuse(from, kinds, why) is { } refusal)
            return refusal;
        var newest = await db.RateRules.AsNoTracking().Where(r => r.ScopeCode == scope && r.ValidFrom == from)
            .OrderByDescending(r => r.SetAt).FirstOrDefaultAsync(cancellationToken);
        if (newest is not null && newest.Kinds.SequenceEqual(kinds))
            return newest.Reason == why && newest.SetById == actor.UserId
                ? Outcome.Done
                : Outcome.Refused(new Wording("Aturan mulai {0} sudah begini; tidak ada yang perlu diubah", from), "First");
        var rule = new RateRule { ScopeCode = scope, ValidFrom = from, Kinds = [.. kinds], Reason = why, SetById = actor.RequireUser(), SetAt = time.Now() };
        db.RateRules.Add(rule);
        await audit.RecordAsync(ProcessKind.RateRuleSetting, null, [rule], why, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }

    private static Outcome? Refuse(DateOnly from, IReadOnlyList<RateKind> kinds, string reason)
    {
        if (kinds.Count == 0)
            return Outcome.Refused(new Wording("Pilih jenis kurs yang dipakai lebih dulu"), "First");
        if (kinds.Distinct().Count() < kinds.Count)
            return Outcome.Refused(new Wording("Setiap jenis kurs dipilih satu kali saja"), "Second");
        if (from < FirstDay)
            return Outcome.Refused(new Wording("Tanggal paling awal 1 Januari 2000"), nameof(RateRule.ValidFrom));
        return reason.Length switch
        {
            0 => Outcome.Refused(new Wording("Tulis dasar aturannya, misalnya nomor keputusan atau hasil rapat"), nameof(RateRule.Reason)),
            > RateRule.ReasonMaxLength => Outcome.Refused(new Wording("Alasan paling banyak {0} huruf", RateRule.ReasonMaxLength), nameof(RateRule.Reason)),
            _ => null,
        };
    }
}
