using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>A trade agreement and the certificate of origin (SKA) that claims its preference.</summary>
public sealed class TradeAgreement : IVersioned
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 80;

    private const string EveryCountry = "*";

    public required string Code { get; init; }

    public required string NameId { get; set; }

    public required string NameEn { get; set; }

    /// <summary>"Form D".</summary>
    public required string Form { get; set; }

    /// <summary>Partner countries (ISO 3166-1 alpha-2) separated by semicolons; "*" for every country, null where not known.</summary>
    public string? Members { get; set; }

    /// <summary>Those of them for which to propose this form first: for ASEAN+1 agreements only the +1 partner.</summary>
    public string? SuggestedFor { get; set; }

    /// <summary>For Indonesia.</summary>
    public DateOnly? InForceFrom { get; set; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? InForceUntil { get; set; }

    public required Confidence Confidence { get; set; }

    public string? Note { get; set; }

    /// <summary>Where the office read it.</summary>
    public string? Source { get; set; }

    /// <summary>Changed or added by the office: from then on the program's own table no longer overwrites it.</summary>
    public DateTime? EditedAt { get; set; }

    public Guid? EditedById { get; set; }

    public Guid Version { get; set; }

    public string Name(Language language) => language == Language.Indonesian ? NameId : NameEn;

    public bool IsSuggestedFor(string iso2) =>
        SuggestedFor == EveryCountry || (SuggestedFor ?? "").Split(';').Contains(iso2, StringComparer.Ordinal);
}

internal sealed class TradeAgreementConfiguration : IEntityTypeConfiguration<TradeAgreement>
{
    public void Configure(EntityTypeBuilder<TradeAgreement> builder)
    {
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(TradeAgreement.CodeMaxLength);
        builder.Property(a => a.NameId).HasMaxLength(TradeAgreement.NameMaxLength);
        builder.Property(a => a.NameEn).HasMaxLength(TradeAgreement.NameMaxLength);
        builder.Property(a => a.Form).HasMaxLength(60);
    }
}
