using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>
/// A line of business that the city's exporters are licensed for, to choose from. The list is of KBLI 2020; licences may already follow
/// KBLI 2025 (Peraturan BPS 7/2025), so nothing is refused because it isn't here.
/// </summary>
public sealed class Kbli
{
    public const int CodeLength = 5;
    public const int TitleMaxLength = 120;

    public required string Code { get; init; }

    /// <summary>The year of the classification.</summary>
    public required int Edition { get; set; }

    public required string Title { get; set; }

    /// <summary>Commodities it usually stands for, in words or keys.</summary>
    public string? Commodities { get; set; }

    public required Confidence Confidence { get; set; }
}

internal sealed class KbliConfiguration : IEntityTypeConfiguration<Kbli>
{
    public void Configure(EntityTypeBuilder<Kbli> builder)
    {
        builder.HasKey(k => k.Code);
        builder.Property(k => k.Code).HasMaxLength(Kbli.CodeLength);
        builder.Property(k => k.Title).HasMaxLength(Kbli.TitleMaxLength);
    }
}
