using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What the office calls the states and kinds of a shipment.</summary>
public static class ShipmentWords
{
    public static Wording Of(ShipmentStatus status) => status switch
    {
        ShipmentStatus.Draft => new Wording("Draf"),
        ShipmentStatus.Submitted => new Wording("Menunggu pemeriksaan"),
        ShipmentStatus.Returned => new Wording("Dikembalikan"),
        ShipmentStatus.Verified => new Wording("Terverifikasi"),
        ShipmentStatus.Corrected => new Wording("Digantikan koreksi"),
        ShipmentStatus.Voided => new Wording("Dibatalkan"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Wording Of(ExportChannel channel) => channel switch
    {
        ExportChannel.OwnName => new Wording("Nama usaha sendiri"),
        ExportChannel.ThirdParty => new Wording("Perusahaan lain"),
        ExportChannel.Courier => new Wording("Kurir atau pos"),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    public static Wording Of(ExportDocumentKind kind) => kind switch
    {
        ExportDocumentKind.Peb => new Wording("PEB"),
        ExportDocumentKind.ConsignmentNote => new Wording("CN (kurir atau pos)"),
        ExportDocumentKind.None => new Wording("Tanpa dokumen"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Wording Of(EntrySource source) => source switch
    {
        EntrySource.Portal => new Wording("Diisi sendiri oleh eksportir"),
        EntrySource.Telephone => new Wording("Lewat telepon"),
        EntrySource.Visit => new Wording("Lewat kunjungan"),
        EntrySource.ESka => new Wording("Dari e-SKA"),
        EntrySource.List => new Wording("Dari daftar (tabel)"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static Wording Of(ShipmentFileKind kind) => kind switch
    {
        ShipmentFileKind.ExportDeclaration => new Wording("PEB"),
        ShipmentFileKind.ConsignmentNote => new Wording("CN atau resi kurir"),
        ShipmentFileKind.Invoice => new Wording("Faktur (invoice)"),
        ShipmentFileKind.PackingList => new Wording("Packing list"),
        ShipmentFileKind.TransportDocument => new Wording("B/L atau AWB"),
        ShipmentFileKind.CertificateOfOrigin => new Wording("SKA"),
        ShipmentFileKind.Other => new Wording("Berkas lain"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Wording Of(GoodsOrigin origin) => origin switch
    {
        GoodsOrigin.City => new Wording("Dibuat di kota ini"),
        GoodsOrigin.Elsewhere => new Wording("Dibuat di daerah lain"),
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };
}
