using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

public enum SelfApplicationStatus
{
    /// <summary>Being filled in; whoever holds the link can go on.</summary>
    Draft,

    /// <summary>In the office's queue.</summary>
    Sent,

    /// <summary>Sent back with what is missing; the link opens it again.</summary>
    Returned,

    /// <summary>Now an application of a business on the register.</summary>
    TakenIn,

    /// <summary>Not taken in, with the reason.</summary>
    Declined,
}

/// <summary>
/// What a business fills in by itself before anybody at the office has seen it. The answers hold a NIK and stand only as a cipher; they
/// go when it is taken in or declined, and with a draft that nobody went on with.
/// </summary>
public sealed class SelfApplication : IVersioned
{
    public const int ReferenceMaxLength = 20;
    public const int ReasonMaxLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CohortId { get; init; }

    public Cohort? Cohort { get; init; }

    /// <summary>Digest of the link's token; the token itself is with the applicant only.</summary>
    public required byte[] TokenSha256 { get; init; }

    /// <summary>The number the applicant is told when it is sent.</summary>
    public string? Reference { get; set; }

    public required SelfApplicationStatus Status { get; set; }

    public byte[]? AnswersCipher { get; set; }

    public required DateTime StartedAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    public DateTime? SentAt { get; set; }

    public Guid? HandledById { get; set; }

    public DateTime? HandledAt { get; set; }

    /// <summary>Why it was returned or declined, in words the applicant reads.</summary>
    public string? HandlingReason { get; set; }

    /// <summary>What it became.</summary>
    public Guid? ApplicationId { get; set; }

    public List<SelfApplicationFile> Files { get; init; } = [];

    public Guid Version { get; set; }
}

/// <summary>Evidence that came with it.</summary>
public sealed class SelfApplicationFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SelfApplicationId { get; init; }

    public required Criterion Criterion { get; init; }

    public required Guid FileId { get; init; }

    public StoredFile? File { get; init; }
}

internal sealed class SelfApplicationConfiguration : IEntityTypeConfiguration<SelfApplication>
{
    public void Configure(EntityTypeBuilder<SelfApplication> builder)
    {
        builder.Property(a => a.TokenSha256).HasMaxLength(32).IsFixedLength().IsSecret();
        builder.Property(a => a.AnswersCipher).IsSecret();
        builder.Property(a => a.Reference).HasMaxLength(SelfApplication.ReferenceMaxLength);
        builder.Property(a => a.HandlingReason).HasMaxLength(SelfApplication.ReasonMaxLength);
        builder.HasIndex(a => a.TokenSha256).IsUnique();
        builder.HasIndex(a => a.Reference).IsUnique();
        builder.HasIndex(a => new { a.CohortId, a.Status });
        builder.HasOne(a => a.Cohort).WithMany().HasForeignKey(a => a.CohortId);
        builder.HasOne<CohortApplication>().WithMany().HasForeignKey(a => a.ApplicationId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.HandledById);
        builder.HasMany(a => a.Files).WithOne().HasForeignKey(f => f.SelfApplicationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SelfApplicationFileConfiguration : IEntityTypeConfiguration<SelfApplicationFile>
{
    public void Configure(EntityTypeBuilder<SelfApplicationFile> builder) => builder.HasOne(f => f.File).WithMany().HasForeignKey(f => f.FileId);
}
