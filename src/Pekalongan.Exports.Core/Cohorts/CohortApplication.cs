using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Where the selection put an application. Whether somebody came and completed follows from the attendance.</summary>
public enum ApplicationStatus
{
    Applied,
    Accepted,

    /// <summary>Moves up in the order of <see cref="CohortApplication.ReservePosition"/> when a place becomes free.</summary>
    Reserve,
    Refused,
    Withdrawn,
}

public enum ApplicationSource
{
    Staff,

    /// <summary>The form on the public page.</summary>
    SelfService,

    /// <summary>A business on the register confirmed with its own account.</summary>
    OwnAccount,
    Import,
}

/// <summary>A business applying to a cohort. Whether it is eligible follows from its assessments; nothing else stores it.</summary>
public sealed class CohortApplication : IVersioned
{
    public const int ReasonMaxLength = 500;
    public const int ParticipantCodeLength = 8;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CohortId { get; init; }

    public Cohort? Cohort { get; init; }

    public required Guid ExporterId { get; init; }

    public Exporter? Exporter { get; init; }

    public required Guid AppliedById { get; init; }

    public required DateTime AppliedAt { get; init; }

    public ApplicationSource Source { get; init; } = ApplicationSource.Staff;

    public ApplicationStatus Status { get; set; }

    /// <summary>In words the business reads: always there for a refusal, a withdrawal, and an acceptance against the criteria.</summary>
    public string? StatusReason { get; set; }

    /// <summary>Accepted although a criterion was not met; <see cref="StatusReason"/> says why.</summary>
    public bool IsOverride { get; set; }

    public Guid? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>1 for the first who moves up; null unless in reserve.</summary>
    public int? ReservePosition { get; set; }

    /// <summary>The ranking's score in hundredths, 2000 to 10000, as it was when the selection was concluded; null without curation.</summary>
    public int? ScoreHundredths { get; set; }

    /// <summary>What a participant types to check in and to send feedback; printed on the name card, given with the acceptance.</summary>
    public string? ParticipantCode { get; set; }

    /// <summary>0 to 100.</summary>
    public int? PreTest { get; set; }

    public int? PostTest { get; set; }

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

    /// <summary>What the rule looked at when it was decided, as digests; null where it was decided before this was kept.</summary>
    public string? Facts { get; set; }

    /// <summary>Decided otherwise than the rule proposed; <see cref="Reason"/> says why.</summary>
    public bool IsAgainstProposal => Criteria.IsAgainstProposal(Criterion, ProposedVerdict, DecidedVerdict);

    /// <summary>The assessment of an earlier application whose decision still held when this one came.</summary>
    public Guid? ReusedFromId { get; set; }

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
        builder.Property(a => a.StatusReason).HasMaxLength(CohortApplication.ReasonMaxLength);
        builder.Property(a => a.ParticipantCode).HasMaxLength(CohortApplication.ParticipantCodeLength);
        builder.HasIndex(a => new { a.CohortId, a.ExporterId }).IsUnique();
        builder.HasIndex(a => a.ParticipantCode).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.DecidedById);
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
        builder.Property(a => a.Facts).HasMaxLength(-1).IsSecret();
        builder.Ignore(a => a.IsAgainstProposal);
        builder.HasIndex(a => new { a.ApplicationId, a.Criterion }).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.DecidedById);
        builder.HasOne<CriterionAssessment>().WithMany().HasForeignKey(a => a.ReusedFromId);
        builder.HasMany(a => a.Evidence).WithOne().HasForeignKey(e => e.AssessmentId);
    }
}

internal sealed class CriterionEvidenceConfiguration : IEntityTypeConfiguration<CriterionEvidence>
{
    public void Configure(EntityTypeBuilder<CriterionEvidence> builder) => builder.HasOne(e => e.File).WithMany().HasForeignKey(e => e.FileId);
}
