using Pekalongan.Exports.Core.Values;

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
        to.AjuNumber = from.AjuNumber;
        to.InvoiceNumber = from.InvoiceNumber;
        to.PortCode = from.PortCode;
        to.Incoterm = from.Incoterm;
        (to.InlandMinor, to.FreightMinor, to.InsuranceMinor) = (from.InlandMinor, from.FreightMinor, from.InsuranceMinor);
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
            WeightIsProposed = l.WeightIsProposed,
            CurrencyCode = l.CurrencyCode,
            AmountMinor = l.AmountMinor,
            InvoicedMinor = l.InvoicedMinor,
            Origin = l.Origin,
        }));
        to.Files.AddRange(from.Files.Select(f => new ShipmentFile
        {
            ShipmentId = to.Id,
            Kind = f.Kind,
            FileId = f.FileId,
            AddedById = f.AddedById,
            AddedAt = f.AddedAt,
        }));
    }

    /// <summary>A line of its own, with the weight that was told or found and the FOB value of what was invoiced.</summary>
    public static ShipmentLine NewLine(Guid shipmentId, LineEntry entry, FoundWeight weight, long fobMinor, int position)
    {
        var line = new ShipmentLine
        {
            ShipmentId = shipmentId,
            Position = position,
            CommodityKey = entry.CommodityKey,
            QuantityMilli = entry.QuantityMilli,
            Unit = entry.Unit,
            NetGrams = weight.Weight.Grams,
            CurrencyCode = entry.Currency.Code,
            AmountMinor = fobMinor,
            Origin = entry.Origin,
        };
        Fill(line, entry, weight, fobMinor, position);
        return line;
    }

    public static void Fill(ShipmentLine line, LineEntry entry, FoundWeight weight, long fobMinor, int position)
    {
        if (line.CurrencyCode != entry.Currency.Code || line.AmountMinor != fobMinor)
            ShipmentValuation.Unfix(line);
        line.Position = position;
        line.CommodityKey = entry.CommodityKey;
        line.Hs = entry.Hs?.Digits;
        line.QuantityMilli = entry.QuantityMilli;
        line.Unit = entry.Unit;
        (line.NetGrams, line.WeightIsProposed) = (weight.Weight.Grams, weight.IsProposed);
        line.CurrencyCode = entry.Currency.Code;
        Price(line, entry.AmountMinor, fobMinor);
        line.Origin = entry.Origin;
    }

    /// <summary>The invoiced value is kept only where it is another one than the FOB value.</summary>
    public static void Price(ShipmentLine line, long invoicedMinor, long fobMinor)
    {
        if (line.AmountMinor != fobMinor)
            ShipmentValuation.Unfix(line);
        (line.AmountMinor, line.InvoicedMinor) = (fobMinor, invoicedMinor == fobMinor ? null : invoicedMinor);
    }
}

/// <summary>A line's net weight, and whether nobody weighed it.</summary>
internal readonly record struct FoundWeight(Weight Weight, bool IsProposed);
