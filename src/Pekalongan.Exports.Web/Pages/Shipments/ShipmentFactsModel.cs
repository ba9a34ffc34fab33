using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>The facts of a shipment, each with a link to change it where it may still be changed.</summary>
public sealed record ShipmentFactsModel(ShipmentView View, bool CanChange)
{
    /// <summary>"1.200 lembar": decimals only where there are any.</summary>
    public static string Quantity(ShipmentLine line, Localizer t)
    {
        var (units, decimals) = (line.QuantityMilli, 3);
        while (decimals > 0 && units % 10 == 0)
            (units, decimals) = (units / 10, decimals - 1);
        return $"{Figures.Fixed(units, decimals, t.Language)} {t[ShipmentChoices.UnitWord(line.Unit)]}";
    }
}
