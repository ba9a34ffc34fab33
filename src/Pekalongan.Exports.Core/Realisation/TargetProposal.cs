using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Realisation;

public enum ProposalStatus
{
    Waiting,

    /// <summary>A second person agreed, and it became a version of the target.</summary>
    Approved,
    Refused,

    /// <summary>Taken back by who made it.</summary>
    Withdrawn,
}

/// <summary>A new version of a year's target, waiting for a second person.</summary>
public sealed class TargetProposal : IVersioned
{
    public const int ReasonMaxLength = 400;

    /// <summary>Made by the form, so that sending it twice proposes once.</summary>
    public required Guid Id { get; init; }

    public required string ScopeCode { get; init; }

    public required int Year { get; init; }

    public required TargetPopulation Population { get; init; }

    public required long UsdCents { get; init; }

    public required long GranularityCents { get; init; }

    /// <summary>How the year is split over its quarters, adding up to it; null where it isn't.</summary>
    public long? Quarter1Cents { get; init; }

    public long? Quarter2Cents { get; init; }

    public long? Quarter3Cents { get; init; }

    public long? Quarter4Cents { get; init; }

    /// <summary>The regulation: "Perwal 12 Tahun 2026".</summary>
    public required string LegalBasis { get; init; }

    /// <summary>From which day on it is the target.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Why it is changed.</summary>
    public required string Reason { get; init; }

    public required Guid ProposedById { get; init; }

    public required DateTime ProposedAt { get; init; }

    public ProposalStatus Status { get; set; } = ProposalStatus.Waiting;

    public Guid? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecisionReason { get; set; }

    /// <summary>The version it became.</summary>
    public Guid? TargetId { get; set; }

    public Guid Version { get; set; }
}

internal sealed class TargetProposalConfiguration : IEntityTypeConfiguration<TargetProposal>
{
    public void Configure(EntityTypeBuilder<TargetProposal> builder)
    {
        builder.Property(p => p.LegalBasis).HasMaxLength(PublishedFigure.SourceMaxLength);
        builder.Property(p => p.Reason).HasMaxLength(TargetProposal.ReasonMaxLength);
        builder.Property(p => p.DecisionReason).HasMaxLength(TargetProposal.ReasonMaxLength);
        builder.HasIndex(p => new { p.ScopeCode, p.Year, p.Status });
        builder.HasOne<Scope>().WithMany().HasForeignKey(p => p.ScopeCode);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(p => p.ProposedById);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(p => p.DecidedById);
        builder.HasOne<ExportTarget>().WithMany().HasForeignKey(p => p.TargetId);
    }
}
