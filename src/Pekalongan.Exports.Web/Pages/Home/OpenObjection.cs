using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Home;

/// <summary>A task of staff: a business says that what was entered for it is not so.</summary>
public sealed record OpenObjection(Guid ShipmentId, string Exporter, Country? Country, DateOnly? Date, string Text, DateTime RaisedAt)
{
    private const int Most = 20;

    /// <summary>Those of a scope, the longest waiting first.</summary>
    public static async Task<IReadOnlyList<OpenObjection>> OfAsync(ExportsDbContext db, string scope, CancellationToken cancellationToken) =>
        await db.ShipmentObjections.Where(o => o.AnsweredAt == null)
            .Join(db.Shipments.Where(s => s.ScopeCode == scope), o => o.ShipmentId, s => s.Id, (o, s) => new { o, s })
            .OrderBy(row => row.o.RaisedAt).ThenBy(row => row.o.Id).Take(Most)
            .Select(row => new OpenObjection(
                row.s.Id, row.s.Exporter!.Name, db.Countries.SingleOrDefault(c => c.Iso2 == row.s.DestinationIso2), row.s.ExportDate, row.o.Text, row.o.RaisedAt))
            .ToListAsync(cancellationToken);
}
