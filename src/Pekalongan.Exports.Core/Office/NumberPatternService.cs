using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Office;

/// <summary>
/// Keeps how reports are numbered. A pattern that was in use stays as it was; one that begins today or later may still be replaced. Never
/// from a day in the past on: numbers given by then stand on paper.
/// </summary>
public sealed class NumberPatternService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <summary>The pattern of reports that are dated this day.</summary>
    public async Task<string> OnAsync(string scopeCode, DateOnly date, CancellationToken cancellationToken) =>
        await db.NumberPatterns.Where(p => p.ScopeCode == scopeCode && p.ValidFrom <= date)
            .OrderByDescending(p => p.ValidFrom).Select(p => p.Pattern).FirstOrDefaultAsync(cancellationToken) ?? ReportNumber.Standard;

    /// <param name="id">Made by the form, so that a double tap sets once.</param>
    /// <param name="scopeCode">Whose numbers.</param>
    /// <param name="pattern">One that <see cref="ReportNumber.Check"/> has let pass.</param>
    /// <param name="validFrom">From which day of issue on.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> SetAsync(Guid id, string scopeCode, string pattern, DateOnly validFrom, string reason, CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        if (await db.NumberPatterns.AnyAsync(p => p.Id == id, cancellationToken))
            return Outcome.Done;
        if (ReportNumber.Check(pattern).Problem is { } problem)
            return Outcome.Refused(problem, nameof(NumberPattern.Pattern));
        if (validFrom < today)
            return Outcome.Refused(new Wording("Pola baru berlaku paling cepat hari ini; nomor yang sudah terbit tidak berubah"), nameof(NumberPattern.ValidFrom));
        if (SettingDates.TooFar(validFrom, today) is { } tooFar)
            return Outcome.Refused(tooFar, nameof(NumberPattern.ValidFrom));
        var there = await db.NumberPatterns.SingleOrDefaultAsync(p => p.ScopeCode == scopeCode && p.ValidFrom == validFrom, cancellationToken);
        if (await OnAsync(scopeCode, validFrom, cancellationToken) == pattern)
            return Outcome.Refused(new Wording("Pola mulai {0} sudah begini; tidak ada yang perlu diubah", validFrom), nameof(NumberPattern.Pattern));
        var row = new NumberPattern
        {
            Id = id, ScopeCode = scopeCode, Pattern = pattern, ValidFrom = validFrom, RecordedAt = time.Now(), RecordedById = actor.RequireUser(),
        };
        return await db.ReplaceAsync(provider, there, row, () => audit.RecordAsync(
            ProcessKind.NumberPatternSetting, scopeCode, there is null ? [row] : [there, row], reason, cancellationToken), cancellationToken);
    }
}
