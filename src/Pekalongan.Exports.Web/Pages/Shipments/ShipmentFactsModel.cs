using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>The facts of a shipment, each with a link to change it where it may still be changed.</summary>
public sealed record ShipmentFactsModel(ShipmentView View, bool CanChange)
{
    /// <summary>"Nilai faktur CIF USD 12.500,00 − ongkos kirim 800,00 − asuransi 50,00 = FOB USD 11.650,00"; null where the invoice says FOB.</summary>
    public static string? Working(Shipment shipment, Localizer t)
    {
        if (!DeliveryTerms.NeedsCosts(shipment.Incoterm) || shipment.Lines.Count == 0 || shipment.Lines.Select(l => l.CurrencyCode).Distinct().Skip(1).Any())
            return null;
        var currency = Currency.Of(shipment.Lines[0].CurrencyCode);
        var parts = new List<string> { t["Nilai faktur {0} {1}", shipment.Incoterm, currency.Amount(shipment.Lines.Sum(l => l.InvoicedMinor ?? l.AmountMinor), t.Language)] };
        if (shipment.InlandMinor is { } inland)
            parts.Add(t["+ ongkos sampai naik kapal {0}", currency.Amount(inland, t.Language)]);
        if (shipment.FreightMinor is { } freight)
            parts.Add(t["− ongkos kirim {0}", currency.Amount(freight, t.Language)]);
        if (shipment.InsuranceMinor is { } insurance)
            parts.Add(t["− asuransi {0}", currency.Amount(insurance, t.Language)]);
        parts.Add(t["= FOB {0}", currency.Amount(shipment.Lines.Sum(l => l.AmountMinor), t.Language)]);
        return string.Join(' ', parts);
    }

    /// <summary>"1.200 lembar": decimals only where there are any.</summary>
    public static string Quantity(ShipmentLine line, Localizer t)
    {
        var (units, decimals) = (line.QuantityMilli, 3);
        while (decimals > 0 && units % 10 == 0)
            (units, decimals) = (units / 10, decimals - 1);
        return $"{Figures.Fixed(units, decimals, t.Language)} {t[ShipmentChoices.UnitWord(line.Unit)]}";
    }
}
