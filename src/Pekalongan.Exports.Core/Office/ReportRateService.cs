using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <param name="Id">Made by the form, so that a double tap sets once.</param>
/// <param name="ScopeCode">Whose reports.</param>
/// <param name="Year">The export year they speak of.</param>
/// <param name="Rate">Rupiah per US dollar.</param>
/// <param name="Source">The decree or announcement it stands in.</param>
/// <param name="KnownFrom">From which day of knowledge on reports state it.</param>
public sealed record ReportRateEntry(Guid Id, string ScopeCode, int Year, IdrRate Rate, string Source, DateOnly KnownFrom);

/// <summary>
/// Keeps the one rate at which a year's rupiah are stated. A new one is never known earlier than today: a report of what was known before
/// keeps its rupiah.
/// </summary>
public sealed class ReportRateService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, TimeProvider time)
{
    private const int UsualDifferencePercent = 20;

    /// <summary>What to ask before it is set.</summary>
    public async Task<IReadOnlyList<Wording>> DoubtsAsync(ReportRateEntry entry, CancellationToken cancellationToken)
    {
        var nearest = (await db.ReportRates.AsNoTracking().Where(r => r.ScopeCode == entry.ScopeCode).ToListAsync(cancellationToken))
            .OrderBy(r => Math.Abs(r.Year - entry.Year)).ThenByDescending(r => r.KnownFrom).FirstOrDefault();
        if (nearest is null || Int128.Abs((Int128)entry.Rate.Micro - nearest.IdrRateMicro) * 100 <= (Int128)nearest.IdrRateMicro * UsualDifferencePercent)
            return [];
        return
        [
            new Wording("Kurs laporan {0} tercatat {1}; yang ini {2}. Periksa titik, koma, dan jumlah nolnya", $"{nearest.Year:0000}", new IdrRate(nearest.IdrRateMicro), entry.Rate),
        ];
    }

    public async Task<Outcome> SetAsync(ReportRateEntry entry, CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        if (await db.ReportRates.AnyAsync(r => r.Id == entry.Id, cancellationToken))
            return Outcome.Done;
        if (entry.Year < SettingDates.FirstDay.Year || entry.Year > today.Year + 1)
            return Outcome.Refused(new Wording("Pilih tahun dari 2000 sampai tahun depan"), nameof(ReportRateEntry.Year));
        if (RateChecks.Refuse(new RateEntry(entry.ScopeCode, Currency.Usd, entry.KnownFrom, entry.KnownFrom, entry.Rate, 1, entry.Source)) is var (field, problem))
            return Outcome.Refused(problem, field == nameof(RateEntry.Source) ? nameof(ReportRateEntry.Source) : nameof(ReportRateEntry.Rate));
        if (entry.KnownFrom < today)
            return Outcome.Refused(
                new Wording("Paling cepat hari ini: laporan menurut yang diketahui sebelumnya tetap memakai kursnya sendiri"), nameof(ReportRateEntry.KnownFrom));
        if (SettingDates.TooFar(entry.KnownFrom, today) is { } tooFar)
            return Outcome.Refused(tooFar, nameof(ReportRateEntry.KnownFrom));
        var before = await db.ReportRates.Where(r => r.ScopeCode == entry.ScopeCode && r.Year == entry.Year && r.KnownFrom <= entry.KnownFrom)
            .OrderByDescending(r => r.KnownFrom).FirstOrDefaultAsync(cancellationToken);
        if (before is not null && before.IdrRateMicro == entry.Rate.Micro && before.Source == entry.Source)
            return Outcome.Refused(new Wording("Kurs laporan tahun itu sudah begini; tidak ada yang perlu diubah"), nameof(ReportRateEntry.Rate));
        var there = before?.KnownFrom == entry.KnownFrom ? before : null;
        var row = new ReportRate
        {
            Id = entry.Id, ScopeCode = entry.ScopeCode, Year = entry.Year, IdrRateMicro = entry.Rate.Micro, Source = entry.Source, KnownFrom = entry.KnownFrom,
        };
        return await db.ReplaceAsync(provider, there, row, () => audit.RecordAsync(
            ProcessKind.ReportRateSetting, entry.ScopeCode, there is null ? [row] : [there, row], cancellationToken: cancellationToken), cancellationToken);
    }
}
