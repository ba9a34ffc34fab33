using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Markets;

public enum RateKind
{
    /// <summary>Ditetapkan dinas: typed by staff.</summary>
    SetByOffice,

    /// <summary>Weekly tax rate by KMK, Wednesday to Tuesday.</summary>
    TaxWeekly,

    /// <summary>Bank Indonesia, middle of the transaction rates.</summary>
    BankIndonesiaMiddle,
}

/// <summary>
/// Rupiah for one unit of a currency, in force from one day to another. Never changed: a wrong one is withdrawn with its reason, a better one is a
/// new row, and what was posted with it keeps it.
/// </summary>
public sealed class ExchangeRate : IVersioned
{
    public const int ReasonMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required RateKind Kind { get; init; }

    public required string CurrencyCode { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day on which it is in force.</summary>
    public required DateOnly ValidUntil { get; init; }

    public required long IdrRateMicro { get; init; }

    /// <summary>For how many units the source prints it: 1, or 100 as the KMK does for the yen.</summary>
    public int QuotedPer { get; init; } = 1;

    /// <summary>The decision or announcement it stands in; an invented one says so.</summary>
    public required string Source { get; init; }

    public required Guid? EnteredById { get; init; }

    public required DateTime EnteredAt { get; init; }

    /// <summary>From then on no new value is fixed with it.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public Guid? WithdrawnById { get; set; }

    public string? WithdrawnReason { get; set; }

    public Guid Version { get; set; }
}

/// <summary>Which kinds of rates the office values shipments with from a day on, the first kind that has a rate being taken.</summary>
public sealed class RateRule
{
    public const int ReasonMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    /// <summary>Of export.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>In the order in which they are looked at.</summary>
    public required IReadOnlyList<RateKind> Kinds { get; init; }

    public required string Reason { get; init; }

    public required Guid? SetById { get; init; }

    public required DateTime SetAt { get; init; }
}

internal sealed class ExchangeRateConfiguration : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.Property(r => r.CurrencyCode).HasMaxLength(3);
        builder.HasIndex(r => new { r.ScopeCode, r.Kind, r.CurrencyCode, r.ValidFrom }).IsUnique().HasFilter("WithdrawnAt IS NULL");
        builder.Property(r => r.WithdrawnReason).HasMaxLength(ExchangeRate.ReasonMaxLength);
        builder.HasOne<Scope>().WithMany().HasForeignKey(r => r.ScopeCode);
    }
}

internal sealed class RateRuleConfiguration : IEntityTypeConfiguration<RateRule>
{
    public void Configure(EntityTypeBuilder<RateRule> builder)
    {
        builder.Property(r => r.Kinds).HasMaxLength(120).HasConversion(
            kinds => string.Join(',', kinds),
            text => text.Split(',').Select(Enum.Parse<RateKind>).ToList(),
            new ValueComparer<IReadOnlyList<RateKind>>((a, b) => a!.SequenceEqual(b!), kinds => kinds.Count, kinds => kinds.ToList()));
        builder.Property(r => r.Reason).HasMaxLength(RateRule.ReasonMaxLength);
        builder.HasIndex(r => new { r.ScopeCode, r.ValidFrom, r.SetAt }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(r => r.ScopeCode);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.SetById);
    }
}
