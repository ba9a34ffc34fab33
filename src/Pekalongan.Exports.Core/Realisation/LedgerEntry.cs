using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>How well a figure is proven.</summary>
public enum EvidenceStrength
{
    /// <summary>A PEB or consignment note with its number.</summary>
    Document,

    /// <summary>The word of exporter or staff.</summary>
    Statement,

    /// <summary>A month's total by commodity and country, without any shipment behind it.</summary>
    MonthlyStatement,
}

/// <summary>
/// One flow of value, posted when a line of a shipment or of a monthly statement is verified, or its reversal. Append-only: the database refuses to change or delete it.
/// The facts that reports group by stand here as they were when posted.
/// </summary>
public sealed class LedgerEntry
{
    /// <summary>Order of posting.</summary>
    public long Seq { get; init; }

    public required string ScopeCode { get; init; }

    /// <summary>All entries posted by one act (one verification, one reversal). A posting counts its shipment once for each key it touches.</summary>
    public required Guid PostingId { get; init; }

    /// <summary>The shipment it was posted for; null for an entry of a monthly statement.</summary>
    public Guid? ShipmentId { get; init; }

    public Guid? ShipmentLineId { get; init; }

    /// <summary>The monthly statement it was posted for; null for an entry of a shipment.</summary>
    public Guid? StatementId { get; init; }

    public Guid? StatementLineId { get; init; }

    /// <summary>The entry taken back by this one; null for a flow.</summary>
    public long? ReversesSeq { get; init; }

    /// <summary>When it happened.</summary>
    public required DateOnly ExportDate { get; init; }

    /// <summary>When the office knew, by the server's clock.</summary>
    public required DateTime PostedAt { get; init; }

    /// <summary>Negative for a reversal.</summary>
    public required long UsdCents { get; init; }

    public required long NetGrams { get; init; }

    public required Guid ExporterId { get; init; }

    /// <summary>Kecamatan of the business; null when it lies outside the city or isn't known.</summary>
    public required string? District { get; init; }

    public required SizeClass SizeClass { get; init; }

    public required string CommodityKey { get; init; }

    public required string? Hs { get; init; }

    public required string CountryIso2 { get; init; }

    public required ExportChannel Channel { get; init; }

    public required EvidenceStrength Evidence { get; init; }
}

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.HasKey(e => e.Seq);
        builder.Property(e => e.Seq).ValueGeneratedOnAdd();
        builder.Property(e => e.District).HasMaxLength(60);
        builder.Property(e => e.Hs).HasMaxLength(8);
        builder.HasIndex(e => e.ReversesSeq).IsUnique();
        builder.HasIndex(e => new { e.ScopeCode, e.ExportDate });

        // What was posted in a part of a month, for what was known within it.
        builder.HasIndex(e => new { e.ScopeCode, e.PostedAt });

        // The first export of a business, of a commodity, to a country.
        builder.HasIndex(e => new { e.ScopeCode, e.ExporterId, e.ExportDate });
        builder.HasIndex(e => new { e.ScopeCode, e.CommodityKey, e.ExportDate });
        builder.HasIndex(e => new { e.ScopeCode, e.CountryIso2, e.ExportDate });
        builder.HasIndex(e => e.ShipmentId);
        builder.HasOne<Scope>().WithMany().HasForeignKey(e => e.ScopeCode);
        builder.HasIndex(e => e.StatementId);
        builder.HasOne<Shipment>().WithMany().HasForeignKey(e => e.ShipmentId);
        builder.HasOne<MonthlyStatement>().WithMany().HasForeignKey(e => e.StatementId);
        builder.HasOne<LedgerEntry>().WithMany().HasForeignKey(e => e.ReversesSeq);
        builder.IsAppendOnly();
    }
}
