using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Office;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What a monthly total is broken down by. Keyed by one at a time: keyed by all at once a page slowed 36× from 1,000 to 1,000,000 shipments.</summary>
public enum Dimension
{
    All,
    Exporter,
    Commodity,
    Country,
    Channel,
    District,
    SizeClass,

    /// <summary>By <see cref="EvidenceStrength"/>.</summary>
    Evidence,
}

/// <summary>
/// Sum of the entries of one export month that were posted in one month, kept in the same transaction as the entries.
/// Months are yyyymm; the posted month is that of Asia/Jakarta.
/// </summary>
public sealed class MonthlyTotal
{
    public const int KeyMaxLength = 60;

    /// <summary>Key of <see cref="Dimension.All"/>, and of entries that lack the fact.</summary>
    public const string NoKey = "";

    public required string ScopeCode { get; init; }

    public required int ExportMonth { get; init; }

    public required int PostedMonth { get; init; }

    public required Dimension Dimension { get; init; }

    public required string Key { get; init; }

    public required long UsdCents { get; set; }

    public required long NetGrams { get; set; }

    public required long Shipments { get; set; }
}

internal sealed class MonthlyTotalConfiguration : IEntityTypeConfiguration<MonthlyTotal>
{
    public void Configure(EntityTypeBuilder<MonthlyTotal> builder)
    {
        builder.HasKey(t => new { t.ScopeCode, t.Dimension, t.ExportMonth, t.PostedMonth, t.Key });
        builder.Property(t => t.Key).HasMaxLength(MonthlyTotal.KeyMaxLength);
        builder.Property(t => t.Dimension).HasMaxLength(16);
        builder.HasOne<Scope>().WithMany().HasForeignKey(t => t.ScopeCode);
    }
}
