using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>A customs office (kantor pabean) that registers export declarations. Public lists disagree on some codes.</summary>
public sealed class CustomsOffice
{
    public const int CodeLength = 6;
    public const int NameMaxLength = 80;

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required Confidence Confidence { get; set; }

    public string? Note { get; set; }
}

internal sealed class CustomsOfficeConfiguration : IEntityTypeConfiguration<CustomsOffice>
{
    public void Configure(EntityTypeBuilder<CustomsOffice> builder)
    {
        builder.HasKey(o => o.Code);
        builder.Property(o => o.Code).HasMaxLength(CustomsOffice.CodeLength);
        builder.Property(o => o.Name).HasMaxLength(CustomsOffice.NameMaxLength);
    }
}
