using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>One of the city's kelurahan (27 since 1 January 2015, Perda 8/2013), by its code of Kepmendagri 300.2.2-2430/2025.</summary>
public sealed class Kelurahan
{
    public const int CodeLength = 13;
    public const int NameMaxLength = 60;

    /// <summary>"33.75.01.1004".</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Its kecamatan.</summary>
    public required string District { get; set; }

    /// <summary>The kecamatan as NIKs write it ("337501"); BPS numbers them in another order.</summary>
    public required string NikDistrictCode { get; set; }

    public required string BpsCode { get; set; }

    /// <summary>Other spellings of the present name, separated by semicolons.</summary>
    public string? Spellings { get; set; }
}

/// <summary>A kelurahan that was merged into another in 2015. Its name is still printed on some KTPs.</summary>
public sealed class FormerKelurahan
{
    public required string Name { get; init; }

    public required string KelurahanCode { get; set; }

    /// <summary>How sure it is that it became part of this one.</summary>
    public required Confidence Confidence { get; set; }
}

internal sealed class KelurahanConfiguration : IEntityTypeConfiguration<Kelurahan>
{
    public void Configure(EntityTypeBuilder<Kelurahan> builder)
    {
        builder.HasKey(k => k.Code);
        builder.Property(k => k.Code).HasMaxLength(Kelurahan.CodeLength);
        builder.Property(k => k.Name).HasMaxLength(Kelurahan.NameMaxLength);
        builder.Property(k => k.District).HasMaxLength(Kelurahan.NameMaxLength);
        builder.Property(k => k.NikDistrictCode).HasMaxLength(6);
        builder.Property(k => k.BpsCode).HasMaxLength(10);
        builder.Property(k => k.Spellings).HasMaxLength(120);
    }
}

internal sealed class FormerKelurahanConfiguration : IEntityTypeConfiguration<FormerKelurahan>
{
    public void Configure(EntityTypeBuilder<FormerKelurahan> builder)
    {
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(Kelurahan.NameMaxLength);
        builder.HasOne<Kelurahan>().WithMany().HasForeignKey(k => k.KelurahanCode);
    }
}
