using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Closes a month: from then on its state may be shown to the public. Closing locks nothing; what is verified later stays unreleased until the
/// month is closed again.
/// </summary>
public sealed class PeriodService(
    ExportsDbContext db, IDatabaseProvider provider, LedgerSums sums, AuditTrail audit, Actor actor, TimeProvider time)
{
    /// <param name="scope">Whose month.</param>
    /// <param name="monthEnd">Its last day, which has passed.</param>
    /// <param name="id">Given by the form that asks, so that a double click closes once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> CloseAsync(string scope, DateOnly monthEnd, Guid id, CancellationToken cancellationToken)
    {
        if (monthEnd.AddDays(1).Day != 1)
            return Outcome.Refused(new Wording("Pilih bulan yang akan ditutup"));
        if (monthEnd >= JakartaTime.Today(time))
            return Outcome.Refused(new Wording("{0} belum berakhir; hanya bulan yang sudah lewat bisa ditutup", new PartialDate(monthEnd.Year, monthEnd.Month)));
        if (await db.ClosedPeriods.AnyAsync(p => p.Id == id, cancellationToken))
            return Outcome.Done;
        var now = time.Now();
        var frozen = await sums.TotalAsync(scope, YearMonth.FirstDay(YearMonth.Of(monthEnd)), monthEnd, new KnownAt(now), cancellationToken);
        var closing = ClosedPeriod.Of(id, scope, monthEnd, now, actor.RequireUser(), frozen);
        db.ClosedPeriods.Add(closing);
        await audit.RecordAsync(ProcessKind.PeriodClosing, scope, [closing], cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure))
        {
            // The other half of a double click was faster.
            return Outcome.Done;
        }

        return Outcome.Done;
    }
}
