using System.Security.Cryptography;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    /// <summary>A file on a shipment, put there by whoever entered it.</summary>
    public async Task<ShipmentFile> ShipmentFileAsync(Shipment shipment, ShipmentFileKind kind = ShipmentFileKind.ExportDeclaration, bool isPhoto = false)
    {
        var bytes = isPhoto ? SampleFiles.Png : SampleFiles.Pdf;
        var file = new StoredFile
        {
            Name = isPhoto ? "foto-contoh.png" : "peb-contoh.pdf",
            ContentType = isPhoto ? "image/png" : "application/pdf",
            Length = bytes.Length,
            Sha256 = SHA256.HashData(bytes),
            UploadedById = shipment.EnteredById,
            UploadedAt = office.Clock.Now(),
            Content = new StoredFileContent { Bytes = bytes },
        };
        var row = new ShipmentFile { ShipmentId = shipment.Id, Kind = kind, FileId = file.Id, AddedById = shipment.EnteredById, AddedAt = office.Clock.Now() };
        await office.AddAsync(file, row);
        return row;
    }
}
