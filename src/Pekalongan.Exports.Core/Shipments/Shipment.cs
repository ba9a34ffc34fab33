using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Shipments;

public enum ShipmentStatus
{
    Draft,
    Submitted,
    Returned,
    Verified,

    /// <summary>Replaced by a later, verified shipment that corrects it.</summary>
    Corrected,
    Voided,
}

/// <summary>In whose name the goods left the country: the policy goal is the first (ekspor mandiri).</summary>
public enum ExportChannel
{
    OwnName,

    /// <summary>Undername or an intermediary: the document names another as exporter; the value stays with the maker.</summary>
    ThirdParty,

    /// <summary>Courier or post, with a consignment note or no paper at all.</summary>
    Courier,
}

public enum ExportDocumentKind
{
    /// <summary>Pemberitahuan Ekspor Barang (BC 3.0).</summary>
    Peb,

    /// <summary>Consignment note of courier or post (PMK 96/2023 art. 43).</summary>
    ConsignmentNote,
    None,
}

/// <summary>Who typed it and how the office learned of it.</summary>
public enum EntrySource
{
    Portal,
    Telephone,
    Visit,
    ESka,

    /// <summary>A table that the exporter or an association handed over.</summary>
    List,
}

/// <summary>One export shipment. Drafts may be incomplete; submitting checks everything; only its service moves the status.</summary>
public sealed class Shipment : IVersioned
{
    public const int TextMaxLength = 160;
    public const int DocumentNumberMaxLength = 40;
    public const int ReasonMaxLength = 500;
    public const int AjuMaxLength = 26;
    public const int InformantMaxLength = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required Guid ExporterId { get; init; }

    public Exporter? Exporter { get; init; }

    public ShipmentStatus Status { get; set; } = ShipmentStatus.Draft;

    public DateOnly? ExportDate { get; set; }

    public string? DestinationIso2 { get; set; }

    public ExportChannel? Channel { get; set; }

    /// <summary>The exporter named on the document when it is another registered business; else its name stands in <see cref="ExporterOfRecordName"/>.</summary>
    public Guid? ExporterOfRecordId { get; set; }

    public string? ExporterOfRecordName { get; set; }

    public ExportDocumentKind? DocumentKind { get; set; }

    public string? DocumentNumber { get; set; }

    public DateOnly? DocumentDate { get; set; }

    public string? CustomsOfficeCode { get; set; }

    /// <summary>Nomor pengajuan of a PEB: up to 26 digits, another number than the registration (domain: CEISA 4.0).</summary>
    public string? AjuNumber { get; set; }

    public string? InvoiceNumber { get; set; }

    public string? PortCode { get; set; }

    public string? Incoterm { get; set; }

    /// <summary>Freight (and for DDP all costs abroad) contained in the invoiced value, in minor units of the lines' one currency.</summary>
    public long? FreightMinor { get; set; }

    /// <summary>Insurance contained in the invoiced value, in minor units of the lines' one currency.</summary>
    public long? InsuranceMinor { get; set; }

    /// <summary>Costs up to loading that the invoiced value lacks (EXW, FCA, FAS), in minor units of the lines' one currency.</summary>
    public long? InlandMinor { get; set; }

    /// <summary>Whether a preference was claimed with a certificate of origin; null while nobody asked.</summary>
    public bool? UsedPreference { get; set; }

    /// <summary>The agreement whose preference was used.</summary>
    public string? AgreementCode { get; set; }

    /// <summary>Number of the certificate of origin (SKA), preferential or not.</summary>
    public string? SkaNumber { get; set; }

    public DateOnly? SkaDate { get; set; }

    public required EntrySource EntrySource { get; init; }

    /// <summary>Who told the office, by telephone or at the visit.</summary>
    public string? InformantName { get; set; }

    /// <summary>The day of the call or visit.</summary>
    public DateOnly? InformedOn { get; set; }

    /// <summary>The maker. Never the checker.</summary>
    public required Guid EnteredById { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>Who submitted it last; a maker too.</summary>
    public Guid? SubmittedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    public Guid? DecidedById { get; set; }

    /// <summary>Why it was returned or voided, in the verifier's words.</summary>
    public string? DecisionReason { get; set; }

    /// <summary>The verified shipment that this one corrects; its entries are reversed when this one is verified.</summary>
    public Guid? CorrectsShipmentId { get; init; }

    /// <summary>Given by the form that made the draft, so that a double tap makes one draft.</summary>
    public required Guid IdempotencyKey { get; init; }

    public List<ShipmentLine> Lines { get; init; } = [];

    public List<ShipmentFile> Files { get; init; } = [];

    public Guid Version { get; set; }
}

public enum GoodsOrigin
{
    /// <summary>Made in the city: counts.</summary>
    City,

