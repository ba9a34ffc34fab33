using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Exporters;

public enum LegalForm
{
    /// <summary>Usaha perorangan: the owner is the business.</summary>
    SoleProprietor,
    LimitedPartnership,
    LimitedCompany,
    Cooperative,
}

/// <summary>Size by PP 7/2021 art. 35.</summary>
public enum SizeClass
{
    Micro,
    Small,
    Medium,
    Large,
}

/// <summary>What the business itself says of exports before it was registered here.</summary>
public enum DeclaredExport
{
    /// <summary>Nobody asked yet: whether a first shipment is a first export cannot be told.</summary>
    NotAsked,
    Never,

    /// <summary>Exports since <see cref="Exporter.ExportsSinceYear"/>, or since a year it doesn't remember when that is null.</summary>
    Since,
}

/// <summary>A business on the register. It may have no NIB: that is what the criterion reports, not a reason to keep it off.</summary>
public sealed class Exporter : IVersioned
{
    public const int NameMaxLength = 160;
    public const int AddressMaxLength = 200;
    public const int NibLength = 13;
    public const int AssociationMaxLength = 160;
    public const int SectorMaxLength = 160;
    public const int DeclarationMaxLength = 400;
    public const int SearchTextMaxLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required string Name { get; set; }

    public required LegalForm LegalForm { get; set; }

    /// <summary>Owner of a sole proprietorship; the responsible person of a PT, CV or koperasi.</summary>
    public required Guid PersonId { get; set; }

    public Person? Person { get; init; }

    /// <summary>What the responsible person is called in the firm ("Direktur"); null for an owner.</summary>
    public string? PersonTitle { get; set; }

    /// <summary>13 digits with leading zeros; null for "belum punya".</summary>
    public string? Nib { get; set; }

    public string? Address { get; set; }

    /// <summary>Kelurahan of the business, which is another fact than that of the owner's KTP; null outside the city.</summary>
    public string? KelurahanCode { get; set; }

    public required SizeClass SizeClass { get; set; }

    public string? Sector { get; set; }

    public string? Association { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public DeclaredExport DeclaredExport { get; set; }

    public int? ExportsSinceYear { get; set; }

    /// <summary>Where to, what, and who said so, in the words of the registration.</summary>
    public string? ExportDeclaration { get; set; }

    /// <summary>Name, NIB and products in lower case, for searching alike on both databases.</summary>
    public required string SearchText { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When its name and contacts were erased together with its owner's.</summary>
    public DateTime? ErasedAt { get; set; }

    public List<ExporterProduct> Products { get; init; } = [];

    public List<ExporterCertificate> Certificates { get; init; } = [];

    public Guid Version { get; set; }
}

public enum ProductionMode
{
    /// <summary>Made by the business itself.</summary>
    Own,

    /// <summary>Partly made, partly bought.</summary>
    Partly,

    /// <summary>Bought and sold on.</summary>
    Resold,
}

public sealed class ExporterProduct
{
    public const int NameMaxLength = 120;
    public const int UnitMaxLength = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ExporterId { get; init; }

    public required string Name { get; set; }

    public required string CommodityKey { get; set; }

    public required ProductionMode Production { get; set; }

    /// <summary>Thousandths of <see cref="Unit"/> a month; null when not known.</summary>
    public long? MonthlyCapacityMilli { get; set; }

    public string? Unit { get; set; }
}

/// <summary>A certificate on file (halal, SNI, SVLK …) that may speak for quality.</summary>
public sealed class ExporterCertificate
{
    public const int NameMaxLength = 120;
    public const int NumberMaxLength = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ExporterId { get; init; }

    public required string Name { get; set; }

    public string? Number { get; set; }

    public DateOnly? ValidUntil { get; set; }
}

internal sealed class ExporterConfiguration : IEntityTypeConfiguration<Exporter>
{
    public void Configure(EntityTypeBuilder<Exporter> builder)
    {
        builder.Property(e => e.Name).HasMaxLength(Exporter.NameMaxLength);
        builder.Property(e => e.Nib).HasMaxLength(Exporter.NibLength);
        builder.Property(e => e.Address).HasMaxLength(Exporter.AddressMaxLength);
        builder.Property(e => e.Association).HasMaxLength(Exporter.AssociationMaxLength);
        builder.Property(e => e.Sector).HasMaxLength(Exporter.SectorMaxLength);
        builder.Property(e => e.ExportDeclaration).HasMaxLength(Exporter.DeclarationMaxLength);
        builder.Property(e => e.SearchText).HasMaxLength(Exporter.SearchTextMaxLength).IsSecret();
        builder.HasIndex(e => new { e.ScopeCode, e.Nib }).IsUnique().HasFilter("Nib IS NOT NULL");
        builder.HasIndex(e => new { e.ScopeCode, e.Name });
        builder.HasOne<Scope>().WithMany().HasForeignKey(e => e.ScopeCode);
        builder.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId);
        builder.HasOne<Kelurahan>().WithMany().HasForeignKey(e => e.KelurahanCode);
        builder.HasMany(e => e.Products).WithOne().HasForeignKey(p => p.ExporterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Certificates).WithOne().HasForeignKey(c => c.ExporterId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ExporterProductConfiguration : IEntityTypeConfiguration<ExporterProduct>
{
    public void Configure(EntityTypeBuilder<ExporterProduct> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(ExporterProduct.NameMaxLength);
        builder.Property(p => p.Unit).HasMaxLength(ExporterProduct.UnitMaxLength);
        builder.HasOne<Markets.Commodity>().WithMany().HasForeignKey(p => p.CommodityKey);
    }
}

internal sealed class ExporterCertificateConfiguration : IEntityTypeConfiguration<ExporterCertificate>
{
    public void Configure(EntityTypeBuilder<ExporterCertificate> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(ExporterCertificate.NameMaxLength);
        builder.Property(c => c.Number).HasMaxLength(ExporterCertificate.NumberMaxLength);
    }
}
