using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Core.Cohorts;

public enum AttendanceMethod
{
    /// <summary>From the signed list, after the session.</summary>
    List,

    /// <summary>The participant scanned or typed the session's code.</summary>
    Code,

    /// <summary>Staff, with the participant before them.</summary>
    Staff,
}

/// <summary>That a participant was there. No row says they were not; taking a wrong one back is an act of its own.</summary>
public sealed class Attendance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SessionId { get; init; }

    public CohortSession? Session { get; init; }

    public required Guid ApplicationId { get; init; }

    public CohortApplication? Application { get; init; }

    public required AttendanceMethod Method { get; init; }

    /// <summary>Null where the participant did it without an account.</summary>
    public Guid? RecordedById { get; init; }

    public required DateTime RecordedAt { get; init; }
}

/// <summary>What a participant thought of it, 1 to 5 each; only from those who came, once.</summary>
public sealed class CohortFeedback
{
    public const int CommentMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ApplicationId { get; init; }

    public CohortApplication? Application { get; init; }

    public required int Content { get; init; }

    public required int Speakers { get; init; }

    public required int Organisation { get; init; }

    public required int Usefulness { get; init; }

    public string? Comment { get; init; }

    public required DateTime SentAt { get; init; }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.HasIndex(a => new { a.SessionId, a.ApplicationId }).IsUnique();
        builder.HasOne(a => a.Session).WithMany().HasForeignKey(a => a.SessionId);
        builder.HasOne(a => a.Application).WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(a => a.RecordedById);
    }
}

internal sealed class CohortFeedbackConfiguration : IEntityTypeConfiguration<CohortFeedback>
{
    public void Configure(EntityTypeBuilder<CohortFeedback> builder)
    {
        builder.Property(f => f.Comment).HasMaxLength(CohortFeedback.CommentMaxLength);
        builder.HasIndex(f => f.ApplicationId).IsUnique();
        builder.HasOne(f => f.Application).WithMany().HasForeignKey(f => f.ApplicationId).OnDelete(DeleteBehavior.Cascade);
    }
}