    /// <summary>Made elsewhere: shown apart, counted in no total.</summary>
    Elsewhere,
}

/// <summary>One kind of goods in a shipment. Rate and USD are set when the shipment is submitted or its rate becomes known, and kept.</summary>
public sealed class ShipmentLine : IValuedLine
{
    public const int UnitMaxLength = 20;
    public const int HsMaxLength = 8;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ShipmentId { get; init; }

    public required int Position { get; set; }

    public required string CommodityKey { get; set; }

    /// <summary>Digits only, 6 or 8.</summary>
    public string? Hs { get; set; }

    /// <summary>Thousandths of <see cref="Unit"/>.</summary>
    public required long QuantityMilli { get; set; }

    public required string Unit { get; set; }

    public required long NetGrams { get; set; }

    /// <summary>Nobody weighed it: worked out from the business's last shipment of the same goods.</summary>
    public bool WeightIsProposed { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string CurrencyCode { get; set; }

    /// <summary>FOB value in the smallest unit of its currency: what counts.</summary>
    public required long AmountMinor { get; set; }

    /// <summary>The value on the invoice where its incoterm is not FOB, in the smallest unit of its currency; null where it is the FOB value.</summary>
    public long? InvoicedMinor { get; set; }

    public required GoodsOrigin Origin { get; set; }

    /// <summary>Rupiah per unit of the line's currency when the value was fixed; null while no rate is in force.</summary>
    public long? IdrRateMicro { get; set; }

    /// <summary>Rupiah per US dollar of the same kind and date.</summary>
    public long? UsdRateMicro { get; set; }

    public RateKind? RateKind { get; set; }

    public DateOnly? RateDate { get; set; }

    public string? RateSource { get; set; }

    /// <summary>Rounded half up once, from the amount and the two rates above; never recomputed after verification.</summary>
    public long? UsdCents { get; set; }
}

internal sealed class ShipmentConfiguration : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> builder)
    {
        builder.Property(s => s.ExporterOfRecordName).HasMaxLength(Shipment.TextMaxLength);
        builder.Property(s => s.DocumentNumber).HasMaxLength(Shipment.DocumentNumberMaxLength);
        builder.Property(s => s.DecisionReason).HasMaxLength(Shipment.ReasonMaxLength);
        builder.Property(s => s.Incoterm).HasMaxLength(3);
        builder.Property(s => s.AjuNumber).HasMaxLength(Shipment.AjuMaxLength);
        builder.Property(s => s.InvoiceNumber).HasMaxLength(Shipment.DocumentNumberMaxLength);
        builder.Property(s => s.SkaNumber).HasMaxLength(Shipment.DocumentNumberMaxLength);
        builder.Property(s => s.InformantName).HasMaxLength(Shipment.InformantMaxLength);
        builder.HasIndex(s => new { s.ScopeCode, s.Status, s.SubmittedAt });
        builder.HasIndex(s => new { s.ExporterId, s.ExportDate });
        builder.HasIndex(s => new { s.ScopeCode, s.DocumentNumber });
        builder.HasIndex(s => new { s.ScopeCode, s.InvoiceNumber });
        builder.HasIndex(s => new { s.EnteredById, s.IdempotencyKey }).IsUnique();
        builder.HasIndex(s => s.CorrectsShipmentId);
        builder.HasOne<Scope>().WithMany().HasForeignKey(s => s.ScopeCode);
        builder.HasOne(s => s.Exporter).WithMany().HasForeignKey(s => s.ExporterId);
        builder.HasOne<Exporter>().WithMany().HasForeignKey(s => s.ExporterOfRecordId);
        builder.HasOne<Shipment>().WithMany().HasForeignKey(s => s.CorrectsShipmentId);
        builder.HasOne<Country>().WithMany().HasForeignKey(s => s.DestinationIso2);
        builder.HasOne<CustomsOffice>().WithMany().HasForeignKey(s => s.CustomsOfficeCode);
        builder.HasOne<Port>().WithMany().HasForeignKey(s => s.PortCode);
        builder.HasOne<TradeAgreement>().WithMany().HasForeignKey(s => s.AgreementCode);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.EnteredById);
        builder.HasMany(s => s.Files).WithOne().HasForeignKey(f => f.ShipmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.ShipmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ShipmentLineConfiguration : IEntityTypeConfiguration<ShipmentLine>
{
    public void Configure(EntityTypeBuilder<ShipmentLine> builder)
    {
        builder.Property(l => l.Unit).HasMaxLength(ShipmentLine.UnitMaxLength);
        builder.Property(l => l.Hs).HasMaxLength(ShipmentLine.HsMaxLength);
        builder.Property(l => l.CurrencyCode).HasMaxLength(3);
        builder.HasOne<Commodity>().WithMany().HasForeignKey(l => l.CommodityKey);
    }
}
