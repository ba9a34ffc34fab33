namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Which files a shipment usually has. What is missing is said, and never a reason to refuse anything.</summary>
public static class ShipmentEvidence
{
    /// <summary>In the order in which people look for them.</summary>
    public static IReadOnlyList<ShipmentFileKind> Usual(Shipment shipment)
    {
        ShipmentFileKind[] usual = shipment.DocumentKind switch
        {
            ExportDocumentKind.Peb =>
                [ShipmentFileKind.ExportDeclaration, ShipmentFileKind.Invoice, ShipmentFileKind.PackingList, ShipmentFileKind.TransportDocument],
            ExportDocumentKind.ConsignmentNote => [ShipmentFileKind.ConsignmentNote, ShipmentFileKind.Invoice],
            _ => [ShipmentFileKind.Invoice],
        };
        return shipment.SkaNumber is null && shipment.UsedPreference != true ? usual : [.. usual, ShipmentFileKind.CertificateOfOrigin];
    }

    /// <summary>The file that the document's number is compared with; null where there is no document.</summary>
    public static ShipmentFileKind? OfDocument(ExportDocumentKind? document) => document switch
    {
        ExportDocumentKind.Peb => ShipmentFileKind.ExportDeclaration,
        ExportDocumentKind.ConsignmentNote => ShipmentFileKind.ConsignmentNote,
        _ => null,
    };
}
