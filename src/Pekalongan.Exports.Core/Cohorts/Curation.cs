using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>What a curator looks at. Capacity and continuity are two of the office's usual obstacles, "3K": kualitas, kuantitas, kontinuitas.</summary>
public enum RubricAspect
{
    Product,
    CapacityAndContinuity,
    Legality,
    MarketReadiness,
    Commitment,
}

/// <summary>How much an aspect counts in a cohort, published before anybody applies. The weights of a cohort make 100.</summary>
public sealed class RubricWeight
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CohortId { get; init; }

    public required RubricAspect Aspect { get; init; }

    public required int WeightPercent { get; set; }
}

/// <summary>One assessor's scores of one application, 1 to 5 each. Nobody else sees them before two have submitted theirs.</summary>
public sealed class CurationScore : IVersioned
{
    public const int Least = 1;
    public const int Most = 5;
    public const int NoteMaxLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ApplicationId { get; init; }

    public CohortApplication? Application { get; init; }

    public required Guid AssessorId { get; init; }

    public int? Product { get; set; }

    public int? CapacityAndContinuity { get; set; }

    public int? Legality { get; set; }

    public int? MarketReadiness { get; set; }

    public int? Commitment { get; set; }

    public string? Note { get; set; }

    /// <summary>Null while it is a draft.</summary>
    public DateTime? SubmittedAt { get; set; }

    public Guid Version { get; set; }

    public int? Of(RubricAspect aspect) => aspect switch
    {
        RubricAspect.Product => Product,
        RubricAspect.CapacityAndContinuity => CapacityAndContinuity,
        RubricAspect.Legality => Legality,
        RubricAspect.MarketReadiness => MarketReadiness,
        _ => Commitment,
    };
}

internal sealed class RubricWeightConfiguration : IEntityTypeConfiguration<RubricWeight>
{
    public void Configure(EntityTypeBuilder<RubricWeight> builder) => builder.HasIndex(w => new { w.CohortId, w.Aspect }).IsUnique();
}

internal sealed class CurationScoreConfiguration : IEntityTypeConfiguration<CurationScore>
{
    public void Configure(EntityTypeBuilder<CurationScore> builder)
    {
        builder.Property(s => s.Note).HasMaxLength(CurationScore.NoteMaxLength);
        builder.HasIndex(s => new { s.ApplicationId, s.AssessorId }).IsUnique();
        builder.HasOne(s => s.Application).WithMany().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.AssessorId);
    }
}
