using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

public enum MentoringForm
{
    Visit,
    Call,
    Online,
    AtOffice,
}

/// <summary>One piece of mentoring of one participant, over the months of a coaching clinic.</summary>
public sealed class MentoringEntry : IVersioned
{
    public const int MentorMaxLength = 120;
    public const int TopicMaxLength = 200;
    public const int NotesMaxLength = 2000;
    public const int NextStepMaxLength = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ApplicationId { get; init; }

    public CohortApplication? Application { get; init; }

    public required DateOnly Day { get; set; }

    public required MentoringForm Form { get; set; }

    public required string Mentor { get; set; }

    public required string Topic { get; set; }

    public string? Notes { get; set; }

    /// <summary>What the business does until the next time.</summary>
    public string? NextStep { get; set; }

    public DateOnly? DueOn { get; set; }

    public required Guid EnteredById { get; init; }

    public required DateTime EnteredAt { get; init; }

    public Guid Version { get; set; }
}

internal sealed class MentoringEntryConfiguration : IEntityTypeConfiguration<MentoringEntry>
{
    public void Configure(EntityTypeBuilder<MentoringEntry> builder)
    {
        builder.Property(m => m.Mentor).HasMaxLength(MentoringEntry.MentorMaxLength);
        builder.Property(m => m.Topic).HasMaxLength(MentoringEntry.TopicMaxLength);
        builder.Property(m => m.Notes).HasMaxLength(MentoringEntry.NotesMaxLength);
        builder.Property(m => m.NextStep).HasMaxLength(MentoringEntry.NextStepMaxLength);
        builder.HasIndex(m => new { m.ApplicationId, m.Day });
        builder.HasOne(m => m.Application).WithMany().HasForeignKey(m => m.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(m => m.EnteredById);
    }
}
