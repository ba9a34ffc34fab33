using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>A port or airport where goods are loaded, by UN/LOCODE (or the code the customs system uses in its place).</summary>
public sealed class Port
{
    public const int CodeLength = 5;
    public const int NameMaxLength = 80;

    public required string UnLocode { get; init; }

    public required string Name { get; set; }

    /// <summary>"laut", "udara" or both, as in the list it comes from.</summary>
    public required string Mode { get; set; }

    public required Confidence Confidence { get; set; }

    public string? Note { get; set; }
}

internal sealed class PortConfiguration : IEntityTypeConfiguration<Port>
{
    public void Configure(EntityTypeBuilder<Port> builder)
    {
        builder.HasKey(p => p.UnLocode);
        builder.Property(p => p.UnLocode).HasMaxLength(Port.CodeLength);
        builder.Property(p => p.Name).HasMaxLength(Port.NameMaxLength);
        builder.Property(p => p.Mode).HasMaxLength(20);
    }
}
