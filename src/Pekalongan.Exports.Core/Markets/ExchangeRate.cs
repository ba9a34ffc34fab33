using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Office;

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

/// <summary>Rupiah for one unit of a currency, in force from one day to another. Never changed after it was used: a better one is a new row.</summary>
public sealed class ExchangeRate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required RateKind Kind { get; init; }

    public required string CurrencyCode { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day on which it is in force.</summary>
    public required DateOnly ValidUntil { get; init; }

    public required long IdrRateMicro { get; init; }

    /// <summary>The decision or announcement it stands in; an invented one says so.</summary>
    public required string Source { get; init; }

    public required Guid? EnteredById { get; init; }

    public required DateTime EnteredAt { get; init; }
}

internal sealed class ExchangeRateConfiguration : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.Property(r => r.CurrencyCode).HasMaxLength(3);
        builder.HasIndex(r => new { r.ScopeCode, r.Kind, r.CurrencyCode, r.ValidFrom }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(r => r.ScopeCode);
    }
}
