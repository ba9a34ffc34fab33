using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>Goods as the office speaks of them. The HS code is a suggestion: classification is the exporter's, in the PEB.</summary>
public sealed class Commodity
{
    public const int KeyMaxLength = 40;
    public const int NameMaxLength = 80;
    public const int NoteMaxLength = 400;

    public required string Key { get; init; }

    public required string NameId { get; set; }

    public required string NameEn { get; set; }

    /// <summary>"6211.42"; null for a group that has no single code.</summary>
    public string? SuggestedHs { get; set; }

    /// <summary>Codes that fit other materials or forms, separated by semicolons.</summary>
    public string? OtherHs { get; set; }

    /// <summary>Of the suggested code.</summary>
    public required Confidence Confidence { get; set; }

    /// <summary>Exported from the city before this register began, by the articles it was built from: never a new commodity.</summary>
    public required bool IsBaseline { get; set; }

    public string? Source { get; set; }

    public string? Note { get; set; }

    public string Name(Language language) => language == Language.Indonesian ? NameId : NameEn;
}

internal sealed class CommodityConfiguration : IEntityTypeConfiguration<Commodity>
{
    public void Configure(EntityTypeBuilder<Commodity> builder)
    {
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Key).HasMaxLength(Commodity.KeyMaxLength);
        builder.Property(c => c.NameId).HasMaxLength(Commodity.NameMaxLength);
        builder.Property(c => c.NameEn).HasMaxLength(Commodity.NameMaxLength);
        builder.Property(c => c.SuggestedHs).HasMaxLength(10);
        builder.Property(c => c.OtherHs).HasMaxLength(100);
        builder.Property(c => c.Note).HasMaxLength(Commodity.NoteMaxLength);
    }
}
