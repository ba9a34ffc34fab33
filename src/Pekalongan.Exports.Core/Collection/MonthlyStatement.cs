using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Collection;

public enum StatementStatus
{
    Submitted,
    Returned,
    Verified,

    /// <summary>Taken out of the figures, because it was wrong or another statement of the month took its place.</summary>
    Voided,
}

/// <summary>
/// What an exporter says it exported in a month, by commodity and country, without documents: weaker evidence. Verified like a shipment. Verified
/// shipments of the month replace it bit by bit, so that month and exporter never count more than the larger of the two.
/// </summary>
public sealed class MonthlyStatement : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ScopeCode { get; init; }

    public required Guid ExporterId { get; init; }

    public Exporter? Exporter { get; init; }

    /// <summary>yyyymm; a month that has ended.</summary>
    public required int Month { get; init; }

    public StatementStatus Status { get; set; } = StatementStatus.Submitted;

    public required ExportChannel Channel { get; set; }

    public required EntrySource EntrySource { get; set; }

    /// <summary>Who told the office.</summary>
    public string? InformantName { get; set; }

    public DateOnly? InformedOn { get; set; }

    public required Guid EnteredById { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SubmittedAt { get; set; }

    public Guid? SubmittedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    public Guid? DecidedById { get; set; }

    public string? DecisionReason { get; set; }

    /// <summary>Given by the form, so that a double tap makes one.</summary>
    public required Guid IdempotencyKey { get; init; }

    public List<MonthlyStatementLine> Lines { get; init; } = [];

    public Guid Version { get; set; }
}

/// <summary>One commodity to one country. Rate and USD are kept as on a shipment's line; the rate is that of the month's last day.</summary>
public sealed class MonthlyStatementLine : IValuedLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid StatementId { get; init; }

    public required int Position { get; set; }

    public required string CommodityKey { get; set; }

    public required string CountryIso2 { get; set; }

    /// <summary>Zero where the exporter did not know.</summary>
    public required long NetGrams { get; set; }

    public required string CurrencyCode { get; set; }

    /// <summary>In the smallest unit of its currency.</summary>
    public required long AmountMinor { get; set; }

    public long? IdrRateMicro { get; set; }

    public long? UsdRateMicro { get; set; }

    public RateKind? RateKind { get; set; }

    public DateOnly? RateDate { get; set; }

    public string? RateSource { get; set; }

    public long? UsdCents { get; set; }
}

internal sealed class MonthlyStatementConfiguration : IEntityTypeConfiguration<MonthlyStatement>
{
    public void Configure(EntityTypeBuilder<MonthlyStatement> builder)
    {
        builder.Property(s => s.InformantName).HasMaxLength(Shipment.InformantMaxLength);
        builder.Property(s => s.DecisionReason).HasMaxLength(Shipment.ReasonMaxLength);
        builder.HasIndex(s => new { s.ScopeCode, s.Status, s.SubmittedAt });
        builder.HasIndex(s => new { s.ExporterId, s.Month }).IsUnique().HasFilter("Status <> 'Voided'");
        builder.HasIndex(s => new { s.EnteredById, s.IdempotencyKey }).IsUnique();
        builder.HasOne<Scope>().WithMany().HasForeignKey(s => s.ScopeCode);
        builder.HasOne(s => s.Exporter).WithMany().HasForeignKey(s => s.ExporterId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.EnteredById);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.StatementId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MonthlyStatementLineConfiguration : IEntityTypeConfiguration<MonthlyStatementLine>
{
    public void Configure(EntityTypeBuilder<MonthlyStatementLine> builder)
    {
        builder.Property(l => l.CurrencyCode).HasMaxLength(3);
        builder.HasOne<Commodity>().WithMany().HasForeignKey(l => l.CommodityKey);
        builder.HasOne<Country>().WithMany().HasForeignKey(l => l.CountryIso2);
    }
}
