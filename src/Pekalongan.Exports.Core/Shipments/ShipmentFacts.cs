namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Moves what was typed into a shipment, or from a verified one into its correction.</summary>
internal static class ShipmentFacts
{
    public static void Copy(Shipment from, Shipment to)
    {
        to.ExportDate = from.ExportDate;
        to.DestinationIso2 = from.DestinationIso2;
        to.Channel = from.Channel;
        to.ExporterOfRecordId = from.ExporterOfRecordId;
        to.ExporterOfRecordName = from.ExporterOfRecordName;
        to.DocumentKind = from.DocumentKind;
        to.DocumentNumber = from.DocumentNumber;
        to.DocumentDate = from.DocumentDate;
        to.CustomsOfficeCode = from.CustomsOfficeCode;
        to.PortCode = from.PortCode;
        to.Incoterm = from.Incoterm;
        (to.UsedPreference, to.AgreementCode, to.SkaNumber, to.SkaDate) = (from.UsedPreference, from.AgreementCode, from.SkaNumber, from.SkaDate);
        to.Lines.AddRange(from.Lines.OrderBy(l => l.Position).Select(l => new ShipmentLine
        {
            ShipmentId = to.Id,
            Position = l.Position,
            CommodityKey = l.CommodityKey,
            Hs = l.Hs,
            QuantityMilli = l.QuantityMilli,
            Unit = l.Unit,
            NetGrams = l.NetGrams,
            CurrencyCode = l.CurrencyCode,
            AmountMinor = l.AmountMinor,
            Origin = l.Origin,
        }));
    }

    public static ShipmentLine NewLine(Guid shipmentId, LineEntry entry, int position) => new()
    {
        ShipmentId = shipmentId,
        Position = position,
        CommodityKey = entry.CommodityKey,
        Hs = entry.Hs?.Digits,
        QuantityMilli = entry.QuantityMilli,
        Unit = entry.Unit,
        NetGrams = entry.NetWeight.Grams,
        CurrencyCode = entry.Currency.Code,
        AmountMinor = entry.AmountMinor,
        Origin = entry.Origin,
    };

    public static void Fill(ShipmentLine line, LineEntry entry, int position)
    {
        if (line.CurrencyCode != entry.Currency.Code || line.AmountMinor != entry.AmountMinor)
            ShipmentValuation.Unfix(line);
        line.Position = position;
        line.CommodityKey = entry.CommodityKey;
        line.Hs = entry.Hs?.Digits;
        line.QuantityMilli = entry.QuantityMilli;
        line.Unit = entry.Unit;
        line.NetGrams = entry.NetWeight.Grams;
        line.CurrencyCode = entry.Currency.Code;
        line.AmountMinor = entry.AmountMinor;
        line.Origin = entry.Origin;
    }
}
