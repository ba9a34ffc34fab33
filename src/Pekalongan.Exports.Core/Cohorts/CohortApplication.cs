using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>A business applying to a cohort. Whether it is eligible follows from its assessments; nothing else stores it.</summary>
public sealed class CohortApplication : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CohortId { get; init; }

    public Cohort? Cohort { get; init; }

    public required Guid ExporterId { get; init; }

    public Exporter? Exporter { get; init; }

    public required Guid AppliedById { get; init; }

    public required DateTime AppliedAt { get; init; }

    public List<CriterionAssessment> Assessments { get; init; } = [];

    public Guid Version { get; set; }
}

/// <summary>One criterion of one application: what the rule proposed when it was decided, and what a person decided.</summary>
public sealed class CriterionAssessment : IVersioned
{
    public const int ReasonMaxLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ApplicationId { get; init; }

    public required Criterion Criterion { get; init; }

    /// <summary>The rule's verdict at the time of the decision; before it, the rule is asked afresh.</summary>
    public Verdict? ProposedVerdict { get; set; }

    public Verdict? DecidedVerdict { get; set; }

    /// <summary>In the decider's words; always there when the decision differs from the proposal or is "not met".</summary>
    public string? Reason { get; set; }

    public Guid? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public List<CriterionEvidence> Evidence { get; init; } = [];

    public Guid Version { get; set; }
}

public sealed class CriterionEvidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AssessmentId { get; init; }

    public required Guid FileId { get; init; }

    public StoredFile? File { get; init; }
}

internal sealed class CohortApplicationConfiguration : IEntityTypeConfiguration<CohortApplication>
{
    public void Configure(EntityTypeBuilder<CohortApplication> builder)
    {
        builder.HasIndex(a => new { a.CohortId, a.ExporterId }).IsUnique();
        builder.HasOne(a => a.Cohort).WithMany().HasForeignKey(a => a.CohortId);
        builder.HasOne(a => a.Exporter).WithMany().HasForeignKey(a => a.ExporterId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.AppliedById);
        builder.HasMany(a => a.Assessments).WithOne().HasForeignKey(c => c.ApplicationId);
    }
}

internal sealed class CriterionAssessmentConfiguration : IEntityTypeConfiguration<CriterionAssessment>
{
    public void Configure(EntityTypeBuilder<CriterionAssessment> builder)
    {
        builder.Property(a => a.Reason).HasMaxLength(CriterionAssessment.ReasonMaxLength);
        builder.HasIndex(a => new { a.ApplicationId, a.Criterion }).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.DecidedById);
        builder.HasMany(a => a.Evidence).WithOne().HasForeignKey(e => e.AssessmentId);
    }
}

internal sealed class CriterionEvidenceConfiguration : IEntityTypeConfiguration<CriterionEvidence>
{
    public void Configure(EntityTypeBuilder<CriterionEvidence> builder) => builder.HasOne(e => e.File).WithMany().HasForeignKey(e => e.FileId);
}
