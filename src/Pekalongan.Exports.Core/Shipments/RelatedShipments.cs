using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A shipment that counts or waits and shares a number with the one that is checked.</summary>
public sealed record RelatedShipment
{
    public required Guid Id { get; init; }

    public required Guid ExporterId { get; init; }

    public required string ExporterName { get; init; }

    public required Guid? ExporterOfRecordId { get; init; }

    public required Guid? CorrectsShipmentId { get; init; }

    public required ExportDocumentKind? DocumentKind { get; init; }

    public required string? DocumentNumber { get; init; }

    public required DateOnly? DocumentDate { get; init; }

    public required string? CustomsOfficeCode { get; init; }

    public required string? InvoiceNumber { get; init; }

    public required string? SkaNumber { get; init; }

    /// <summary>Of all lines that have one.</summary>
    public required long UsdCents { get; init; }

    public static RelatedShipment Of(Shipment shipment) => new()
    {
        Id = shipment.Id,
        ExporterId = shipment.ExporterId,
        ExporterName = "",
        ExporterOfRecordId = shipment.ExporterOfRecordId,
        CorrectsShipmentId = shipment.CorrectsShipmentId,
        DocumentKind = shipment.DocumentKind,
        DocumentNumber = shipment.DocumentNumber,
        DocumentDate = shipment.DocumentDate,
        CustomsOfficeCode = shipment.CustomsOfficeCode,
        InvoiceNumber = shipment.InvoiceNumber,
        SkaNumber = shipment.SkaNumber,
        UsdCents = shipment.Lines.Sum(l => l.UsdCents ?? 0),
    };

    public bool HasDocumentOf(Shipment shipment) =>
        shipment.DocumentNumber is not null && DocumentNumber == shipment.DocumentNumber && DocumentKind == shipment.DocumentKind
        && CustomsOfficeCode == shipment.CustomsOfficeCode && DocumentDate?.Year == shipment.DocumentDate?.Year;
}

/// <summary>Numbers that stand on more than one shipment.</summary>
public static class RelatedRules
{
    /// <summary>An invoice number is the seller's own, so that the same one elsewhere may be chance; of a certificate there is one.</summary>
    public static IEnumerable<ShipmentWarning> Numbers(Shipment shipment, IEnumerable<RelatedShipment> related)
    {
        foreach (var other in related.Where(r => !IsItself(shipment, r)))
        {
            var isOwn = other.ExporterId == shipment.ExporterId;
            if (shipment.InvoiceNumber is { } invoice && other.InvoiceNumber == invoice)
                yield return new(
                    isOwn
                        ? new Wording("Nomor faktur {0} sudah dipakai pada pengiriman lain dari usaha ini", invoice)
                        : new Wording("Nomor faktur {0} juga tertulis pada pengiriman {1}; bisa kebetulan, bisa barang yang sama", invoice, other.ExporterName),
                    other.Id);
            if (shipment.SkaNumber is { } certificate && other.SkaNumber == certificate)
                yield return new(
                    isOwn
                        ? new Wording("Nomor SKA {0} sudah dipakai pada pengiriman lain dari usaha ini", certificate)
                        : new Wording("Nomor SKA {0} juga tertulis pada pengiriman {1}", certificate, other.ExporterName),
                    other.Id);
        }
    }

    /// <summary>
    /// Several makers name the same exporter on the same document: together they cannot be worth more than what that exporter itself
    /// recorded of it.
    /// </summary>
    public static ShipmentWarning? Intermediary(Shipment shipment, IReadOnlyCollection<RelatedShipment> related)
    {
        var document = related.Where(r => r.HasDocumentOf(shipment) && !IsItself(shipment, r)).Append(RelatedShipment.Of(shipment)).ToList();
        var replaced = document.Select(r => r.CorrectsShipmentId).OfType<Guid>().ToHashSet();
        document.RemoveAll(r => replaced.Contains(r.Id));
        var named = shipment.ExporterOfRecordId ?? shipment.ExporterId;
        var whole = document.Find(r => r.ExporterId == named);
        var parts = document.Where(r => r.ExporterOfRecordId == named).ToList();
        if (whole is not { UsdCents: > 0 } || parts.Count == 0 || parts.Sum(p => p.UsdCents) <= whole.UsdCents)
            return null;
        return new(
            new Wording(
                "{0} pengiriman yang menyebut eksportir yang sama pada dokumen ini berjumlah {1}, lebih besar daripada catatan eksportir itu sendiri ({2})",
                parts.Count, new Usd(parts.Sum(p => p.UsdCents)), new Usd(whole.UsdCents)),
            whole.Id == shipment.Id ? parts[0].Id : whole.Id);
    }

    /// <summary>A correction repeats what it corrects.</summary>
    private static bool IsItself(Shipment shipment, RelatedShipment other) =>
        other.Id == shipment.Id || other.Id == shipment.CorrectsShipmentId || other.CorrectsShipmentId == shipment.Id;
}
