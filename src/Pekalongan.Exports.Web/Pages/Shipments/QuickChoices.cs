using Microsoft.AspNetCore.Mvc.Rendering;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>What the fields of the fast form offer.</summary>
public sealed record QuickChoices(
    IReadOnlyList<ExporterMatch> Exporters, IReadOnlyList<string> Countries, IReadOnlyList<SelectListItem> Offices, IReadOnlyList<SelectListItem> Ports,
    IReadOnlyList<SelectListItem> Commodities, IReadOnlyList<SelectListItem> Units, IReadOnlyList<SelectListItem> Currencies,
    IReadOnlyList<SelectListItem> Sources)
{
    public static async Task<QuickChoices> ReadAsync(ExportsDbContext db, string scope, Localizer t, CancellationToken cancellationToken) => new(
        await ExporterMatches.OfferAsync(db, scope, cancellationToken),
        await ShipmentChoices.CountryNamesAsync(db, t.Language, cancellationToken),
        await ShipmentChoices.OfficesAsync(db, cancellationToken),
        await ShipmentChoices.PortsAsync(db, cancellationToken),
        await ShipmentChoices.CommoditiesAsync(db, t, cancellationToken),
        ShipmentChoices.Units(t),
        ShipmentChoices.Currencies(t.Language),
        ShipmentChoices.Sources(t));
}

/// <summary>What stays on the fast form for the next shipment of the same call or visit.</summary>
internal static class QuickStart
{
    public static QuickInput After(ShipmentView before)
    {
        var shipment = before.Shipment;
        var line = before.Lines.LastOrDefault();
        return new QuickInput
        {
            Exporter = before.ExporterName,
            ExporterId = shipment.ExporterId.ToString(),
            Source = shipment.EntrySource.ToString(),
            InformantName = shipment.InformantName ?? "",
            InformedOn = Text(shipment.InformedOn),
            Destination =
            {
                ExportDate = Text(shipment.ExportDate),
                Channel = shipment.Channel?.ToString() ?? "",
                DocumentKind = shipment.DocumentKind?.ToString() ?? "",
                CustomsOfficeCode = shipment.CustomsOfficeCode ?? "",
            },
            Goods =
            {
                Lines =
                [
                    line is null ? new LineInput() : new LineInput
                    {
                        Commodity = line.CommodityKey, Unit = line.Unit, Currency = line.CurrencyCode, Origin = line.Origin.ToString(),
                    },
                ],
            },
        };
    }

    private static string Text(DateOnly? date) => date?.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
