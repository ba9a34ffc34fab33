using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>A shipment that left in the month; its value is what counts for the city.</summary>
public sealed record MonthShipment(Guid Id, Guid ExporterId, ShipmentStatus Status, DateOnly ExportDate, long? UsdCents);

/// <summary>The month's statement, where there is one.</summary>
public sealed record MonthStatement(Guid Id, Guid ExporterId, StatementStatus Status, long? UsdCents);

/// <summary>The last time the office got in touch.</summary>
public sealed record LastContact(Guid ExporterId, DateTime At, ContactWay Way, bool IsReached, DateOnly? AgainOn);

/// <summary>What is on file of an exporter's month before anybody asks.</summary>
public sealed record MonthFacts(IReadOnlyList<MonthShipment> Shipments, MonthStatement? Statement, LastContact? Contact)
{
    public int Verified => Shipments.Count(s => s.Status == ShipmentStatus.Verified);

    public Usd VerifiedValue => new(Shipments.Where(s => s.Status == ShipmentStatus.Verified).Sum(s => s.UsdCents ?? 0));

    public int Waiting => Shipments.Count(s => s.Status == ShipmentStatus.Submitted);

    public int Returned => Shipments.Count(s => s.Status == ShipmentStatus.Returned);

    public bool HasExports => Verified + Waiting + Returned > 0 || Statement is not null;

    /// <summary>For several exporters at once: three statements, whatever their number.</summary>
    public static async Task<IReadOnlyDictionary<Guid, MonthFacts>> ReadAsync(
        ExportsDbContext db, IReadOnlyCollection<Guid> exporters, int month, CancellationToken cancellationToken)
    {
        var (first, last) = (YearMonth.FirstDay(month), YearMonth.LastDay(month));
        var shipments = (await db.Shipments.AsNoTracking()
            .Where(s => exporters.Contains(s.ExporterId) && s.ExportDate >= first && s.ExportDate <= last
                && s.Status != ShipmentStatus.Corrected && s.Status != ShipmentStatus.Voided)
            .OrderBy(s => s.ExportDate).ThenBy(s => s.Id)
            .Select(s => new MonthShipment(
                s.Id, s.ExporterId, s.Status, s.ExportDate!.Value, s.Lines.Where(l => l.Origin == GoodsOrigin.City).Sum(l => l.UsdCents)))
            .ToListAsync(cancellationToken)).ToLookup(s => s.ExporterId);
        var statements = (await db.MonthlyStatements.AsNoTracking()
            .Where(s => exporters.Contains(s.ExporterId) && s.Month == month && s.Status != StatementStatus.Voided)
            .Select(s => new MonthStatement(s.Id, s.ExporterId, s.Status, s.Lines.Sum(l => l.UsdCents)))
            .ToListAsync(cancellationToken)).ToDictionary(s => s.ExporterId);
        var contacts = (await db.Contacts.AsNoTracking()
            .Where(c => exporters.Contains(c.ExporterId) && !db.Contacts.Any(later => later.ExporterId == c.ExporterId && later.At > c.At))
            .Select(c => new LastContact(c.ExporterId, c.At, c.Way, c.Reached, c.AgainOn))
            .ToListAsync(cancellationToken)).ToLookup(c => c.ExporterId);
        return exporters.ToDictionary(id => id, id => new MonthFacts([.. shipments[id]], statements.GetValueOrDefault(id), contacts[id].FirstOrDefault()));
    }
}
