using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>A country or customs territory of ISO 3166-1 that goods can be sent to.</summary>
public sealed class Country
{
    public const int CodeLength = 2;

    /// <summary>Indonesia: never a destination of exports.</summary>
    public const string Home = "ID";

    public const int NameMaxLength = 80;
    public const int TextMaxLength = 400;

    public required string Iso2 { get; init; }

    public required string Iso3 { get; set; }

    public required string NameId { get; set; }

    public required string NameEn { get; set; }

    /// <summary>Other names people look for, separated by semicolons: "Dubai;Abu Dhabi;UEA".</summary>
    public string? Aliases { get; set; }

    /// <summary>A destination of the city before this register began, by the articles it was built from: never a new market.</summary>
    public required bool IsBaseline { get; set; }

    /// <summary>Whether the trade office calls it a traditional market; null where the sources disagree or say nothing.</summary>
    public bool? IsTraditionalMarket { get; set; }

    public string? TraditionalMarketBasis { get; set; }

    /// <summary>Where the articles name it, and as what.</summary>
    public string? Mentions { get; set; }

    public string Name(Language language) => language == Language.Indonesian ? NameId : NameEn;
}

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> builder)
    {
        builder.HasKey(c => c.Iso2);
        builder.Property(c => c.Iso2).HasMaxLength(Country.CodeLength);
        builder.Property(c => c.Iso3).HasMaxLength(3);
        builder.Property(c => c.NameId).HasMaxLength(Country.NameMaxLength);
        builder.Property(c => c.NameEn).HasMaxLength(Country.NameMaxLength);
        builder.Property(c => c.TraditionalMarketBasis).HasMaxLength(Country.TextMaxLength);
        builder.Property(c => c.Mentions).HasMaxLength(Country.TextMaxLength);
    }
}
