using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>An exporter says that what staff entered on its behalf is not so. While it is open the shipment is not verified.</summary>
public sealed class ShipmentObjection : IVersioned
{
    public const int TextMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ShipmentId { get; init; }

    public required string Text { get; init; }

    public required Guid RaisedById { get; init; }

    public required DateTime RaisedAt { get; init; }

    /// <summary>What staff did about it, in words to the exporter; null while it is open.</summary>
    public string? Answer { get; set; }

    public Guid? AnsweredById { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public Guid Version { get; set; }
}

internal sealed class ShipmentObjectionConfiguration : IEntityTypeConfiguration<ShipmentObjection>
{
    public void Configure(EntityTypeBuilder<ShipmentObjection> builder)
    {
        builder.Property(o => o.Text).HasMaxLength(ShipmentObjection.TextMaxLength);
        builder.Property(o => o.Answer).HasMaxLength(ShipmentObjection.TextMaxLength);
        builder.HasOne<Shipment>().WithMany().HasForeignKey(o => o.ShipmentId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(o => o.RaisedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(o => o.AnsweredById);
    }
}
