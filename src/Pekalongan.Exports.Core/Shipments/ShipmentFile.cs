using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Files;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What a file on a shipment is.</summary>
public enum ShipmentFileKind
{
    ExportDeclaration,
    ConsignmentNote,
    Invoice,
    PackingList,

    /// <summary>B/L or AWB.</summary>
    TransportDocument,

    /// <summary>SKA/COO.</summary>
    CertificateOfOrigin,
    Other,
}

/// <summary>A document of a shipment.</summary>
public sealed class ShipmentFile
{
    public const int MostPerShipment = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ShipmentId { get; init; }

    public required ShipmentFileKind Kind { get; init; }

    public required Guid FileId { get; init; }

    public StoredFile? File { get; init; }

    public required Guid AddedById { get; init; }

    public required DateTime AddedAt { get; init; }
}

internal sealed class ShipmentFileConfiguration : IEntityTypeConfiguration<ShipmentFile>
{
    public void Configure(EntityTypeBuilder<ShipmentFile> builder)
    {
        builder.HasOne(f => f.File).WithMany().HasForeignKey(f => f.FileId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(f => f.AddedById);
    }
}
