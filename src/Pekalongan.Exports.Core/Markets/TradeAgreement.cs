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
    public const int FormMaxLength = 60;
    public const int TextMaxLength = 200;
    public const string EveryCountry = "*";

    /// <summary>Form B: for every country, without any preference.</summary>
    public const string NonPreferentialCode = "NONPREF";

    /// <summary>Of use for batik and crafts, perhaps: which countries honour it is not known.</summary>
    public const string HandicraftCode = "HANDICRAFT";

    public required string Code { get; init; }

    public required string NameId { get; set; }

    public required string NameEn { get; set; }

    /// <summary>"Form D"; empty while a watched agreement has none yet.</summary>
    public required string Form { get; set; }

    /// <summary>Partner countries (ISO 3166-1 alpha-2) separated by semicolons; "*" for every country, null where not known.</summary>
    public string? Members { get; set; }

    /// <summary>Those of them for which to propose this form first: for ASEAN+1 agreements only the +1 partner.</summary>
    public string? SuggestedFor { get; set; }

    /// <summary>First day in force for Indonesia; null where the day is not known, or has not come.</summary>
    public DateOnly? InForceFrom { get; set; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? InForceUntil { get; set; }

    /// <summary>Concluded or signed, and not in force as far as the office has found. A first day in force takes its place.</summary>
    public bool IsWatched { get; set; }

    public required Confidence Confidence { get; set; }

    public string? Note { get; set; }

    /// <summary>Where the office read it.</summary>
    public string? Source { get; set; }

    /// <summary>Changed or added by the office: from then on the program's own table no longer overwrites it.</summary>
    public DateTime? EditedAt { get; set; }

    public Guid? EditedById { get; set; }

    public Guid Version { get; set; }

    public string Name(Language language) => language == Language.Indonesian ? NameId : NameEn;

    /// <summary>"Form D"; where it is none, the exporter declares the origin itself, as on the invoice.</summary>
    public bool IsSelfDeclared => Form.Length > 0 && !Form.StartsWith("Form", StringComparison.OrdinalIgnoreCase);

    public Wording FormInWords => Form.Length == 0 ? new Wording("bentuk surat belum ditetapkan") : new Wording("{0}", Form);

    public bool IsSuggestedFor(string iso2) => Holds(SuggestedFor, iso2);

    /// <summary>Null where the members are not known.</summary>
    public bool? HasMember(string iso2) => Members is null ? null : Holds(Members, iso2);

    private static bool Holds(string? countries, string iso2) =>
        countries == EveryCountry || (countries ?? "").Split(';').Contains(iso2, StringComparer.Ordinal);
}

internal sealed class TradeAgreementConfiguration : IEntityTypeConfiguration<TradeAgreement>
{
    public void Configure(EntityTypeBuilder<TradeAgreement> builder)
    {
        builder.ToTable(nameof(TradeAgreement));
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(TradeAgreement.CodeMaxLength);
        builder.Property(a => a.NameId).HasMaxLength(TradeAgreement.NameMaxLength);
        builder.Property(a => a.NameEn).HasMaxLength(TradeAgreement.NameMaxLength);
        builder.Property(a => a.Form).HasMaxLength(TradeAgreement.FormMaxLength);
    }
}
