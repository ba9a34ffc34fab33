using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>
/// Whether the office counts a country among the non-traditional markets from a day of export on. No source defines the word, so it is
/// a dated list with its basis; before its first row a country is what <see cref="Country.IsTraditionalMarket"/> says.
/// </summary>
public sealed class MarketClassification
{
    public const int BasisMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required string CountryIso2 { get; init; }

    /// <summary>Null: not decided.</summary>
    public required bool? IsTraditional { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required string Basis { get; init; }

    public required Guid? SetById { get; init; }

    public required DateTime SetAt { get; init; }
}

internal sealed class MarketClassificationConfiguration : IEntityTypeConfiguration<MarketClassification>
{
    public void Configure(EntityTypeBuilder<MarketClassification> builder)
    {
        builder.Property(m => m.Basis).HasMaxLength(MarketClassification.BasisMaxLength);
        builder.HasIndex(m => new { m.ScopeCode, m.CountryIso2, m.ValidFrom, m.SetAt }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(m => m.ScopeCode);
        builder.HasOne<Country>().WithMany().HasForeignKey(m => m.CountryIso2);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(m => m.SetById);
    }
}
