using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>What the forms of the desk offer, and the files they take in.</summary>
internal static class ObstacleChoices
{
    private const int MostShipments = 30;

    /// <summary>What a field for files says of them.</summary>
    public static readonly Wording FileHint = new Wording("PDF, JPEG, atau PNG; paling banyak {0}, bersama-sama paling besar 20 MB", ObstacleMessage.MostFiles);

    public static IEnumerable<SelectListItem> Topics(Localizer t) => Items<ObstacleTopic>(topic => t[ObstacleWords.Of(topic)]);

    public static IEnumerable<SelectListItem> Statuses(Localizer t) => Items<ObstacleStatus>(status => t[ObstacleWords.Of(status)]);

    public static IEnumerable<SelectListItem> Agencies(Localizer t) => Items<HandoverAgency>(agency => t[ObstacleWords.Of(agency)]);

    public static IEnumerable<SelectListItem> Outcomes(Localizer t) => Items<ObstacleOutcome>(outcome => t[ObstacleWords.Of(outcome)]);

    public static IEnumerable<SelectListItem> Sources(Localizer t) =>
        new[] { EntrySource.Telephone, EntrySource.Visit }.Select(s => new SelectListItem(t[ShipmentWords.Of(s)], s.ToString()));

    /// <summary>The latest shipments of a business, those that it is still writing left out.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ShipmentsAsync(ExportsDbContext db, Guid exporterId, Localizer t, CancellationToken cancellationToken)
    {
        var shipments = await db.Shipments.AsNoTracking().Where(s => s.ExporterId == exporterId && s.Status != ShipmentStatus.Draft && s.ExportDate != null)
            .OrderByDescending(s => s.ExportDate).ThenBy(s => s.Id).Take(MostShipments)
            .Select(s => new { s.Id, s.ExportDate, s.DocumentNumber, Country = db.Countries.FirstOrDefault(c => c.Iso2 == s.DestinationIso2) })
            .ToListAsync(cancellationToken);
        return [.. shipments.Select(s => new SelectListItem(
            string.Join(" · ", new[] { Figures.Date(s.ExportDate!.Value, t.Language), s.Country?.Name(t.Language), s.DocumentNumber }.OfType<string>()), s.Id.ToString()))];
    }

    public static async Task<IReadOnlyList<Upload>> ReadAsync(IEnumerable<IFormFile> files, CancellationToken cancellationToken)
    {
        var uploads = new List<Upload>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            uploads.Add(new Upload(file.FileName, bytes.ToArray()));
        }

        return uploads;
    }

    /// <summary>One of the names, exactly as the form offers it.</summary>
    public static T? Choice<T>(string? text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text!) : null;

    private static IEnumerable<SelectListItem> Items<T>(Func<T, string> text)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new SelectListItem(text(value), value.ToString()));
}
