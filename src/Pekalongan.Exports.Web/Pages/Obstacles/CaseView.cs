using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>One case with its thread and hand-overs, the oldest first.</summary>
public sealed record CaseView
{
    public required ObstacleCase Case { get; init; }

    public required string Exporter { get; init; }

    public string? CountryId { get; init; }

    public string? CountryEn { get; init; }

    public DateOnly? ShipmentDate { get; init; }

    public required IReadOnlyList<Message> Messages { get; init; }

    public required IReadOnlyList<ObstacleHandover> Handovers { get; init; }

    public string? Country(Language language) => language == Language.Indonesian ? CountryId : CountryEn;

    /// <param name="IsByExporter">Written with the business's own account; else by the office, also where it wrote down what the business said.</param>
    public sealed record Message(Guid Id, string Text, DateTime At, bool IsAnswer, string Name, bool IsByExporter, IReadOnlyList<Attached> Files);

    public sealed record Attached(Guid FileId, string Name);

    public static async Task<CaseView> ReadAsync(ExportsDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var row = await db.ObstacleCases.AsNoTracking().Where(c => c.Id == id).Select(c => new
        {
            Case = c,
            Exporter = c.Exporter!.Name,
            Country = db.Countries.FirstOrDefault(k => k.Iso2 == c.CountryIso2),
            Shipped = db.Shipments.Where(s => s.Id == c.ShipmentId).Select(s => s.ExportDate).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var messages = await db.Set<ObstacleMessage>().Where(m => m.CaseId == id).OrderBy(m => m.At).ThenBy(m => m.Id)
            .Select(m => new Message(
                m.Id, m.Text, m.At, m.IsAnswer,
                db.Users.Where(u => u.Id == m.ById).Select(u => u.Name).FirstOrDefault() ?? "", db.Users.Any(u => u.Id == m.ById && u.ExporterId != null),
                m.Files.OrderBy(f => f.Id).Select(f => new Attached(f.FileId, f.File!.Name)).ToList()))
            .ToListAsync(cancellationToken);
        return new CaseView
        {
            Case = row.Case,
            Exporter = row.Exporter,
            CountryId = row.Country?.NameId,
            CountryEn = row.Country?.NameEn,
            ShipmentDate = row.Shipped,
            Messages = messages,
            Handovers = await db.Set<ObstacleHandover>().AsNoTracking().Where(h => h.CaseId == id)
                .OrderBy(h => h.HandedOn).ThenBy(h => h.Id).ToListAsync(cancellationToken),
        };
    }
}
