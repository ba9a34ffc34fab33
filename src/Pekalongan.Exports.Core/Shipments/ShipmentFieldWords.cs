using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What the fields of a shipment are called when it is told that they changed; what follows from others has no word.</summary>
internal static class ShipmentFieldWords
{
    public static Wording? Of(string field) => field switch
    {
        nameof(Shipment.ExportDate) => new Wording("Tanggal ekspor"),
        nameof(Shipment.DestinationIso2) => new Wording("Negara tujuan"),
        nameof(Shipment.Channel) or nameof(Shipment.ExporterOfRecordName) => new Wording("Dikirim atas nama"),
        nameof(Shipment.DocumentKind) => new Wording("Dokumen ekspor"),
        nameof(Shipment.DocumentNumber) => new Wording("Nomor dokumen"),
        nameof(Shipment.DocumentDate) => new Wording("Tanggal dokumen"),
        nameof(Shipment.CustomsOfficeCode) => new Wording("Kantor bea cukai"),
        nameof(Shipment.PortCode) => new Wording("Pelabuhan muat"),
        nameof(Shipment.Incoterm) => new Wording("Syarat penyerahan"),
        nameof(Shipment.InvoiceNumber) => new Wording("Nomor faktur"),
        nameof(Shipment.SkaNumber) => new Wording("SKA"),
        nameof(ShipmentLine.CommodityKey) => new Wording("Komoditas"),
        nameof(ShipmentLine.Hs) => new Wording("Kode HS"),
        nameof(ShipmentLine.QuantityMilli) or nameof(ShipmentLine.Unit) => new Wording("Jumlah barang"),
        nameof(ShipmentLine.NetGrams) => new Wording("Berat bersih"),
        nameof(ShipmentLine.CurrencyCode) or nameof(ShipmentLine.AmountMinor) or nameof(ShipmentLine.InvoicedMinor)
            or nameof(Shipment.FreightMinor) or nameof(Shipment.InsuranceMinor) or nameof(Shipment.InlandMinor) => new Wording("Nilai barang"),
        nameof(ShipmentLine.Origin) => new Wording("Asal barang"),
        _ => null,
    };
}
