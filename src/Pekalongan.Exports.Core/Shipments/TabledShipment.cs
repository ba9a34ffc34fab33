using System.Globalization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A whole shipment as a table tells it: the answers of the form, all at once.</summary>
public sealed record TabledShipment(Guid ExporterId, DestinationEntry Where, IReadOnlyList<LineEntry> Lines)
{
    public string? AjuNumber { get; init; }

    public string? InvoiceNumber { get; init; }

    /// <summary>Between what the lines say and their FOB value; none where the table gives FOB values.</summary>
    public ShipmentCosts Costs { get; init; } = ShipmentCosts.None;

    /// <summary>The registered business that <see cref="DestinationEntry.ExporterOfRecord"/> names, where it is exactly one.</summary>
    public Guid? ExporterOfRecordId { get; init; }

    /// <summary>What it is worth, currency by currency: the same for shipments that may be one.</summary>
    public string Sums => string.Join(';', Lines.GroupBy(line => line.Currency.Code).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Sum(line => line.AmountMinor)}")));

    public Shipment ToShipment(string scopeCode, EntrySource source, Guid enteredById, DateTime now)
    {
        var hasDocument = Where.DocumentKind is ExportDocumentKind.Peb or ExportDocumentKind.ConsignmentNote;
        var shipment = new Shipment
        {
            ScopeCode = scopeCode,
            ExporterId = ExporterId,
            ExportDate = Where.ExportDate,
            DestinationIso2 = Where.DestinationIso2,
            Channel = Where.Channel,
            ExporterOfRecordId = ExporterOfRecordId,
            ExporterOfRecordName = Where.Channel == ExportChannel.ThirdParty ? PlainText.OrNull(Where.ExporterOfRecord) : null,
            DocumentKind = Where.DocumentKind,
            DocumentNumber = DocumentNumber.Normalize(Where.DocumentKind, Where.DocumentNumber),
            DocumentDate = hasDocument ? Where.DocumentDate : null,
            CustomsOfficeCode = hasDocument ? Where.CustomsOfficeCode : null,
            AjuNumber = AjuNumber,
            InvoiceNumber = InvoiceNumber,
            PortCode = Where.PortCode,
            Incoterm = Where.Incoterm,
            EntrySource = source,
            InlandMinor = Costs.InlandMinor,
            FreightMinor = Costs.FreightMinor,
            InsuranceMinor = Costs.InsuranceMinor,
            EnteredById = enteredById,
            CreatedAt = now,
            IdempotencyKey = Guid.CreateVersion7(),
        };
        var fob = DeliveryTerms.Fob([.. Lines.Select(line => line.AmountMinor)], Costs)!;
        shipment.Lines.AddRange(Lines.Select((line, i) => ShipmentFacts.NewLine(shipment.Id, line, WeightOf(line), fob[i], i + 1)));
        return shipment;
    }

    /// <summary>A table gives every weight, or a unit that is one.</summary>
    private static FoundWeight WeightOf(LineEntry line) => new(
        line.NetWeight ?? Units.WeightOf(line.Unit, line.QuantityMilli) ?? throw new InvalidOperationException("A line of a table has no weight."), IsProposed: false);
}
