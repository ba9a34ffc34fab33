using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.Eligibility;

namespace Pekalongan.Exports.Web.Pages.Home;

/// <summary>The next day of a training the business takes part in.</summary>
public sealed record OwnSession(string Cohort, DateOnly Day, TimeOnly? Start, TimeOnly? End, string Topic, string? Place);

/// <summary>The year so far: what counts, and what still waits for the verifier.</summary>
/// <param name="Verified">Of the ledger: shipments, and monthly statements that no shipment has replaced yet.</param>
/// <param name="OfStatements">The part that only a monthly statement says.</param>
/// <param name="VerifiedCount">Verified shipments.</param>
/// <param name="WaitingCount">Shipments with the verifier, of any year.</param>
/// <param name="Waiting">Their value; null while a rate is missing.</param>
public sealed record OwnYear(int Year, Usd Verified, Usd OfStatements, int VerifiedCount, int WaitingCount, Usd? Waiting);

/// <summary>All that the home of a business shows: its year, what waits for it, its training.</summary>
public sealed record OwnHome
{
    public required string Business { get; init; }

    public required OwnYear Year { get; init; }

    /// <summary>The one to begin the next from; null before the first.</summary>
    public required OwnShipment? Last { get; init; }

    public required OwnWork Work { get; init; }

    public required OwnSession? NextSession { get; init; }

    public required IReadOnlyList<ApplicationRow> Applications { get; init; }

    /// <summary>Each names the draft that a button makes, so that a double tap makes one.</summary>
    public Guid NewKey { get; } = Guid.NewGuid();

    public Guid RepeatKey { get; } = Guid.NewGuid();

    public static async Task<OwnHome> ReadAsync(
        ExportsDbContext db, ShipmentRepeat repeat, Guid exporterId, DateTime now, CancellationToken cancellationToken)
    {
        var today = JakartaTime.DateOf(now);
        return new OwnHome
        {
            Business = await db.Exporters.Where(e => e.Id == exporterId).Select(e => e.Name).SingleAsync(cancellationToken),
            Year = await ReadYearAsync(db, exporterId, today.Year, cancellationToken),
            Last = await repeat.FindLastAsync(exporterId, cancellationToken) is not { } last ? null : await db.Shipments.Where(s => s.Id == last)
                .Select(s => new OwnShipment(
                    s.Id, s.Status, s.CreatedAt, s.ExportDate, db.Countries.SingleOrDefault(c => c.Iso2 == s.DestinationIso2), null))
                .SingleAsync(cancellationToken),
            Work = await OwnWork.ReadAsync(db, exporterId, now, cancellationToken),
            NextSession = await (
                from session in db.CohortSessions
                join cohort in db.Cohorts on session.CohortId equals cohort.Id
                where session.Day >= today
                    && db.Applications.Any(a => a.ExporterId == exporterId && a.CohortId == cohort.Id && a.Status == ApplicationStatus.Accepted)
                orderby session.Day, session.Start, session.Id
                select new OwnSession(cohort.Title, session.Day, session.Start, session.End, session.Topic, session.Place ?? cohort.Place))
                .FirstOrDefaultAsync(cancellationToken),
            Applications = await ApplicationRow.OfAsync(db, exporterId, today, cancellationToken),
        };
    }

    private static async Task<OwnYear> ReadYearAsync(ExportsDbContext db, Guid exporterId, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var entries = db.Ledger.Where(e => e.ExporterId == exporterId && e.ExportDate >= first && e.ExportDate <= last);
        var own = db.Shipments.Where(s => s.ExporterId == exporterId);
        var waiting = await own.Where(s => s.Status == ShipmentStatus.Submitted).Select(s => new
        {
            Cents = s.Lines.Where(l => l.Origin == GoodsOrigin.City).Sum(l => l.UsdCents) ?? 0,
            IsValued = s.Lines.All(l => l.UsdCents != null),
        }).ToListAsync(cancellationToken);
        return new OwnYear(
            year,
            new Usd(await entries.SumAsync(e => e.UsdCents, cancellationToken)),
            new Usd(await entries.Where(e => e.StatementId != null).SumAsync(e => e.UsdCents, cancellationToken)),
            await own.CountAsync(s => s.Status == ShipmentStatus.Verified && s.ExportDate >= first && s.ExportDate <= last, cancellationToken),
            waiting.Count,
            waiting.TrueForAll(w => w.IsValued) ? new Usd(waiting.Sum(w => w.Cents)) : null);
    }
}
